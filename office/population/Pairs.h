// Near-duplicates put into the population: no person is added, so that every total stays; somebody of
// the same village, age and sex is rewritten into a second record of another.
#pragma once

#include <vector>

#include "office/population/NameList.h"
#include "office/population/Population.h"

namespace jemput::office {

/// Rewrites names, birthdays and absent parents; the numbers follow later (Numbers.h). Twenty in a
/// thousand of the people become pairs, each kind as often as the others.
std::vector<LabelledPair> drawPairs(PopulationDraft& draft, NameList& names, const NameBook& book);

}  // namespace jemput::office
