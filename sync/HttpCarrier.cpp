#include "sync/HttpCarrier.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "sync/HttpReplies.h"
#include "sync/HttpRequest.h"
#include "sync/HttpRoad.h"

namespace jemput::sync {

namespace {

constexpr std::size_t kReadBytes = 16 * 1024;
constexpr std::size_t kProgressBytes = 4 * 1024;
constexpr std::string_view kKeysTarget = "/v1/keys";

/// A deadline that moves on with every 4 KiB: a slow link may take its time, a stalled one not.
class Progress {
 public:
  explicit Progress(std::chrono::milliseconds patience) : m_patience(patience), m_end(Clock::now() + patience) {}
  void moved(std::size_t bytes) {
    m_bytes += bytes;
    if (m_bytes < kProgressBytes) return;
    m_bytes = 0;
    m_end = Clock::now() + m_patience;
  }
  HttpRoad::Deadline deadline() const { return m_end; }

 private:
  using Clock = std::chrono::steady_clock;
  std::chrono::milliseconds m_patience;
  HttpRoad::Deadline m_end;
  std::size_t m_bytes = 0;
};

/// How much a person learns from this trouble; of several addresses the most telling one is reported.
int weight(RoadTrouble trouble) {
  switch (trouble) {
    case RoadTrouble::NameNotFound:
      return 0;
    case RoadTrouble::NoNetwork:
      return 1;
    case RoadTrouble::TimedOut:
      return 2;
    case RoadTrouble::Garbled:
      return 3;
    case RoadTrouble::NotOurOffice:
      return 4;
    case RoadTrouble::Cancelled:
      break;
  }
  return 5;
}

[[noreturn]] void throwBroken(WireResult result) {
  if (result == WireResult::Distrusted) {
    throw RoadBroken(RoadTrouble::NotOurOffice, "the certificate is not this office's");
  }
  if (result == WireResult::Garbled) throw RoadBroken(RoadTrouble::Garbled, "the other side speaks no TLS of ours");
  throw RoadBroken(RoadTrouble::NoNetwork, "the connection ended");
}

}  // namespace

class HttpCarrier::State {
 public:
  State(std::vector<HttpUrl> addresses, ClientTrust whom, const std::string& officeId, Patience howLong)
      : urls(std::move(addresses)),
        trust(std::move(whom)),
        serverName(officeDnsName(officeId)),
        patience(howLong),
        context(TlsContext::forClient(trust, serverName)) {}

  void open();
  void close();
  bool isOpen() const { return wire && !isEnded && !isWriteBroken; }
  void trustOnly(ClientTrust confirmed);
  template <typename Done>
  void moveUntil(Done done);
  std::size_t writeSome();
  std::size_t readSome();

  std::vector<HttpUrl> urls;
  ClientTrust trust;
  std::string serverName;
  Patience patience;
  TlsContext context;
  HttpRoad road;
  std::unique_ptr<Wire> wire;
  HttpReplies replies;
  std::string unsent;
  std::size_t refused = 0;     // bytes of the last write, which the system did not take
  bool isEnded = false;        // the other side sends no more
  bool isWriteBroken = false;  // the other side takes no more, but may have answered early
  std::uint64_t connectionNumber = 0;
  RoadCount count;

