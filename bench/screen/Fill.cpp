// Thirty days without a network: registrations with their photos, as many each day, into a tablet's folder.
#include <iostream>
#include <random>

#include "bench/screen/Window.h"
#include "core/crypto/Random.h"
#include "core/rules/Eligibility.h"
#include "core/storage/Residents.h"
#include "tablet/PhotoSlots.h"

namespace jemput::bench {

namespace {

constexpr int kDays = 30;
constexpr std::size_t kPhotoBytes = 40'000;  // ux section 4.8

/// The machine's clock, some days ago.
class EarlierClock final : public core::Clock {
 public:
  core::Instant now() const override { return m_clock.now() - std::chrono::hours(24) * m_days; }
  std::chrono::milliseconds sinceBoot() const override { return m_clock.sinceBoot(); }
  void goBack(int days) { m_days = days; }

 private:
  core::SystemClock m_clock;
  int m_days = 0;
};

core::RegisterExtras photos(int count) {
  static constexpr const char* kSlots[] = {"orang", "kk", "akta_lahir", "ktp_orang_tua"};
  core::RegisterExtras extras;
  for (int i = 0; i < count && i < 4; ++i)
    extras.photos.push_back({kSlots[i], "\xFF\xD8\xFF" + core::randomBytes(kPhotoBytes) + "\xFF\xD9"});
  return extras;
}

}  // namespace

int runFill(const std::string& folder, int registrations, int photosEach) {
  const tablet::TabletFolder place{std::filesystem::path(folder)};
  EarlierClock clock;
  core::TabletStore store = place.openStore(place.signIn("", kPin, clock));
  const core::RuleBook& rules = core::RuleBook::shipped();
  core::Registry registry(store, clock, rules, place.header().officers.front().id);
  const core::Residents residents(store.database());
  const auto count = static_cast<std::int64_t>(residents.count());
  int saved = 0;
  for (std::int64_t number = 1; number <= count && saved < registrations; ++number) {
    const auto resident = residents.find(number);
    if (!resident || resident->person.nik.empty()) continue;
    clock.goBack(kDays - saved * kDays / registrations);
    core::Registration registration;
    registration.person = resident->person;
    registration.visit = {core::Date::inWita(clock.now()), resident->person.village, "desa", "Kantor desa"};
    const core::Service* service =
        core::fittingService("KK", registration.person, registration.visit.date, rules.services);
    if (service == nullptr) continue;
    registration.services = {{service->code, {{"kk", core::PaperState::OriginalShown}}}};
    for (const char* code : {"nik-date", "nik-sex", "nik-area", "age-high"}) registration.overrides[code] = "contoh";
    if (registry.registerPerson(registration, photos(photosEach)).saved) ++saved;
  }
  std::cout << "{\"part\":\"fill\",\"registrations\":" << saved << ",\"photos\":" << saved * photosEach << "}"
            << std::endl;
  return saved == registrations ? 0 : 1;
}

}  // namespace jemput::bench
