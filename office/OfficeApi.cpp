#include "office/OfficeApi.h"

#include <charconv>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/crypto/Sealing.h"
#include "office/Enrolment.h"
#include "office/SnapshotDelivery.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"

namespace jemput::office {

namespace limits = sync::limits;

namespace {

constexpr std::string_view kSnapshots = "/v1/snapshots/";
constexpr std::string_view kTokenContext = "jemput/token/1";
constexpr std::size_t kSignatureBytes = 64;
constexpr int kUnverified = 401;

Response plain(int status, std::string body = {}) { return {status, {}, std::move(body), status == 400}; }

/// The disk is full or refuses: nothing was stored, the tablet keeps everything and comes again.
Response unavailable() { return {503, {{"Retry-After", "30"}}, {}, true}; }

}  // namespace

/// One tablet's connection: its compression streams, one request at a time. What a stream makes of the bytes is judged
/// by the signature over the text (decision 0026).
class SyncConnection final : public Connection {
 public:
  explicit SyncConnection(OfficeApi& api) : m_api(api) {}

  void handle(Request request, Respond respond) override {
    if (request.method == "POST" && request.target == "/v1/sync") return sync(std::move(request), std::move(respond));
    if (request.method == "GET" && request.target == "/v1/keys")
      return respond({200, {}, m_api.m_folder.keys().keyListText});
    if (request.method == "POST" && request.target == "/v1/enrol")
      return write([this, request = std::move(request)] { return m_api.enrol(request); }, std::move(respond));
    if (request.method == "GET" && request.target.rfind(kSnapshots, 0) == 0)
      return write([this, request = std::move(request)] { return m_api.snapshot(request); }, std::move(respond));
    // Off the network, a body comes in one piece.
    if (request.target.rfind(kFilesPath, 0) == 0) {
      const std::string body = std::exchange(request.body, {});
      const auto taker = receive(std::move(request), body.size(), {[] {}, std::move(respond)});
      if (!taker) return;
      taker->take(body);
      return taker->end();
    }
    respond(plain(404));
  }

  std::unique_ptr<BodyTaker> receive(Request head, std::uint64_t bodyBytes, BodyFlow flow) override {
    return m_api.file(head, bodyBytes, std::move(flow));
  }

 private:
  void write(std::function<Response()> work, Respond respond) {
    auto response = std::make_shared<Response>();
    m_api.m_writer.add({[work = std::move(work), response] { *response = work(); },
                        [response, respond = std::move(respond)](bool failed) {
                          respond(failed ? unavailable() : std::move(*response));
                        }});
  }

  void sync(Request request, Respond respond) {
    if (!m_reader) {
      m_reader = std::make_unique<sync::FrameReader>(sync::wireDictionary(), limits::kRequestWindowLog);
      m_writer =
          std::make_unique<sync::FrameWriter>(limits::kReplyLevel, sync::wireDictionary(), limits::kReplyWindowLog);
    }
    if (request.body.size() <= kSignatureBytes) return respond(plain(400));
    const std::size_t frameBytes = request.body.size() - kSignatureBytes;
    core::Signature signature = request.body.substr(frameBytes);
    request.body.resize(frameBytes);
    auto text = m_reader->read(request.body, limits::kMaxRequestPlain);
    if (!text) return respond(plain(400));
    auto received = readReceived(std::move(*text), std::move(signature), request.channelBinding);
    if (!received) return respond(plain(400));
    auto kept = std::make_shared<ReceivedRequest>(std::move(*received));
    auto answer = std::make_shared<SyncAnswer>();
    m_api.m_writer.add({[this, kept, answer] { *answer = m_api.m_sync.answer(*kept); },
                        [this, kept, answer, respond = std::move(respond)](bool failed) {
                          respond(failed ? unavailable() : encode(*kept, *answer));
                        }});
  }

