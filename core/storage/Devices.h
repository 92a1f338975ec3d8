// The tablets that the office knows: key, scope, when last heard.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct DeviceRow {
  std::int64_t number = 0;  // 0: the office itself
  Uuid id;
  std::string publicKey;  // 32 bytes
  std::string prefix;     // of queue numbers, "A"
  std::int64_t enrolled = 0;
  std::optional<std::int64_t> revoked;
  std::uint64_t scopeVersion = 1;
  std::vector<std::string> villages;
  std::optional<std::int64_t> heard;  // milliseconds; nothing: never
  std::uint64_t receivedSeq = 0;
  std::optional<std::int64_t> suspended;
};

/// What `jemput-office devices` adds: troubles of the logs. A gap counts while what lies before the offered entry
/// is missing; a fork for ever, because each branch was written by somebody.
struct DeviceTroubles {
  std::uint64_t gaps = 0, forks = 0, quarantined = 0;
};

class Devices {
 public:
  explicit Devices(Database& database) : m_database(database) {}

  std::optional<DeviceRow> find(const Uuid& id) const;
  std::optional<DeviceRow> findByKey(std::string_view publicKey) const;
  /// The letters of its queue numbers, or its id as text; never the office.
  std::optional<DeviceRow> findNamed(std::string_view prefixOrId) const;
  /// All tablets in the order of their enrolment, without the office.
  std::vector<DeviceRow> all() const;
  /// Its newest generation that has an entry here; 1 when it has none.
  std::uint32_t newestGeneration(std::int64_t number) const;
  DeviceTroubles troubles(std::int64_t number) const;

  /// Adds a tablet with the next free prefix; in a transaction.
  DeviceRow add(const Uuid& id, std::string_view publicKey, const std::vector<std::string>& villages, std::int64_t now);
  /// The office itself, number 0.
  void addOffice(std::string_view publicKey, std::int64_t now);
  /// A tablet that proved by its certificate that it is ours, though this office has lost its row. It has
  /// no villages until somebody gives it some. If another tablet has its prefix by now, it gets one that looks like it:
  /// "C-2". Nothing when the key belongs to another tablet.
  std::optional<DeviceRow> readopt(const Uuid& id, std::string_view publicKey, std::string_view prefix,
                                   std::int64_t now);
  /// Another scope, of the next version. A version is never given twice, not even after a restore: those of an epoch
  /// begin where its revisions do (decision 0017).
  void setVillages(std::int64_t number, const std::vector<std::string>& villages);
  void revoke(std::int64_t number, std::int64_t now);
  /// What it sends waits for a person, and it is given nothing, until it is resumed (`since` nothing).
  void setSuspended(std::int64_t number, std::optional<std::int64_t> since);

 private:
  std::optional<DeviceRow> complete(Query& query) const;
  void insert(const Uuid& id, std::string_view publicKey, std::string_view prefix,
              const std::vector<std::string>& villages, std::int64_t now);
  void writeVillages(std::int64_t number, const std::vector<std::string>& villages);
  std::string nextPrefix() const;
  bool isPrefixTaken(std::string_view prefix) const;

  Database& m_database;
};

}  // namespace jemput::core
