// Which persons of a new roster are the persons of the old one: by NIK, else by name, birth date and
// mother (issue: a new version of a village's roster replaces the old one).
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/Person.h"

namespace jemput::core {

/// Makes spellings of one name equal; given by the caller, so that search is not needed here.
using NameNormaliser = std::function<std::string(std::string_view name)>;

/// The key of a person whose NIK does not decide: name, birth date and mother. Empty when the name or
/// the birth date is missing: such a person matches nobody.
std::string matchKey(const Person& person, const NameNormaliser& normalise);

/// Indices into the two lists. Every old person is in `same` or `gone` once, every new one in `same` or
/// `arrived` once.
struct RosterMatch {
  std::vector<std::pair<std::size_t, std::size_t>> same;  // (old, new), in the order of the new list
  std::vector<std::size_t> arrived;
  std::vector<std::size_t> gone;
};

/// A key that two persons of one list share (namesakes) decides nothing: rather somebody new than one
/// person's history on another. Two persons with different NIKs never match by key.
RosterMatch matchRosters(std::span<const Person* const> old, std::span<const Person* const> now,
                         const NameNormaliser& normalise);
RosterMatch matchRosters(std::span<const Resident> old, std::span<const Resident> now, const NameNormaliser& normalise);

}  // namespace jemput::core
