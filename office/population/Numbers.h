// NIK and KK numbers of the synthetic population: serials 9001–9999, which the registry does not reach,
// and no number twice, neither among the NIKs nor among the KKs nor between them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/population/NameBook.h"
#include "office/population/Population.h"

namespace jemput::office {

struct NumberList {
  std::vector<std::string> niks;         // by person
  std::vector<std::string> kks;          // by household
  std::vector<std::string> birthPlaces;  // by person; empty: born in the own village or regency
};

/// Shares of prefixes and mismatches are exact over all people outside the labelled pairs; those in
/// pairs have plain numbers, changed only by their kind (a mistyped digit, a KK in the NIK's place).
NumberList drawNumbers(PopulationDraft& draft, const NameBook& book, const std::vector<LabelledPair>& pairs);

}  // namespace jemput::office
