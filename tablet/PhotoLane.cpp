#include "tablet/PhotoLane.h"

#include <algorithm>
#include <charconv>

#include "core/crypto/Encoding.h"

namespace jemput::tablet {

namespace {

using sync::HttpHeader;
using sync::HttpReply;

constexpr std::string_view kFiles = "/v1/files";
constexpr int kMostSetbacks = 4;  // answers without progress before a photo is left for the next run
constexpr std::chrono::milliseconds kFast{500}, kSlow{2000};

std::int64_t numberIn(const std::string& text) {
  std::int64_t number = -1;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc{} && result.ptr == text.data() + text.size() ? number : -1;
}

/// An offset that can be true; the office's word is bounded by what there is to send.
std::optional<std::int64_t> offsetIn(const HttpReply& reply, std::int64_t size) {
  const std::int64_t offset = numberIn(reply.header("upload-offset"));
  return offset >= 0 && offset <= size ? std::optional(offset) : std::nullopt;
}

bool isGone(int status) { return status == 404 || status == 410; }

}  // namespace

std::chrono::seconds retryAfterOf(const HttpReply& reply) {
  return std::chrono::seconds(std::clamp<std::int64_t>(numberIn(reply.header("retry-after")), 1, 3600));
}

PhotoLane::PhotoLane(core::TabletStore& store, const core::Clock& clock, sync::Carrier& carrier, PhotoStep step)
    : m_photos(store.database()), m_clock(clock), m_carrier(carrier), m_step(std::move(step)) {}

HttpReply PhotoLane::exchange(std::string_view method, const std::string& target, std::vector<HttpHeader> headers,
                              std::string_view body) {
  headers.push_back({"Authorization", "Bearer " + m_token});
  headers.push_back({"Tus-Resumable", "1.0.0"});
  m_carrier.send(method, target, headers, body);
  return m_carrier.receive();
}

/// What an answer that is no progress means for the lane.
void PhotoLane::note(const HttpReply& reply) {
  m_answer = Answer::Skip;
  if (reply.status == 401) m_answer = Answer::NeedsToken;
  if (reply.status == 507) m_answer = Answer::OfficeFull;
  if (reply.status != 429 && reply.status != 503) return;
  m_answer = Answer::Busy;
  m_retryAfter = retryAfterOf(reply);
}

std::optional<std::int64_t> PhotoLane::head(const core::OutgoingPhoto& photo) {
  const HttpReply reply = exchange("HEAD", photo.upload, {}, {});
  if (reply.status == 200 || reply.status == 204) return offsetIn(reply, photo.size);
  if (!isGone(reply.status)) note(reply);
  return std::nullopt;
}

std::optional<std::int64_t> PhotoLane::create(core::OutgoingPhoto& photo) {
  // tus wants padded base64; that of 64 hex digits ends with two signs and has none that base64url writes otherwise.
  const HttpReply reply = exchange("POST", std::string(kFiles),
                                   {{"Upload-Length", std::to_string(photo.size)},
                                    {"Upload-Metadata", "sha256 " + core::base64(photo.sha256) + "=="}},
                                   {});
  const std::string location = reply.header("location");
  const bool isOurs = location.size() > kFiles.size() + 1 && location.compare(0, kFiles.size(), kFiles) == 0 &&
                      location[kFiles.size()] == '/';
  if ((reply.status != 201 && reply.status != 200) || !isOurs) {
    note(reply);
    return std::nullopt;
  }
  photo.upload = location;
  m_photos.noteUpload(photo.number, location);
  return reply.header("upload-offset").empty() ? 0 : offsetIn(reply, photo.size);
}

std::optional<std::int64_t> PhotoLane::begin(core::OutgoingPhoto& photo) {
  m_answer = Answer::Went;
  if (!photo.upload.empty()) {
    const auto offset = head(photo);
    if (offset || m_answer != Answer::Went) return offset;
  }
  return create(photo);
}

/// The new offset; nothing when the office did not take the chunk.
std::optional<std::int64_t> PhotoLane::patch(core::OutgoingPhoto& photo, const std::string& bytes,
                                             std::int64_t offset) {
  const std::int64_t count = std::min(m_chunk, photo.size - offset);
  const auto began = m_clock.sinceBoot();
  const HttpReply reply =
      exchange("PATCH", photo.upload,
               {{"Upload-Offset", std::to_string(offset)}, {"Content-Type", "application/offset+octet-stream"}},
               std::string_view(bytes).substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(count)));
  if (reply.status == 204) {
    const auto reached = offsetIn(reply, photo.size);
    if (!reached || *reached <= offset || *reached > offset + count) return std::nullopt;
    measure(*reached - offset, m_clock.sinceBoot() - began);
    return reached;
  }
  if (isGone(reply.status) || reply.status == 460) {
    photo.upload.clear();  // thrown away there: begun anew
    m_photos.noteUpload(photo.number, {});
  } else if (reply.status != 409) {
    note(reply);
  }
  return std::nullopt;
}

/// A fast link gets larger chunks, fewer answers; a slow one loses no more than the smallest when it breaks.
void PhotoLane::measure(std::int64_t bytes, std::chrono::milliseconds took) {
  m_moved += bytes;
  m_total += bytes;
  m_took += took;
  if (took < kFast) m_chunk = std::min(2 * m_chunk, kLargestChunk);
  if (took > kSlow) m_chunk = kFirstChunk;
}

PhotoLane::Answer PhotoLane::sendPhoto(core::OutgoingPhoto& photo, const std::string& bytes) {
  int setbacks = 0;
  auto offset = begin(photo);
  if (offset) m_photos.noteSent(photo.number, *offset, false);
  while (m_answer == Answer::Went && !(offset && *offset == photo.size)) {
    const auto reached = offset ? patch(photo, bytes, *offset) : std::nullopt;
    if (reached) {
      offset = reached;
      m_photos.noteSent(photo.number, *reached, true);
      const std::int64_t rate = m_took.count() > 0 ? m_total * 1000 / m_took.count() : 0;
      if (m_step) m_step({photo.sha256, *reached, photo.size, rate});
      continue;
    }
    if (m_answer != Answer::Went) break;
    if (++setbacks > kMostSetbacks) return Answer::Skip;
    offset = begin(photo);
    if (offset) m_photos.noteSent(photo.number, *offset, false);
  }
  return m_answer;
}

LaneResult PhotoLane::send(const std::string& token) {
  m_token = token;
  m_moved = 0;
  while (auto photo = m_photos.nextToSend(m_tried)) {
    if (m_moved >= kBytesBetweenReceipts) return {LaneEnd::Pause, {}};
    const auto bytes = m_photos.read(photo->sha256);
    if (!bytes) {
      m_photos.noteDamaged(photo->number);
      continue;
    }
    m_photos.noteTry(photo->number);
    const Answer answer = sendPhoto(*photo, *bytes);
    if (answer == Answer::NeedsToken) return {LaneEnd::NeedsToken, {}};
    if (answer == Answer::Busy) return {LaneEnd::Busy, m_retryAfter};
    if (answer == Answer::OfficeFull) return {LaneEnd::OfficeFull, {}};
    m_tried.push_back(photo->number);
  }
  return {};
}

}  // namespace jemput::tablet
