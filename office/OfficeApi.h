// What the office answers to tablets: sync, keys, enrolment, snapshots. One SyncConnection per TLS
// connection; all writing goes through the one writer.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/Clock.h"
#include "core/rules/RuleBook.h"
#include "office/Connection.h"
#include "office/OfficeFolder.h"
#include "office/SyncService.h"
#include "office/WriterQueue.h"
#include "office/files/FileDesk.h"

namespace jemput::office {

/// Everything that the connections share. Uses the folder's database from the writer's thread alone.
class OfficeApi {
 public:
  /// Told, at most once a minute, what keeps the office from storing; any thread.
  using Report = std::function<void(const std::string& what)>;
  OfficeApi(OfficeFolder& folder, const core::RuleBook& rules, const core::Clock& clock, Report report = {},
            FileLimits limits = {});

  std::unique_ptr<Connection> connect();
  /// For the beginning of serving: what the last time left behind.
  void cleanFiles() { m_files.cleanSoon(); }
  /// The disk refused a commit: stop serving, somebody has to look (reliability section 2).
  bool isBroken() const { return m_writer.isBroken(); }

  /// Token for files and snapshots: the device and an end, under a key of this process.
  std::string makeToken(const core::Uuid& device) const;

 private:
  friend class SyncConnection;

  std::optional<core::Uuid> readToken(std::string_view token) const;
  Response snapshot(const Request& request);
  Response enrol(const Request& request);
  std::unique_ptr<BodyTaker> file(const Request& head, std::uint64_t bodyBytes, BodyFlow flow);
  void reportFullDisk();

  OfficeFolder& m_folder;
  const core::Clock& m_clock;
  std::function<void(const std::string& what)> m_report;
  std::optional<std::chrono::milliseconds> m_reported;  // since boot; the writer's thread alone
  core::Secret m_tokenKey;
  SyncService m_sync;
  WriterQueue m_writer;
  FileDesk m_files;  // after the writer: it uses it
};

}  // namespace jemput::office
