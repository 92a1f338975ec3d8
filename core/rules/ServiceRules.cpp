#include "core/rules/ServiceRules.h"

#include "core/rules/Answers.h"
#include "core/rules/CivilEvents.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Findings.h"
#include "core/rules/Papers.h"

namespace jemput::core {

namespace {

constexpr int kReportingLimitDays = 60;  // domain section 5, AKL-01

std::string fieldOf(const ServiceRequest& request) { return "services." + request.code; }

bool isRequestedEarlier(const Registration& registration, std::size_t index, const Service& service,
                        const ServiceCatalogue& catalogue) {
  for (std::size_t i = 0; i < index; ++i) {
    const Service* earlier = catalogue.find(registration.services[i].code);
    if (earlier && earlier->family == service.family) return true;
  }
  return false;
}

void checkPaperStates(const ServiceRequest& request, const Registration& registration, const Service& service,
                      const ServiceCatalogue& catalogue, Issues& issues) {
  for (const PaperCheck& check : request.papers) {
    const Paper* paper = catalogue.paper(check.code);
    if (!paper) {
      issues.push_back(hint(fieldOf(request), "paper-unknown", {check.code}));
      continue;
    }
    if (check.state == PaperState::ReplacedBySptjm && paper->replacedBy.empty())
      issues.push_back(error(fieldOf(request), "paper-not-replaceable", {check.code}));
    bool isWanted = false;
    for (const PaperRule& rule : service.papers)
      if (rule.paper == paper && isRequired(rule, registration.person, registration.visit.date, request.answers))
        isWanted = true;
    if (!isWanted && check.state != PaperState::NotYet)
      issues.push_back(hint(fieldOf(request), "paper-not-needed", {check.code}));
  }
}

void checkPapersAreThere(const ServiceRequest& request, const Registration& registration,
                         const ServiceCatalogue& catalogue, Issues& issues) {
  std::string codes;
  bool lacksBirthCertificate = false;
  for (const Paper* paper : missingPapers(request, registration, catalogue)) {
    lacksBirthCertificate |= paper->issuedBy == "AKL";
    codes.append(codes.empty() ? "" : ",").append(paper->code);
  }
  if (codes.empty()) return;
  issues.push_back(hint(fieldOf(request), "papers-missing", {request.code, codes}));
  if (!lacksBirthCertificate) return;
  // The KIA card carries the number of the akta: akta, NIK, KK and KIA are one bundle (domain 13.21).
  if (const Service* birth = fittingService("AKL", registration.person, registration.visit.date, catalogue))
    issues.push_back(hint(fieldOf(request), "kia-needs-akta", {birth->code}));
}

bool hasSptjm(const ServiceRequest& request) {
  for (const PaperCheck& check : request.papers)
    if (check.state == PaperState::ReplacedBySptjm) return true;
  return false;
}

void checkBirthService(const ServiceRequest& request, const Registration& registration, Issues& issues) {
  const Person& person = registration.person;
  const int days = person.birthDate ? registration.visit.date.daysSince(*person.birthDate) : 0;
  if (days > kReportingLimitDays)
    issues.push_back(hint(fieldOf(request), "birth-late", {std::to_string(days - kReportingLimitDays)}));
  if (request.code == "AKL-03" && !hasSptjm(request)) issues.push_back(hint(fieldOf(request), "sptjm-missing"));
  if (person.mother.empty()) issues.push_back(hint("mother", "mother-missing"));
}

void checkFamilyMatters(const ServiceRequest& request, const Registration& registration, const Service& service,
                        const ServiceCatalogue& catalogue, Issues& issues) {
  const Person& person = registration.person;
  if (service.family == "AKL") checkBirthService(request, registration, issues);
  if (service.family == "AKM") issues.push_back(hint(fieldOf(request), "death-changes-kk"));
  if (service.family == "BIO" && !person.nik.empty()) issues.push_back(warning(fieldOf(request), "nik-already"));
  const bool isCard = service.family == "KTP" || service.family == "KIA";
  if (!isCard) return;
  if (asksForFamily(registration, "AKM", catalogue))
    issues.push_back(warning(fieldOf(request), "card-and-death", {request.code}));
  const bool getsNik = asksForFamily(registration, "AKL", catalogue) || asksForFamily(registration, "BIO", catalogue);
  if (person.nik.empty() && !getsNik) issues.push_back(hint(fieldOf(request), "card-needs-nik", {"BIO-01"}));
  if (service.family == "KTP" && !mustHaveKtp(person, registration.visit.date))
    if (const auto date = earliestPrintDate(person, registration.visit.date))
      issues.push_back(hint(fieldOf(request), "card-from", {date->iso()}));
}

/// Of somebody who was not served. A code of a later release is no error: the office keeps it (decision 0007).
void checkOutcome(const Registration& registration, Issues& issues) {
  if (!registration.services.empty()) issues.push_back(error("services", "outcome-with-services"));
  if (!isContactOutcome(registration.outcome))
    issues.push_back(hint("outcome", "outcome-unknown", {registration.outcome}));
}

}  // namespace

void checkServices(const Registration& registration, const RuleBook& book, Issues& issues) {
  if (!registration.outcome.empty()) return checkOutcome(registration, issues);
  if (registration.services.empty()) issues.push_back(error("services", "services-missing"));
  for (std::size_t i = 0; i < registration.services.size(); ++i) {
    const ServiceRequest& request = registration.services[i];
    const Service* service = book.services.find(request.code);
    if (!service) {
      issues.push_back(error(fieldOf(request), "service-unknown", {request.code}));
      continue;
    }
    if (isRequestedEarlier(registration, i, *service, book.services))
      issues.push_back(error(fieldOf(request), "service-twice", {request.code}));
    Verdict verdict = judge(*service, registration.person, registration.visit.date, book.services);
    if (!verdict.eligible) {
      issues.push_back(std::move(verdict.reason));
      continue;
    }
    // A hint: what was asked for while it was offered must stay correctable.
    if (!service->isOffered) issues.push_back(hint(fieldOf(request), "service-not-offered", {request.code}));
    checkPaperStates(request, registration, *service, book.services, issues);
    checkPapersAreThere(request, registration, book.services, issues);
    checkFamilyMatters(request, registration, *service, book.services, issues);
    checkAnswers(request, registration, *service, issues);
    checkCivilEvent(request, registration, issues);
  }
}

}  // namespace jemput::core
