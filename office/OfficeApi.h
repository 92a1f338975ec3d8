// What the office answers to tablets: sync, keys, enrolment, snapshots. One SyncConnection per TLS
// connection; all writing goes through the one writer.
#pragma once

#include <memory>
#include <string>

#include "core/Clock.h"
#include "core/rules/RuleBook.h"
#include "office/Connection.h"
#include "office/OfficeFolder.h"
#include "office/SyncService.h"
#include "office/WriterQueue.h"

namespace jemput::office {

/// Everything that the connections share. Uses the folder's database from the writer's thread alone.
class OfficeApi {
 public:
  OfficeApi(OfficeFolder& folder, const core::RuleBook& rules, const core::Clock& clock);

  std::unique_ptr<Connection> connect();
  /// The disk refused a commit: stop serving, somebody has to look (reliability section 2).
  bool isBroken() const { return m_writer.isBroken(); }

 private:
  friend class SyncConnection;

  /// Token for files and snapshots: the device and an end, under a key of this process.
  std::string makeToken(const core::Uuid& device) const;
  std::optional<core::Uuid> readToken(std::string_view token) const;
  Response snapshot(const Request& request);
  Response enrol(const Request& request);

  OfficeFolder& m_folder;
  const core::Clock& m_clock;
  core::Secret m_tokenKey;
  SyncService m_sync;
  WriterQueue m_writer;
};

}  // namespace jemput::office
