#include "office/population/SampleDay.h"

#include <array>

#include "core/rules/Eligibility.h"
#include "core/rules/Papers.h"
#include "core/rules/RegistrationRules.h"

namespace jemput::office {

using core::PaperState;
using core::Registration;

namespace {

constexpr std::array<std::string_view, 6> kNotes = {
    "", "", "berkas lengkap", "fotokopi KK kurang jelas", "nama ibu berbeda dengan KK lama", "diwakili orang tua"};

/// A small mixing of bits (splitmix64's last step), so that neighbouring numbers differ everywhere.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

core::ServiceRequest request(const core::Service& service, const Registration& registration, std::uint64_t bits) {
  core::ServiceRequest wanted{service.code, {}};
  for (const core::Paper* paper : core::requiredPapers(service, registration.person, registration.visit.date)) {
    PaperState state = (bits & 1U) != 0 ? PaperState::OriginalShown : PaperState::CopyTaken;
    if (!paper->replacedBy.empty() && (bits & 14U) == 0) state = PaperState::ReplacedBySptjm;
    if ((bits & 48U) == 0) state = PaperState::NotYet;
    wanted.papers.push_back({paper->code, state});
    bits = mixed(bits + 1);
  }
  return wanted;
}

}  // namespace

Registration sampleRegistration(const core::Resident& resident, const core::Visit& visit, const core::RuleBook& rules,
                                std::uint64_t variety) {
  const std::uint64_t bits = mixed(variety + 1);
  Registration registration;
  registration.person = resident.person;
  registration.visit = visit;
  registration.note = kNotes[bits % kNotes.size()];
  for (const core::Suggestion& suggestion : core::suggestServices(resident, visit.date, rules.services))
    if (suggestion.preselected) registration.services.push_back(request(*suggestion.service, registration, bits));
  if (registration.services.empty())
    if (const core::Service* family = core::fittingService("KK", resident.person, visit.date, rules.services))
      registration.services.push_back(request(*family, registration, bits));
  for (const core::Issue& issue : core::check(registration, rules))
    if (issue.level == core::IssueLevel::Warning) registration.overrides[issue.code] = "sesuai dokumen";
  return registration;
}

}  // namespace jemput::office
