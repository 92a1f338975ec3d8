// What the HTTP server needs from the office: one object per connection, a request in, a response out.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::office {

struct Request {
  std::string method;
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  std::string channelBinding;  // 32 bytes of this TLS connection; empty on a plain one
  std::string_view header(std::string_view lowerCaseName) const;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  bool closeAfter = false;
};

using Respond = std::function<void(Response)>;

/// What the taker of a body says about it, from any thread.
struct BodyFlow {
  /// There is room again after take() said that there is none. Never from within take().
  std::function<void()> more;
  /// Exactly once. Before the body's end: the rest is not read, and the connection closes with the answer.
  Respond respond;
};

/// Takes one body as it arrives, on the server's thread. Destroyed without end(): the connection was cut.
class BodyTaker {
 public:
  virtual ~BodyTaker() = default;
  /// Takes the whole piece; false when nothing more should come until BodyFlow::more.
  virtual bool take(std::string_view piece) = 0;
  /// The body is whole.
  virtual void end() = 0;
};

/// Lives as long as its connection; requests come one after the other.
class Connection {
 public:
  virtual ~Connection() = default;
  /// Calls `respond` exactly once, from any thread, now or later.
  virtual void handle(Request request, Respond respond) = 0;
  /// A request under HttpSettings::streamedPath: `head` without its body, of which `bodyBytes` follow in pieces.
  /// Nothing when it has been answered and the body is not wanted.
  virtual std::unique_ptr<BodyTaker> receive(Request head, std::uint64_t bodyBytes, BodyFlow flow);
};

using ConnectionFactory = std::function<std::unique_ptr<Connection>()>;

}  // namespace jemput::office
