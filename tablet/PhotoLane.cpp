#include "tablet/PhotoLane.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

#include "core/crypto/Encoding.h"

namespace jemput::tablet {

namespace {

using sync::HttpHeader;
using sync::HttpReply;

constexpr std::string_view kFiles = "/v1/files";
constexpr std::int64_t kMostUnanswered = PhotoUpload::kMostUnanswered;
constexpr std::size_t kMostAtOnce = 4;  // photos whose upload is begun before the first of them is through

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

std::int64_t PhotoLane::unanswered() const {
  return std::accumulate(m_questions.begin(), m_questions.end(), std::int64_t{0},
                         [](std::int64_t sum, const Question& question) { return sum + question.count; });
}

/// Takes up the next photo while the last chunks of those before it go, so that the link does not wait for the answer
/// to its creation. False when there is none, or enough has gone for once.
bool PhotoLane::admitNext() {
  const auto left = std::accumulate(m_uploads.begin(), m_uploads.end(), std::int64_t{0},
                                    [](std::int64_t sum, const PhotoUpload& one) { return sum + one.leftToSend(); });
  if (m_uploads.size() >= kMostAtOnce || left > kMostUnanswered || m_moved + left >= kBytesBetweenReceipts)
    return false;
  while (auto photo = m_photos.nextToSend(m_tried)) {
    auto bytes = m_photos.read(photo->sha256);
    if (!bytes) {
      m_photos.noteDamaged(photo->number);
      continue;
    }
    m_photos.noteTry(photo->number);
    m_tried.push_back(photo->number);
    m_uploads.emplace_back(std::move(*photo), std::move(*bytes));
    return true;
  }
  return false;
}

/// Sends one more request if there is one to send.
bool PhotoLane::askNext() {
  if (m_result.end != LaneEnd::Done) return false;
  const std::int64_t room = kMostUnanswered - unanswered();
  PhotoUpload* sends = nullptr;
  for (PhotoUpload& upload : m_uploads) {
    const Step step = upload.next(room);
    if (step == Step::Patch && !sends) sends = &upload;
    if (step != Step::Head && step != Step::Create) continue;
    ask(upload, step);
    return true;
  }
  if (admitNext()) return true;
  if (sends) ask(*sends, Step::Patch);
  return sends != nullptr;
}

void PhotoLane::ask(PhotoUpload& upload, Step step) {
  const core::OutgoingPhoto& photo = upload.photo;
  const std::string_view chunk = step == Step::Patch ? upload.chunk() : std::string_view();
  const std::int64_t offset = upload.nextOffset();
  upload.asked(step);
  m_questions.push_back({&upload, step, offset, static_cast<std::int64_t>(chunk.size()), m_disguisesPatch});
  if (step == Step::Head) return request("HEAD", photo.upload, {}, {});
  if (step == Step::Patch) return sendChunk(photo, offset, chunk);
  // tus wants padded base64; that of 64 hex digits ends with two signs and has none that base64url writes otherwise.
  request("POST", std::string(kFiles),
          {{"Upload-Length", std::to_string(photo.size)},
           {"Upload-Metadata", "sha256 " + core::base64(photo.sha256) + "=="}},
          {});
}

void PhotoLane::sendChunk(const core::OutgoingPhoto& photo, std::int64_t offset, std::string_view chunk) {
  std::vector<HttpHeader> headers = {{"Upload-Offset", std::to_string(offset)},
                                     {"Content-Type", "application/offset+octet-stream"}};
  if (m_disguisesPatch) headers.push_back({"X-HTTP-Method-Override", "PATCH"});
  request(m_disguisesPatch ? "POST" : "PATCH", photo.upload, std::move(headers), chunk);
}

void PhotoLane::request(std::string_view method, const std::string& target, std::vector<HttpHeader> headers,
                        std::string_view body) {
  headers.push_back({"Authorization", "Bearer " + m_token});
  headers.push_back({"Tus-Resumable", "1.0.0"});
  m_carrier.send(method, target, headers, body);
}

void PhotoLane::hear() {
  const HttpReply reply = m_carrier.receive();
  const Question question = m_questions.front();
  m_questions.pop_front();
  if (question.step == Step::Head) hearPlace(*question.upload, reply);
  if (question.step == Step::Create) hearCreated(*question.upload, reply);
  if (question.step == Step::Patch) hearChunk(question, reply);
  dropFinished();
}

void PhotoLane::hearPlace(PhotoUpload& upload, const HttpReply& reply) {
  if (isGone(reply.status)) return forget(upload);
  const auto offset = offsetIn(reply, upload.photo.size);
  if ((reply.status != 200 && reply.status != 204) || !offset) return refused(upload, reply);
  upload.placed(*offset);
  m_photos.noteSent(upload.photo.number, *offset, false);
}

void PhotoLane::hearCreated(PhotoUpload& upload, const HttpReply& reply) {
  const std::string location = reply.header("location");
  const bool isOurs = location.size() > kFiles.size() + 1 && location.compare(0, kFiles.size(), kFiles) == 0 &&
                      location[kFiles.size()] == '/';
  const auto offset =
      reply.header("upload-offset").empty() ? std::optional<std::int64_t>(0) : offsetIn(reply, upload.photo.size);
  if ((reply.status != 201 && reply.status != 200) || !isOurs || !offset) return refused(upload, reply);
  upload.photo.upload = location;
  m_photos.noteUpload(upload.photo.number, location);
  upload.placed(*offset);
  m_photos.noteSent(upload.photo.number, *offset, false);
}

void PhotoLane::hearChunk(const Question& question, const HttpReply& reply) {
  PhotoUpload& upload = *question.upload;
  if (isGone(reply.status) || reply.status == 460) return forget(upload);  // thrown away there: begun anew
  const bool isMethodRefused = reply.status == 405 || reply.status == 501;
  if (isMethodRefused && !question.isDisguised) m_disguisesPatch = true;
  if (reply.status == 409 || (isMethodRefused && !question.isDisguised)) return upload.setBack();
  if (reply.status != 204) return refused(upload, reply);
  if (!upload.took(question.offset, question.count, numberIn(reply.header("upload-offset")))) return;
  m_photos.noteSent(upload.photo.number, upload.reached(), true);
  const auto now = m_clock.sinceBoot();
  m_took += now - m_looked;
  m_looked = now;
  m_moved += question.count;
  m_total += question.count;
  const std::int64_t rate = m_took.count() > 0 ? m_total * 1000 / m_took.count() : 0;
  if (m_step) m_step({upload.photo.sha256, upload.reached(), upload.photo.size, rate});
}

/// What an answer that is no progress means: for this photo, or for the lane, which then hears out what is under way.
void PhotoLane::refused(PhotoUpload& upload, const HttpReply& reply) {
  LaneEnd end = LaneEnd::Done;
  if (reply.status == 401) end = LaneEnd::NeedsToken;
  if (reply.status == 507) end = LaneEnd::OfficeFull;
  if (reply.status == 429 || reply.status == 503) end = LaneEnd::Busy;
  if (end == LaneEnd::Done) return upload.giveUp();
  upload.setBack();
  if (m_result.end != LaneEnd::Done) return;
  m_result.end = end;
  if (end == LaneEnd::Busy) m_result.retryAfter = retryAfterOf(reply);
}

void PhotoLane::forget(PhotoUpload& upload) {
  upload.forgotten();
  m_photos.noteUpload(upload.photo.number, {});
}

void PhotoLane::dropFinished() {
  m_uploads.remove_if([](const PhotoUpload& upload) { return upload.next(0) == Step::Over; });
}

LaneResult PhotoLane::send(const std::string& token) {
  m_token = token;
  m_moved = 0;
  m_result = {};
  m_looked = m_clock.sinceBoot();
  while (true) {
    while (askNext()) continue;
    if (m_questions.empty()) break;
    hear();
  }
  if (m_result.end == LaneEnd::Done && m_photos.nextToSend(m_tried)) m_result.end = LaneEnd::Pause;
  // Those that were stopped on their way come again with the next token, or when the office has time.
  for (const PhotoUpload& upload : m_uploads) std::erase(m_tried, upload.photo.number);
  m_uploads.clear();
  return m_result;
}

}  // namespace jemput::tablet
