// Who may work with one tablet, as the office has decided: a numbered list that replaces the one before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/Json.h"

namespace jemput::core {

struct ListedOfficer {
  std::string id, name;
  std::uint64_t slot = 0;  // version of the list in which the office last gave a PIN; 0: the enrolment's
  std::string firstPin;    // six digits, until the tablet has made the slot; its owner replaces it
};

struct OfficerList {
  std::uint64_t version = 0;  // 0: as enrolment gave it; never given twice
  std::vector<ListedOfficer> officers;

  /// Nothing for an officer who is not on it.
  const ListedOfficer* find(std::string_view id) const;
};

/// `{"version","list":[{"id","name","slot","pin"}]}`, members that are 0 or empty left out.
std::string writeOfficerList(const OfficerList& list);
/// A missing value is no list and no error. False for anything that is no list: no version, an officer without id or
/// name or there twice, a PIN that is not six digits.
bool readOfficerList(JsonView value, std::optional<OfficerList>& list);

}  // namespace jemput::core
