#include "sync/HttpRequest.h"

#include <stdexcept>

namespace jemput::sync {

namespace {

void refuseLineBreaks(std::string_view text) {
  if (text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) {
    throw std::logic_error("a request's head with a line break in it");
  }
}

}  // namespace

std::string requestBytes(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
                         std::string_view body) {
  std::string bytes;
  bytes.reserve(128 + body.size());
  bytes.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: j\r\n");
  if (!body.empty() || method == "POST" || method == "PATCH" || method == "PUT") {
    bytes.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
  }
  refuseLineBreaks(method);
  refuseLineBreaks(target);
  for (const HttpHeader& header : headers) {
    refuseLineBreaks(header.name);
    refuseLineBreaks(header.value);
    bytes.append(header.name).append(": ").append(header.value).append("\r\n");
  }
  return bytes.append("\r\n").append(body);
}

}  // namespace jemput::sync
