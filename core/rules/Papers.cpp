#include "core/rules/Papers.h"

#include <algorithm>

#include "core/rules/Answers.h"
#include "core/rules/Eligibility.h"

namespace jemput::core {

namespace {

bool isSettledIn(const ServiceRequest& request, const Paper& paper) {
  return std::any_of(request.papers.begin(), request.papers.end(), [&](const PaperCheck& check) {
    return check.code == paper.code && isSettled(paper, check.state);
  });
}

}  // namespace

bool isRequired(const PaperRule& rule, const Person& person, Date visit, const Answers& answers) {
  return holds(rule.when, person, visit, answers);
}

std::vector<const Paper*> requiredPapers(const Service& service, const Person& person, Date visit,
                                         const Answers& answers) {
  std::vector<const Paper*> papers;
  for (const PaperRule& rule : service.papers)
    if (isRequired(rule, person, visit, answers)) papers.push_back(rule.paper);
  return papers;
}

bool isSettled(const Paper& paper, PaperState state) {
  if (state == PaperState::ReplacedBySptjm) return !paper.replacedBy.empty();
  return state != PaperState::NotYet;
}

bool asksForFamily(const Registration& registration, std::string_view family, const ServiceCatalogue& catalogue) {
  return std::any_of(registration.services.begin(), registration.services.end(), [&](const ServiceRequest& request) {
    const Service* service = catalogue.find(request.code);
    return service && service->family == family;
  });
}

std::vector<const Paper*> missingPapers(const ServiceRequest& request, const Registration& registration,
                                        const ServiceCatalogue& catalogue) {
  std::vector<const Paper*> missing;
  const Service* service = catalogue.find(request.code);
  if (!service) return missing;
  for (const PaperRule& rule : service->papers) {
    const Paper& paper = *rule.paper;
    if (!isRequired(rule, registration.person, registration.visit.date, request.answers) || isSettledIn(request, paper))
      continue;
    const bool isMadeHere = !paper.issuedBy.empty() && paper.issuedBy != service->family &&
                            asksForFamily(registration, paper.issuedBy, catalogue);
    if (!isMadeHere) missing.push_back(&paper);
  }
  return missing;
}

bool isComplete(const Registration& registration, const ServiceCatalogue& catalogue) {
  return std::all_of(registration.services.begin(), registration.services.end(), [&](const ServiceRequest& request) {
    return missingPapers(request, registration, catalogue).empty() &&
           missingAnswers(request, registration, catalogue).empty();
  });
}

}  // namespace jemput::core
