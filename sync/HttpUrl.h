// The one form in which an office's address is written: https://host:port.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::sync {

struct HttpUrl {
  std::string host;  // a name or a number, IPv6 without its brackets
  std::uint16_t port = 443;

  /// Nothing for any other form (another scheme, a path, a user name, a port outside 1-65535).
  static std::optional<HttpUrl> parse(std::string_view text);
};

}  // namespace jemput::sync
