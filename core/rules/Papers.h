// Which papers a service asks for, which an SPTJM stands in for, and which are still missing. A missing
// paper never refuses a citizen: the request is incomplete and goes on.
#pragma once

#include <vector>

#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

bool isRequired(const PaperRule& rule, const Person& person, Date visit, const Answers& answers);

/// In the order of the catalogue.
std::vector<const Paper*> requiredPapers(const Service& service, const Person& person, Date visit,
                                         const Answers& answers = {});

/// Whether the state counts as handed in: an SPTJM only where the paper has one (F-2.03 for the birth
/// letter, F-2.04 for the marriage proof, F-1.04 for evidence of identity).
bool isSettled(const Paper& paper, PaperState state);

/// Required papers of this request that are neither settled nor made by another service of the same
/// registration, as the birth certificate that a KIA needs is made by AKL in the same visit.
std::vector<const Paper*> missingPapers(const ServiceRequest& request, const Registration& registration,
                                        const ServiceCatalogue& catalogue);

/// No paper and no required answer missing, in any service.
bool isComplete(const Registration& registration, const ServiceCatalogue& catalogue);

/// Whether one of the registration's services is of this family.
bool asksForFamily(const Registration& registration, std::string_view family, const ServiceCatalogue& catalogue);

}  // namespace jemput::core