  Response encode(const ReceivedRequest& received, SyncAnswer& answer) {
    // So many are under way when a tablet is unknown here; whoever sends more of them is none.
    const bool isStranger = answer.status == kUnverified && ++m_unverified > limits::kMaxInFlight;
    // Only a device with something to fetch is given a token: a reply that says nothing stays small.
    if (answer.needsToken) answer.reply.token = m_api.makeToken(received.request.device);
    Response response{answer.status, {}, m_writer->write(sync::writeReply(answer.reply)), isStranger};
    if (answer.retryAfter.count() > 0)
      response.headers.emplace_back("Retry-After", std::to_string(answer.retryAfter.count()));
    return response;
  }

  OfficeApi& m_api;
  std::unique_ptr<sync::FrameReader> m_reader;
  std::unique_ptr<sync::FrameWriter> m_writer;
  std::size_t m_unverified = 0;  // requests of this connection
};

OfficeApi::OfficeApi(OfficeFolder& folder, const core::RuleBook& rules, const core::Clock& clock, Report report,
                     FileLimits limits)
    : m_folder(folder),
      m_clock(clock),
      m_report(std::move(report)),
      m_tokenKey(core::Secret::random(32)),
      m_sync(folder.database(), folder.keys(), rules, clock),
      m_writer(folder.database(), [this] { reportFullDisk(); }),
      m_files(folder.database(), m_writer, FileFolder(folder.path(), folder.keys().databaseKey), clock, limits) {}

void OfficeApi::reportFullDisk() {
  constexpr std::chrono::minutes kQuiet{1};
  const auto now = m_clock.sinceBoot();
  if (!m_report || (m_reported && now - *m_reported < kQuiet)) return;
  m_reported = now;
  m_report(
      "Disk kantor penuh: kiriman tablet belum dapat disimpan dan tetap aman di tablet. Kosongkan ruang di disk folder "
      "kantor; tablet mencoba lagi sendiri.");
}

std::unique_ptr<Connection> OfficeApi::connect() { return std::make_unique<SyncConnection>(*this); }

std::string OfficeApi::makeToken(const core::Uuid& device) const {
  const auto ends = m_clock.sinceBoot() + limits::kTokenLife;
  return core::base64(core::encrypt(m_tokenKey, kTokenContext, device.text() + std::to_string(ends.count())));
}

std::optional<core::Uuid> OfficeApi::readToken(std::string_view header) const {
  constexpr std::string_view kBearer = "Bearer ";
  if (header.substr(0, kBearer.size()) != kBearer) return std::nullopt;
  const auto bytes = core::fromBase64(header.substr(kBearer.size()));
  const auto content = bytes ? core::decrypt(m_tokenKey, kTokenContext, *bytes) : std::nullopt;
  if (!content || content->size() <= 36) return std::nullopt;
  std::int64_t ends = 0;
  const std::string_view text = content->view();
  std::from_chars(text.data() + 36, text.data() + text.size(), ends);
  if (m_clock.sinceBoot().count() > ends) return std::nullopt;
  return core::Uuid::parse(text.substr(0, 36));
}

Response OfficeApi::snapshot(const Request& request) {
  const auto device = readToken(request.header("authorization"));
  if (!device) return plain(401);
  return deliverSnapshot(m_folder.database(), *device, request.target.substr(kSnapshots.size()),
                         request.header("range"), request.header("if-none-match"), core::toMilliseconds(m_clock.now()));
}

std::unique_ptr<BodyTaker> OfficeApi::file(const Request& head, std::uint64_t bodyBytes, BodyFlow flow) {
  auto wanted = readTus(head, bodyBytes, kMaxFileBytes);
  const bool isOptions = std::holds_alternative<Response>(wanted) && std::get<Response>(wanted).status == 204;
  const auto device = readToken(head.header("authorization"));
  if (!device && !isOptions) wanted = tusResponse(401, "token");
  if (std::holds_alternative<Response>(wanted)) {
    flow.respond(std::get<Response>(std::move(wanted)));
    return nullptr;
  }
  return m_files.receive(*device, std::get<TusRequest>(std::move(wanted)), std::move(flow));
}

Response OfficeApi::enrol(const Request& request) {
  const auto wanted = sync::readEnrolRequest(request.body);
  if (!wanted) return plain(400);
  return enrolResponse(m_folder, *wanted, request.channelBinding, m_clock);
}

}  // namespace jemput::office
