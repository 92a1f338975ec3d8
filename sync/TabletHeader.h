// The header of a tablet's folder, as text on disk: who has a slot and how the database is encrypted. The tablet
// writes it; the office reads it from a lost tablet's folder. Nothing in it is secret without a PIN.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/KeySlots.h"
#include "sync/Identity.h"

namespace jemput::sync {

inline constexpr const char* kTabletHeaderFile = "tablet.json";
inline constexpr const char* kTabletDatabaseFile = "tablet.db";

/// What the office changed with the newest list, by name.
struct OfficerNews {
  std::int64_t time = 0;  // of the office, milliseconds
  std::vector<std::string> added, removed, reset;
};

struct FolderHeader {
  std::string cipher;
  std::string officeId;
  bool isPractice = false;
  bool isChipBound = false;  // the device's secret is sealed to the machine's TPM, not in a file
  std::vector<OfficerName> officers;
  std::uint64_t officersVersion = 0;  // 0: as enrolment gave them
  std::vector<OfficerName> former;    // may sign in no more; their names stand on what they registered
  OfficerNews news;                   // time 0: none
  std::vector<core::KeySlot> slots;

  /// Ids of the officers who have a slot.
  std::vector<std::string> slotOwners() const;
  /// What a new slot costs to guess: as much as those that are there.
  core::SlotCost slotCost() const;
  /// Nothing for an officer whose slot was destroyed or was never made.
  const core::KeySlot* slotOf(core::SlotKind kind, std::string_view owner) const;
  bool isOfficer(std::string_view id) const;
  /// The version of the list that gave this officer's PIN; 0 also for an unknown one.
  std::uint64_t slotVersion(std::string_view officer) const;
  /// Also of a former one; empty for an unknown one.
  std::string officerName(std::string_view id) const;
};

std::string writeTabletHeader(const FolderHeader& header);
/// Nothing for a text that is no header of this version.
std::optional<FolderHeader> readTabletHeader(std::string_view text);

}  // namespace jemput::sync
