// Entries of tablets that the office keeps and does not count, for a person to decide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct QuarantinedEntry {
  std::uint64_t revision = 0;
  std::optional<Uuid> id;  // nothing: the bytes cannot be read, nobody can accept them
  std::string prefix;      // of the tablet
  std::string bytes;
  std::string reason;          // as the ledger has it
  std::int64_t received = 0;   // milliseconds
  std::optional<bool> judged;  // what a person said last; nothing: it waits
};

/// What a person at the office said last about an entry of this record; nothing while nobody has.
std::optional<bool> lastJudgement(Database& database, const Uuid& entry, const Uuid& record);

/// In the order of arrival.
std::vector<QuarantinedEntry> quarantinedEntries(Database& database);

}  // namespace jemput::core
