#include "core/rules/VillageNeeds.h"

#include "core/rules/Eligibility.h"

namespace jemput::core {

namespace {

constexpr int kMonthDays = 31;

bool hasJustTurned(const Resident& resident, Date visit) {
  if (!resident.person.birthDate) return false;
  const Date birthday = resident.person.birthDate->plusYears(kKtpAge);
  const int days = visit.daysSince(birthday);
  return days >= 0 && (days <= kMonthDays || (resident.dataDate && birthday.daysSince(*resident.dataDate) > 0));
}

}  // namespace

void VillageNeeds::count(const Resident& resident, Date visit, const ServiceCatalogue& catalogue) {
  bool isWorth = false;
  for (const Suggestion& suggestion : suggestServices(resident, visit, catalogue)) {
    const std::string& family = suggestion.service->family;
    if (!suggestion.preselected) {
      if (family == "KTP" && resident.ktpRecorded != Holding::Present) ++turning;
      continue;
    }
    isWorth = true;
    if (family == "KTP") ++unrecorded;
    if (family == "KTP" && hasJustTurned(resident, visit)) ++turned;
    if (family == "KIA") ++withoutKia;
    if (family == "AKL") ++withoutCertificate;
  }
  if (isWorth) ++people;
}

}  // namespace jemput::core
