#include "office/HttpResponse.h"

#include <boost/beast/http/status.hpp>
#include <stdexcept>

namespace jemput::office {

namespace {

void appendHeader(std::string& head, std::string_view name, std::string_view value) {
  constexpr std::string_view kForbidden("\r\n\0", 3);
  if (name.find_first_of(kForbidden) != std::string_view::npos ||
      value.find_first_of(kForbidden) != std::string_view::npos) {
    throw std::logic_error("a response header with a line break in it");
  }
  head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string responseHead(const Response& response, bool isHead) {
  namespace http = boost::beast::http;
  const auto reason = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)));
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ' + std::string(reason) + "\r\n";
  const bool mayHaveBody = response.status >= 200 && response.status != 204 && response.status != 304;
  // A HEAD without a body to measure (tus) says nothing about a length.
  if (mayHaveBody && !(isHead && response.body.empty())) {
    appendHeader(head, "Content-Length", std::to_string(response.body.size()));
  }
  for (const auto& [name, value] : response.headers) appendHeader(head, name, value);
  if (response.closeAfter) appendHeader(head, "Connection", "close");
  return head.append("\r\n");
}

Response busyResponse() {
  Response response;
  response.status = 503;
  response.headers.emplace_back("Retry-After", "5");
  response.closeAfter = true;
  return response;
}

}  // namespace jemput::office
