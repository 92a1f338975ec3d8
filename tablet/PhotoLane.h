// The photos' own lane on the connection of a sync: tus 1.0 in small chunks, the next one sent before the last one is
// answered, resumed at what the office has on disk (docs/protocol.md, attachments; decision 0023). Believes no
// status: "arrived" is what a verified receipt says.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TabletPhotos.h"
#include "core/storage/TabletStore.h"
#include "sync/Carrier.h"
#include "tablet/PhotoUpload.h"

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

  PhotoLane(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier, PhotoStep step = {});

  /// Sends until something of LaneEnd happens. Each photo is tried once in the life of a lane, so that one which
  /// nobody takes stops no other. Throws RoadBroken.
  LaneResult send(const std::string& token);
  /// Bytes that the office has on disk by this lane.
  std::int64_t total() const { return m_total; }

 private:
  using Step = PhotoUpload::Step;
  struct Question {
    PhotoUpload* upload;
    Step step;
    std::int64_t offset, count;  // of a chunk
    bool isDisguised;            // a PATCH as a POST
  };

  bool admitNext();
  bool askNext();
  void ask(PhotoUpload& upload, Step step);
  void sendChunk(const core::OutgoingPhoto& photo, std::int64_t offset, std::string_view chunk);
  void request(std::string_view method, const std::string& target, std::vector<sync::HttpHeader> headers,
               std::string_view body);
  void hear();
  void hearPlace(PhotoUpload& upload, const sync::HttpReply& reply);
  void hearCreated(PhotoUpload& upload, const sync::HttpReply& reply);
  void hearChunk(const Question& question, const sync::HttpReply& reply);
  void refused(PhotoUpload& upload, const sync::HttpReply& reply);
  void forget(PhotoUpload& upload);
  void dropFinished();
  std::int64_t unanswered() const;

  core::TabletPhotos m_photos;
  const core::Clock& m_clock;
  sync::Carrier& m_carrier;
  PhotoStep m_step;
  std::string m_token;
  std::vector<std::int64_t> m_tried;  // numbers of photos, those on their way among them
  std::list<PhotoUpload> m_uploads;   // in the order in which they go
  std::deque<Question> m_questions;   // those without an answer
  bool m_disguisesPatch = false;      // something between here and the office lets no PATCH through (row 36)
  std::int64_t m_moved = 0, m_total = 0;
  std::chrono::milliseconds m_took{0}, m_looked{0};
  LaneResult m_result;
};

/// Seconds of a Retry-After header, 1 to 3600.
std::chrono::seconds retryAfterOf(const sync::HttpReply& reply);

}  // namespace jemput::tablet
