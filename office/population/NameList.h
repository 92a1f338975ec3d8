// The names of everybody and of their parents while the population is made.
#pragma once

#include <string>
#include <vector>

#include "office/population/Draft.h"
#include "office/population/NameBook.h"

namespace jemput::office {

struct NameList {
  std::vector<std::string> people;
  /// Names of parents who do not live in the household; empty where the parent does.
  std::vector<std::string> absentMothers, absentFathers;

  const std::string& motherOf(const PopulationDraft& draft, std::uint32_t person) const {
    const std::uint32_t mother = draft.people[person].mother;
    return mother == kNobody ? absentMothers[person] : people[mother];
  }
  const std::string& fatherOf(const PopulationDraft& draft, std::uint32_t person) const {
    const std::uint32_t father = draft.people[person].father;
    return father == kNobody ? absentFathers[person] : people[father];
  }
};

/// Names everybody; children of one present parent share the name of the absent one.
NameList drawNames(const PopulationDraft& draft, const NameBook& book);

}  // namespace jemput::office
