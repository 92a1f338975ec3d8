#include "app/view/VisitPlan.h"

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/json/Json.h"
#include "core/rules/VillageNeeds.h"
#include "core/rules/Workflow.h"
#include "core/search/NameKey.h"
#include "core/storage/OwedPapers.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/Residents.h"

namespace jemput::app {

namespace {

constexpr const char* kPlan = "visit_plan";  // of the day that it names

/// Whoever has asked for something, or was sought in vain, is not worth a second way for it.
bool isSeenTo(const core::RegistrationQueries& registrations, const core::Person& person) {
  const std::string key = core::personKey(person.nik, person.name, person.birthDate, person.mother);
  return !registrations.activeRequests(key).empty() || registrations.soughtInVain(key);
}

}  // namespace

void VisitPlan::setDesk(TabletDesk* desk) {
  m_desk = desk;
  m_needs.clear();
  if (m_desk != nullptr) {
    const auto document = core::JsonDocument::parse(m_desk->store.meta().get(kPlan).value_or("{}"));
    if (document && document->root()["day"].stringOr() == m_desk->today().iso()) {
      m_desk->plan.letter = document->root()["letter"].stringOr();
      m_desk->plan.target = static_cast<int>(document->root()["target"].integerOr(0));
    }
  }
  Q_EMIT changed();
}

void VisitPlan::look(int village) {
  m_needs.clear();
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      const auto villages = m_desk->store.syncState().villages;
      if (village >= 0 && village < static_cast<int>(villages.size()))
        count(villages[static_cast<std::size_t>(village)]);
    });
  Q_EMIT changed();
}

void VisitPlan::count(const std::string& village) {
  const core::Date day = m_desk->today();
  core::VillageNeeds needs;
  const core::RegistrationQueries registrations(m_desk->store.database());
  core::Residents(m_desk->store.database()).forEachInNeed(village, day, [&](const core::Resident& resident) {
    if (!isSeenTo(registrations, resident.person)) needs.count(resident, day, m_desk->rules.services);
  });
  int owing = 0;
  for (const core::OwedPapers& owed : core::allOwedPapers(m_desk->store.database(), m_desk->rules.services))
    if (owed.village == village && owed.visit < day) ++owing;
  const int ready =
      registrations.countWithStatus(village, core::requestStatusCode(core::RequestStatus::ReadyForPickup));
  if (needs.unrecorded > 0)
    m_needs << tr("%n orang belum rekam KTP-el", nullptr, needs.unrecorded) +
                   (needs.turned > 0 ? tr(", %n baru genap 17 tahun", nullptr, needs.turned) : QString());
  if (needs.withoutKia > 0) m_needs << tr("%n anak belum punya KIA", nullptr, needs.withoutKia);
  if (needs.withoutCertificate > 0)
    m_needs << tr("%n anak belum punya akta kelahiran", nullptr, needs.withoutCertificate);
  if (needs.turning > 0) m_needs << tr("%n orang berumur 16 bisa rekam dini", nullptr, needs.turning);
  if (owing > 0) m_needs << tr("%n orang masih kurang berkas dari kunjungan lalu", nullptr, owing);
  if (ready > 0) m_needs << tr("%n dokumen siap diserahkan", nullptr, ready);
  if (m_needs.isEmpty()) m_needs << tr("Menurut data di tablet tidak ada yang menunggu di desa ini.");
}

void VisitPlan::keep() {
  if (m_desk == nullptr) return;
  guarded(m_desk, [this] {
    core::JsonWriter writer;
    writer.beginObject().member("day", m_desk->today().iso()).memberIfAny("letter", m_desk->plan.letter);
    writer.member("target", m_desk->plan.target).endObject();
    core::Meta meta = m_desk->store.meta();
    meta.set(kPlan, writer.take());
  });
}

QString VisitPlan::letter() const { return m_desk == nullptr ? QString() : words(m_desk->plan.letter); }

QString VisitPlan::target() const {
  return m_desk == nullptr || m_desk->plan.target == 0 ? QString() : QString::number(m_desk->plan.target);
}

void VisitPlan::setLetter(const QString& letter) {
  if (m_desk != nullptr) m_desk->plan.letter = utf8(letter.trimmed());
}

void VisitPlan::setTarget(const QString& target) {
  if (m_desk != nullptr) m_desk->plan.target = target.trimmed().toInt();
}

}  // namespace jemput::app
