// What the forms of a service ask of this person, and whether the answers can stand. A question that is open never
// holds a citizen back: the form is incomplete, as with a paper that is missing.
#pragma once

#include <string>
#include <vector>

#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

struct AskedQuestion {
  const FormBlock* block = nullptr;
  const Question* question = nullptr;
};

/// In the order of the form; those alone whose condition holds.
std::vector<AskedQuestion> askedQuestions(const ServiceRequest& request, const Service& service, const Person& person,
                                          Date visit);

/// Required ones without an answer.
std::vector<AskedQuestion> missingAnswers(const ServiceRequest& request, const Registration& registration,
                                          const ServiceCatalogue& catalogue);

/// "services.AKL-01.saksi_1_nama": the field of a finding about one answer.
std::string answerField(const ServiceRequest& request, std::string_view question);

/// Each answer by itself, then what is still open.
void checkAnswers(const ServiceRequest& request, const Registration& registration, const Service& service,
                  Issues& issues);

/// "berhasil,sebagian" as its codes.
std::vector<std::string> chosenCodes(std::string_view answer);

}  // namespace jemput::core
