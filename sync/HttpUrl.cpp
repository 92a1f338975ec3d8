#include "sync/HttpUrl.h"

#include <charconv>

namespace jemput::sync {

namespace {

constexpr std::string_view kScheme = "https://";

bool isHostLetter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '.' || letter == '-' || letter == '_';
}

std::optional<std::uint16_t> parsePort(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

}  // namespace

std::optional<HttpUrl> HttpUrl::parse(std::string_view text) {
  if (text.substr(0, kScheme.size()) != kScheme) return std::nullopt;
  text.remove_prefix(kScheme.size());
  if (!text.empty() && text.back() == '/') text.remove_suffix(1);
  HttpUrl url;
  const bool isIpv6 = !text.empty() && text.front() == '[';
  const std::size_t hostEnd = isIpv6 ? text.find(']') : text.find(':');
  if (isIpv6 && hostEnd == std::string_view::npos) return std::nullopt;
  url.host = isIpv6 ? text.substr(1, hostEnd - 1) : text.substr(0, hostEnd);
  if (url.host.empty()) return std::nullopt;
  for (char letter : url.host) {
    if (!isHostLetter(letter) && !(isIpv6 && (letter == ':' || letter == '%'))) return std::nullopt;
  }
  const std::string_view rest = hostEnd == std::string_view::npos ? "" : text.substr(hostEnd + (isIpv6 ? 1 : 0));
  if (rest.empty()) return url;
  const auto port = rest.front() == ':' ? parsePort(rest.substr(1)) : std::nullopt;
  if (!port) return std::nullopt;
  url.port = *port;
  return url;
}

}  // namespace jemput::sync
