// The office's own log: its decisions and publications, as entries of the same ledger (protocol section
// 2). Every call within the caller's transaction, with what the entry speaks of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/model/OfficerList.h"
#include "core/storage/Database.h"
#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "core/storage/SnapshotStore.h"
#include "office/OfficeKeys.h"

namespace jemput::office {

/// Who hears of an entry.
enum class Audience { OfficeOnly, Everybody, Village };

/// Who decided and why, as it stands in the log for ever; empty where nobody was asked.
struct Decision {
  std::string by, reason;
};

/// Ids of those whom a change of a tablet's officers concerns.
struct OfficerChange {
  std::vector<std::string> added, removed, reset;
};

class OfficeLog {
 public:
  OfficeLog(core::Database& database, const OfficeKeys& keys, const core::Clock& clock);

  void snapshotPublished(const core::Snapshot& snapshot, std::string_view village);
  void officerAdded(std::string_view id, std::string_view name);
  /// `decision`: of whoever confirmed it, where the ticket wanted that.
  void deviceEnrolled(const core::Uuid& device, std::string_view prefix, const Decision& decision = {});
  /// What somebody at the office decided about a tablet: device-revoked, -suspended or -resumed.
  void deviceChanged(std::string_view kind, const core::Uuid& device, const Decision& decision);
  /// Who works with a tablet from its next sync on: `change` of the list that is now in force. No PIN is in it.
  void officersChanged(const core::Uuid& device, const core::OfficerList& list, const OfficerChange& change,
                       const Decision& decision);
  void scopeChanged(const core::DeviceRow& device, const Decision& decision);
  /// A decision on a registration; `fields` as docs/protocol.md lists them for `status`. Changes the
  /// projection too. False when there is no such record.
  bool statusSet(const core::Uuid& record, std::string_view fields);
  /// A change of mind about an entry of a tablet: it counts, or counts no more, from here on. Changes the projection
  /// too. False when no readable entry has this id.
  bool judged(const core::Uuid& entry, bool accepted, const Decision& decision = {});

 private:
  void change(std::string_view kind, const core::Uuid& record, std::string_view fields);
  void append(std::string_view kind, std::string_view fields, Audience audience, std::string_view village = {});
  core::LedgerEntry prepare(const core::EntryHead& head, std::string_view bytes);
  core::EntryHead newHead(std::string_view kind) const;

  core::Database& m_database;
  const OfficeKeys& m_keys;
  const core::Clock& m_clock;
  core::Ledger m_ledger;
};

}  // namespace jemput::office
