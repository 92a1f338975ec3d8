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

struct FolderHeader {
  std::string cipher;
  std::string officeId;
  bool isPractice = false;
  std::vector<OfficerName> officers;
  std::vector<core::KeySlot> slots;

  /// Nothing for an officer whose slot was destroyed or was never made.
  const core::KeySlot* slotOf(core::SlotKind kind, std::string_view owner) const;
  /// Empty for an unknown one.
  std::string officerName(std::string_view id) const;
};

std::string writeTabletHeader(const FolderHeader& header);
/// Nothing for a text that is no header of this version.
std::optional<FolderHeader> readTabletHeader(std::string_view text);

}  // namespace jemput::sync
