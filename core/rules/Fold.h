// The state of one record: its entries folded in revision order with their recorded verdicts, then
// this device's own unreceipted entries on top (law 3). Pure, so the same everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Entry.h"

namespace jemput::core {

/// One entry as fold sees it. Entries come in revision order, the pending ones last.
struct FoldInput {
  const Entry* entry = nullptr;
  std::uint64_t revision = 0;  // 0: not in the ledger yet
  std::string author;          // device and generation; what one author wrote it has seen
  bool isOffice = false;       // only the office may write status, judged and decided
  bool accepted = true;        // the recorded verdict; pending entries count as accepted
};

struct FoldedField {
  std::string name;
  std::string json;             // its value as JSON
  std::uint64_t changedAt = 0;  // revision of the last change, 0 while pending
  std::string changedBy;        // author of the last change
};

/// A field that two authors changed without seeing each other: the first in revision order stands,
/// the other is kept beside it until the office has decided.
struct FieldConflict {
  std::string field;
  std::string standing;  // JSON
  std::string other;     // JSON
};

/// The office's decision on one service of a registration, or on all of them (service empty).
struct StatusDecision {
  std::string service;
  std::string status;  // DIPROSES, DICETAK …
  std::string date;    // plain date of the decision
  std::string siakReference;
  std::string note;
};

struct FoldedRecord {
  Uuid record;
  std::string kind;  // of the entry that began it
  std::string officer;
  std::optional<Uuid> visit;
  std::int64_t wall = 0;
  std::vector<FoldedField> fields;
  std::vector<FieldConflict> conflicts;
  std::vector<StatusDecision> statuses;
  bool withdrawn = false;

  /// The fields as one JSON object, in the order they first appeared.
  std::string fieldsJson() const;
  /// Text that is equal exactly when two states are: what the scope's digest is made of.
  std::string canonical() const;
};

/// Nothing when no accepted entry begins the record. An entry id that comes twice counts once.
std::optional<FoldedRecord> fold(const std::vector<FoldInput>& inputs);

}  // namespace jemput::core
