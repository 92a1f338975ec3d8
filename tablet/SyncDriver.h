// Carries out one conversation with the office: asks the round what to do, builds, compresses, sends,
// receives, applies. Blocks its thread; the same code serves jemput-field and the tablet's worker.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"
#include "sync/Carrier.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "sync/TabletSync.h"
#include "tablet/PhotoLane.h"

namespace jemput::tablet {

enum class SyncOutcome {
  Done,           // everything is receipted and pulled
  RoadBroken,     // see trouble; what was receipted stays receipted
  OfficeBusy,     // see retryAfter
  OfficeRefuses,  // the office answers, but never with its signature: unknown device, or not our office
  Revoked,        // done, and this device has been revoked
};

struct SyncSummary {
  SyncOutcome outcome = SyncOutcome::Done;
  std::optional<sync::RoadTrouble> trouble;
  std::chrono::seconds retryAfter{0};
  std::uint64_t sent = 0;         // entries put on the road, those sent twice counted twice
  std::uint64_t receipted = 0;    // newly under a receipt
  std::uint64_t unreceipted = 0;  // still only here
  std::uint64_t pulled = 0;       // entries of others
  sync::RoadCount road;
  std::vector<std::string> quarantineReasons;
  bool wasRestored = false;  // the office was restored from a backup
  bool wasForked = false;    // another tablet has used this identity
  bool digestDiffers = false;
  /// Office's clock minus this one, as signed; nothing before the first contact.
  std::optional<std::chrono::seconds> officeAhead;
  bool isSuspended = false;            // the office keeps what was sent for a person, and tells nothing meanwhile
  std::vector<std::string> snapshots;  // names that arrived
  core::PhotoCounts photos;            // of this tablet, as they stand after the run
  bool officeIsFull = false;           // it has no room for photos; texts went
  std::uint64_t purged = 0;            // registrations whose content went from this tablet (law 7)
};

struct SyncSettings {
  int compressionLevel = sync::limits::kSlowLinkLevel;
  std::size_t inFlight = sync::limits::kMaxInFlight;  // 1 after a failure
  std::size_t batchBytes = sync::limits::kBatchCompressedBytes;
  bool fetchSnapshots = true;
  bool sendPhotos = true;  // after the texts
  bool retain = true;      // law 7, before and after
};

/// Called after each applied reply: own entries in all, and how many of them are receipted.
using SyncStep = std::function<void(std::uint64_t total, std::uint64_t receipted)>;

/// Whether this tablet's clock is more than five minutes off. It stops nothing: order comes from the office.
bool hasWrongClock(const SyncSummary& summary);

class SyncDriver {
 public:
  SyncDriver(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier, SyncSettings settings = {});

  /// Throws only for broken surroundings here (disk, database); a broken road is an outcome. Each run goes into
  /// the journal (core/storage/SyncRuns).
  SyncSummary run(const SyncStep& step = {}, const PhotoStep& photoStep = {});

 private:
  void converse(SyncSummary& summary, const SyncStep& step);
  bool retain(SyncSummary& summary);
  void sendNext(sync::SyncRound& round, SyncSummary& summary);
  void receiveNext(sync::SyncRound& round, SyncSummary& summary);
  void sendPhotos(SyncSummary& summary, const SyncStep& step, const PhotoStep& photoStep);
  bool hasRoom() const;
  void beginConnection();
  void writeJournal(const SyncSummary& summary, core::Instant began);

  core::TabletStore& m_store;
  const core::Clock& m_clock;
  sync::Carrier& m_carrier;
  SyncSettings m_settings;
  sync::TabletSync m_sync;
  std::uint64_t m_connection = 0;
  std::optional<sync::FrameWriter> m_writer;
  std::optional<sync::FrameReader> m_reader;
  std::string m_token;
  std::deque<std::size_t> m_onTheWay;  // bytes of the requests that have no reply yet
  bool m_isWithCertificate = false;    // this round's connection has begun anew for it
};

}  // namespace jemput::tablet
