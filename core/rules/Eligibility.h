// Who may have which service, judged at the visit's date and never "today" (V4; domain 13.1 to 13.5).
#pragma once

#include <optional>
#include <vector>

#include "core/model/Issue.h"
#include "core/model/Person.h"
#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

constexpr int kKtpAge = 17;  // UU 24/2013 art. 63(1)
constexpr int kEarlyRecordingAge = 16;

struct Verdict {
  bool eligible = true;
  Issue reason;  // an error on "services.<code>" when not eligible
};

/// Married now or at any time before; kawin belum tercatat counts.
bool everMarried(MaritalStatus status);
/// 17 or more, or married, or ever married.
bool mustHaveKtp(const Person& person, Date visit);

/// An unknown birth date satisfies no condition on age or days; an unknown marital status counts as
/// never married, as rosters leave it out for children.
/// Without its question answered a condition on an answer does not hold.
bool holds(const Condition& condition, const Person& person, Date visit, const Answers& answers = {});

Verdict judge(const Service& service, const Person& person, Date visit, const ServiceCatalogue& catalogue);

/// The first service of the family that this person may have; null when there is none. AKL gives AKL-01
/// up to 60 days after the birth and AKL-02 from then on.
const Service* fittingService(std::string_view family, const Person& person, Date visit,
                              const ServiceCatalogue& catalogue);

/// The first day on which a KTP-el may be printed: the visit itself for whoever must have one, the 17th
/// birthday for the others. Nothing without a birth date.
std::optional<Date> earliestPrintDate(const Person& person, Date visit);

struct Suggestion {
  const Service* service = nullptr;
  bool preselected = false;  // a known need; otherwise only offered
};

/// What this resident needs as far as the roster knows, in the order of the catalogue: a child without
/// KIA, an adult not recorded, a missing birth certificate; at 16 early enrolment is offered.
std::vector<Suggestion> suggestServices(const Resident& resident, Date visit, const ServiceCatalogue& catalogue);

}  // namespace jemput::core