 private:
  void connectTo(const HttpUrl& url);
  void connectToAny();
};

void HttpCarrier::State::close() {
  if (wire) wire->sayGoodbye();
  wire.reset();
  road.close();
  replies = HttpReplies();
  unsent.clear();
  refused = 0;
  isEnded = isWriteBroken = false;
}

void HttpCarrier::State::open() {
  road.checkCancelled();
  if (isOpen()) {
    try {
      readSome();
    } catch (const RoadBroken&) {
      isEnded = true;  // a connection that broke while it was idle is simply made anew
    }
  }
  if (isOpen()) return;
  close();
  connectToAny();
}

void HttpCarrier::State::connectToAny() {
  RoadBroken worst(RoadTrouble::NameNotFound, "no address");
  for (std::size_t i = 0; i < urls.size(); ++i) {
    try {
      connectTo(urls[i]);
      std::rotate(urls.begin(), urls.begin() + static_cast<std::ptrdiff_t>(i),
                  urls.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    } catch (const RoadBroken& broken) {
      close();
      if (broken.trouble == RoadTrouble::Cancelled) throw;
      if (weight(broken.trouble) >= weight(worst.trouble)) worst = broken;
    }
  }
  throw RoadBroken(worst);
}

void HttpCarrier::State::connectTo(const HttpUrl& url) {
  const HttpRoad::Deadline deadline = std::chrono::steady_clock::now() + patience.connect;
  wire = std::make_unique<Wire>(road.connect(url, deadline), context);
  while (true) {
    const WireResult result = wire->handshake();
    if (result == WireResult::Moved) break;
    if (result != WireResult::WantRead && result != WireResult::WantWrite) throwBroken(result);
    road.wait(result == WireResult::WantWrite, deadline);
  }
  ++connectionNumber;
}

void HttpCarrier::State::trustOnly(ClientTrust confirmed) {
  trust = std::move(confirmed);
  // The connection that is open keeps what it needs of the old context.
  context = TlsContext::forClient(trust, serverName);
}

std::size_t HttpCarrier::State::writeSome() {
  if (unsent.empty() || isWriteBroken) return 0;
  // TLS demands that a write it could not finish is tried again with no fewer bytes.
  const std::size_t piece = std::min(unsent.size(), std::max(road.room(), refused));
  if (piece == 0) return 0;
  std::size_t written = 0;
  const WireResult result = wire->write(std::string_view(unsent).substr(0, piece), written);
  refused = result == WireResult::WantWrite ? piece : 0;
  if (result == WireResult::Closed) isWriteBroken = true;
  if (result == WireResult::Garbled || result == WireResult::Distrusted) throwBroken(result);
  unsent.erase(0, written);
  count.bytesUp += written;
  return written;
}

std::size_t HttpCarrier::State::readSome() {
  if (isEnded) return 0;
  std::array<char, kReadBytes> bytes;
  std::size_t got = 0;
  const WireResult result = wire->read(bytes.data(), bytes.size(), got);
  if (result == WireResult::Garbled || result == WireResult::Distrusted) throwBroken(result);
  count.bytesDown += got;
  replies.feed({bytes.data(), got});
  if (result == WireResult::Closed) replies.end();
  if (result == WireResult::Closed || replies.isLast()) isEnded = true;
  return got;
}

template <typename Done>
void HttpCarrier::State::moveUntil(Done done) {
  Progress progress(patience.reply);
  while (!done()) {
    const std::size_t moved = writeSome() + readSome();
    if (moved > 0) progress.moved(moved);
    if (moved > 0 || done()) continue;
    if (isEnded) throw RoadBroken(RoadTrouble::NoNetwork, "the connection ended before the reply");
    const bool wantsWrite = !unsent.empty() && !isWriteBroken;
    if (wantsWrite && refused == 0) {
      road.waitForRoom(progress.deadline());
    } else {
      road.wait(wantsWrite, progress.deadline());
    }
  }
}

namespace {

/// Nothing can be known about a connection after a failure, so it ends with it.
template <typename State, typename Call>
auto closingOnFailure(State& state, Call call) {
  try {
    return call();
  } catch (...) {
    state.close();
    throw;
  }
}

std::vector<HttpUrl> parseUrls(const std::vector<std::string>& texts) {
  std::vector<HttpUrl> urls;
  for (const std::string& text : texts) {
    const auto url = HttpUrl::parse(text);
    if (!url) throw std::invalid_argument("an office's address has the form https://host:port");
    urls.push_back(*url);
  }
  if (urls.empty()) throw std::invalid_argument("no address of the office is known");
  return urls;
}

}  // namespace

HttpCarrier::HttpCarrier(const std::vector<std::string>& urls, ClientTrust trust, const std::string& officeId,
                         Patience patience)
    : m_state(std::make_unique<State>(parseUrls(urls), std::move(trust), officeId, patience)) {}

HttpCarrier::~HttpCarrier() { m_state->close(); }

void HttpCarrier::open() {
  closingOnFailure(*m_state, [this] { m_state->open(); });
}

void HttpCarrier::close() { m_state->close(); }

std::uint64_t HttpCarrier::connectionNumber() const { return m_state->connectionNumber; }

std::string HttpCarrier::channelBinding() const {
  if (!m_state->wire) throw RoadBroken(RoadTrouble::NoNetwork, "not connected");
  return m_state->wire->channelBinding();
}

void HttpCarrier::send(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
                       std::string_view body) {
  State& state = *m_state;
  if (state.trust.isFirstContact() && (method != "GET" || target != kKeysTarget || !headers.empty() || !body.empty())) {
    throw std::logic_error("before its CA is confirmed, an office is asked for nothing but its keys");
  }
  std::string bytes = requestBytes(method, target, headers, body);
  closingOnFailure(state, [&] {
    state.road.checkCancelled();
    if (!state.wire) throw RoadBroken(RoadTrouble::NoNetwork, "not connected");
    state.replies.expect(method == "HEAD");
    state.unsent = std::move(bytes);
    state.moveUntil([&] { return state.unsent.empty() || state.isWriteBroken || state.isEnded; });
  });
}

HttpReply HttpCarrier::receive() {
  State& state = *m_state;
  return closingOnFailure(state, [&] {
    state.road.checkCancelled();
    if (!state.wire) throw RoadBroken(RoadTrouble::NoNetwork, "not connected");
    if (!state.replies.hasReply() && state.replies.expectedCount() == 0) {
      throw std::logic_error("a reply is awaited to which there was no request");
    }
    state.moveUntil([&] { return state.replies.hasReply(); });
    ++state.count.exchanges;
    return state.replies.takeReply();
  });
}

void HttpCarrier::cancel() { m_state->road.cancel(); }

RoadCount HttpCarrier::count() const { return m_state->count; }

void HttpCarrier::confirmAuthority(const std::string& authorityPem, core::Instant validAt) {
  State& state = *m_state;
  closingOnFailure(state, [&] {
    if (state.wire && !state.wire->peerIsCertifiedBy(authorityPem, state.serverName, validAt)) {
      throw RoadBroken(RoadTrouble::NotOurOffice, "the certificate is not this office's");
    }
    state.trustOnly(ClientTrust::pinned(authorityPem, validAt));
  });
}

bool HttpCarrier::isResumed() const { return m_state->wire && m_state->wire->isResumed(); }

}  // namespace jemput::sync
