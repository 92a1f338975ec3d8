// What the HTTP server needs from the office: one object per connection, a request in, a response out.
#pragma once

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

/// Lives as long as its connection; requests come one after the other.
class Connection {
 public:
  virtual ~Connection() = default;
  /// Calls `respond` exactly once, from any thread, now or later.
  virtual void handle(Request request, Respond respond) = 0;
};

using ConnectionFactory = std::function<std::unique_ptr<Connection>()>;

}  // namespace jemput::office
