// An opened tablet database with everything that works on it, and the facts that enrolment and the
// office gave it. One connection, one thread: the screen and the sync each open their own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/crypto/Signing.h"
#include "core/storage/KnownEntries.h"
#include "core/storage/Meta.h"

namespace jemput::core {

/// What a tablet is; written once by enrolment. Texts as sync/Identity.h writes them.
struct TabletIdentity {
  std::string officeId;
  Uuid device;
  Secret signingSeed;  // 32 bytes
  std::string prefix;  // of queue numbers
  std::string certificate;
  bool isPractice = false;  // synthetic people
};

/// Where this tablet stands with the office.
struct SyncState {
  std::vector<std::string> urls;
  std::vector<std::string> villages;  // its scope
  std::uint64_t scope = 0;            // version of the scope
  std::string epoch;                  // of the office, as last heard; empty before the first contact
  std::uint64_t cursor = 0;           // ledger revision up to which it has pulled
  std::int64_t officeTime = 0;        // last signed office time, milliseconds; 0 before the first
  std::int64_t officeOffset = 0;      // office time minus this device's clock at that moment, milliseconds
  bool isRevoked = false;
  // The office time that was signed last, and where this machine's count of time stood then (core/rules/Retention).
  std::int64_t heardTime = 0;  // milliseconds
  std::string heardBoot;
  std::int64_t heardSinceBoot = 0;  // milliseconds
  std::uint64_t officers = 0;       // version of the list of officers that it has heard of; 0: as enrolment gave it
};

class TabletStore {
 public:
  /// Opens an enrolled tablet's database. Throws DatabaseRefused as Database does.
  TabletStore(const std::filesystem::path& file, const Secret& key, std::string_view cipher);
  /// Writes the identity into a new, empty database, in one transaction with the first sync state.
  static void create(const std::filesystem::path& file, const Secret& key, std::string_view cipher,
                     const TabletIdentity& identity, std::string_view keyList, const SyncState& state);

  const TabletIdentity& identity() const { return m_identity; }
  const SigningKey& signingKey() const { return m_signingKey; }
  /// The office's keys as it signed them last (sync/Identity.h); not kept here, another connection may change them.
  std::string keyList();
  /// In a transaction.
  void setKeyList(std::string_view text);
  SyncState syncState();
  /// In a transaction.
  void setSyncState(const SyncState& state);

  Database& database() { return m_database; }
  Log& log() { return m_log; }
  OwnPlaces& places() { return m_places; }
  Projection& projection() { return m_projection; }
  KnownEntries& entries() { return m_entries; }
  Meta meta() { return Meta(m_database); }

 private:
  Database m_database;
  TabletIdentity m_identity;
  SigningKey m_signingKey;
  Log m_log;
  OwnPlaces m_places;
  Projection m_projection;
  KnownEntries m_entries;
};

}  // namespace jemput::core
