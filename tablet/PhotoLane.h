// The photos' own lane on the connection of a sync: tus 1.0, one chunk in flight, resumed at what the office has
// on disk (docs/protocol.md, attachments). Believes no status: "arrived" is what a verified receipt says.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletPhotos.h"
#include "core/storage/TabletStore.h"
#include "sync/Carrier.h"

namespace jemput::tablet {

/// Told after each chunk that the office has on disk.
struct PhotoProgress {
  std::string sha256;               // hex
  std::int64_t sent = 0, size = 0;  // bytes
  std::int64_t bytesPerSecond = 0;  // of this lane so far; 0 while not known
};
using PhotoStep = std::function<void(const PhotoProgress&)>;

enum class LaneEnd {
  Done,        // nothing is left that can be sent in this run
  Pause,       // enough for once: texts first, and the receipt
  NeedsToken,  // the hour of the token is over
  Busy,        // see retryAfter
  OfficeFull,  // the office has no room for photos
};

struct LaneResult {
  LaneEnd end = LaneEnd::Done;
  std::chrono::seconds retryAfter{0};
};

class PhotoLane {
 public:
  /// Waiting texts and receipts come between photos after about this much.
  static constexpr std::int64_t kBytesBetweenReceipts = 256 * 1024;
  static constexpr std::int64_t kFirstChunk = 32 * 1024, kLargestChunk = 1024 * 1024;

  PhotoLane(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier, PhotoStep step = {});

  /// Sends until something of LaneEnd happens. Each photo is tried once in the life of a lane, so that one which
  /// nobody takes stops no other. Throws RoadBroken.
  LaneResult send(const std::string& token);

 private:
  enum class Answer { Went, Skip, NeedsToken, Busy, OfficeFull };

  Answer sendPhoto(core::OutgoingPhoto& photo, const std::string& bytes);
  /// Where to go on: by HEAD, or in an upload begun now. Nothing: see m_answer.
  std::optional<std::int64_t> begin(core::OutgoingPhoto& photo);
  std::optional<std::int64_t> head(const core::OutgoingPhoto& photo);
  std::optional<std::int64_t> create(core::OutgoingPhoto& photo);
  std::optional<std::int64_t> patch(core::OutgoingPhoto& photo, const std::string& bytes, std::int64_t offset);
  sync::HttpReply exchange(std::string_view method, const std::string& target, std::vector<sync::HttpHeader> headers,
                           std::string_view body);
  void note(const sync::HttpReply& reply);
  void measure(std::int64_t bytes, std::chrono::milliseconds took);

  core::TabletPhotos m_photos;
  const core::Clock& m_clock;
  sync::Carrier& m_carrier;
  PhotoStep m_step;
  std::string m_token;
  std::vector<std::int64_t> m_tried;
  std::int64_t m_chunk = kFirstChunk, m_moved = 0, m_total = 0;
  std::chrono::milliseconds m_took{0};
  Answer m_answer = Answer::Went;
  std::chrono::seconds m_retryAfter{0};
};

/// Seconds of a Retry-After header, 1 to 3600.
std::chrono::seconds retryAfterOf(const sync::HttpReply& reply);

}  // namespace jemput::tablet
