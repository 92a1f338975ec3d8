#include "office/files/Tus.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "core/crypto/Encoding.h"

namespace jemput::office {

namespace {

constexpr std::string_view kVersion = "1.0.0";
constexpr std::size_t kAddressBytes = 16;

/// A whole number without sign, space or anything else.
std::optional<std::uint64_t> numberOf(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Standard base64 with padding, as tus has it; ours is without.
std::optional<std::string> fromPadded(std::string_view text) {
  if (text.size() % 4 != 0 || text.find_first_of("-_") != std::string_view::npos) return std::nullopt;
  std::string own(text.substr(0, text.find_last_not_of('=') + 1));
  std::replace(own.begin(), own.end(), '+', '-');
  std::replace(own.begin(), own.end(), '/', '_');
  return core::fromBase64(own);
}

/// The value of `name` in "name base64,other base64".
std::optional<std::string> metadataOf(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string_view pair = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    const std::size_t space = std::min(pair.find(' '), pair.size());
    if (pair.substr(0, space) == name) return fromPadded(pair.substr(std::min(space + 1, pair.size())));
  }
  return std::nullopt;
}

Response options(std::uint64_t maxSize) {
  Response response = tusResponse(204);
  response.headers.emplace_back("Tus-Version", kVersion);
  response.headers.emplace_back("Tus-Max-Size", std::to_string(maxSize));
  response.headers.emplace_back("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination");
  response.headers.emplace_back("Tus-Checksum-Algorithm", "sha1,sha256");
  return response;
}

/// A refusal when the body's type or checksum is not what tus allows.
std::optional<Response> readBody(const Request& request, TusRequest& wanted) {
  if (request.header("content-type") != "application/offset+octet-stream") return tusResponse(415, "content-type");
  const std::string_view header = request.header("upload-checksum");
  if (header.empty()) return std::nullopt;
  const std::size_t space = std::min(header.find(' '), header.size());
  const std::string_view name = header.substr(0, space);
  if (name != "sha1" && name != "sha256") return tusResponse(400, "checksum-algorithm");
  const auto value = fromPadded(header.substr(std::min(space + 1, header.size())));
  const std::size_t size = name == "sha1" ? 20 : 32;
  if (!value || value->size() != size) return tusResponse(400, "checksum");
  wanted.checksum = TusChecksum{name == "sha1" ? Digest::Kind::Sha1 : Digest::Kind::Sha256, *value};
  return std::nullopt;
}

std::variant<TusRequest, Response> readCreation(const Request& request, TusRequest wanted, std::uint64_t maxSize) {
  const auto size = numberOf(request.header("upload-length"));
  if (!size || *size == 0) return tusResponse(400, "upload-length");
  if (*size > maxSize) return tusResponse(413, "too-large");
  const auto text = metadataOf(request.header("upload-metadata"), "sha256");
  const auto hash = text ? core::hashFromHex(*text) : std::nullopt;
  if (!hash) return tusResponse(400, "sha256");
  wanted.kind = TusRequest::Kind::Create;
  wanted.hash = *hash;
  wanted.size = *size;
  if (wanted.bodyBytes > *size) return tusResponse(413, "overlong");
  if (wanted.bodyBytes > 0)
    if (auto refused = readBody(request, wanted)) return std::move(*refused);
  return wanted;
}

std::variant<TusRequest, Response> readPatch(const Request& request, TusRequest wanted) {
  if (auto refused = readBody(request, wanted)) return std::move(*refused);
  const auto offset = numberOf(request.header("upload-offset"));
  if (!offset) return tusResponse(400, "upload-offset");
  if (wanted.bodyBytes == 0) return tusResponse(400, "empty");
  wanted.kind = TusRequest::Kind::Patch;
  wanted.offset = *offset;
  return wanted;
}

}  // namespace

std::variant<TusRequest, Response> readTus(const Request& request, std::uint64_t bodyBytes, std::uint64_t maxSize) {
  std::string method = request.method;
  if (const std::string_view other = request.header("x-http-method-override"); !other.empty()) method = other;
  if (method == "OPTIONS") return options(maxSize);
  if (request.header("tus-resumable") != kVersion) {
    Response other = tusResponse(412, "version");
    other.headers.emplace_back("Tus-Version", kVersion);
    return other;
  }
  TusRequest wanted;
  wanted.bodyBytes = bodyBytes;
  std::string_view name = std::string_view(request.target).substr(kFilesPath.size());
  if (!name.empty()) name.remove_prefix(1);
  if (name.empty()) {
    if (method == "POST") return readCreation(request, wanted, maxSize);
    return tusResponse(405, "method");
  }
  const auto address = core::fromBase64(name);
  if (!address || address->size() != kAddressBytes) return tusResponse(404, "unknown");
  wanted.address = *address;
  if (method == "PATCH") return readPatch(request, wanted);
  if (bodyBytes > 0) return tusResponse(400, "body");
  if (method != "HEAD" && method != "DELETE") return tusResponse(405, "method");
  wanted.kind = method == "HEAD" ? TusRequest::Kind::Head : TusRequest::Kind::Delete;
  return wanted;
}

Response tusResponse(int status, std::string word) {
  Response response{status, {{"Tus-Resumable", std::string(kVersion)}}, std::move(word), false};
  return response;
}

void addOffset(Response& response, std::uint64_t offset, std::uint64_t size) {
  response.headers.emplace_back("Upload-Offset", std::to_string(offset));
  response.headers.emplace_back("Upload-Length", std::to_string(size));
  response.headers.emplace_back("Cache-Control", "no-store");
}

void addExpiry(Response& response, std::int64_t expires) {
  using namespace std::chrono;
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const sys_time<milliseconds> end{milliseconds(expires)};
  const auto day = floor<days>(end);
  const year_month_day date(day);
  const hh_mm_ss time(floor<seconds>(end) - day);
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  response.headers.emplace_back(
      "Upload-Expires", std::string(kDays[weekday(day).c_encoding()]) + ", " + two(static_cast<unsigned>(date.day())) +
                            ' ' + kMonths[static_cast<unsigned>(date.month()) - 1] + ' ' +
                            std::to_string(static_cast<int>(date.year())) + ' ' + two(time.hours().count()) + ':' +
                            two(time.minutes().count()) + ':' + two(time.seconds().count()) + " GMT");
}

std::string locationOf(const core::FileToken& address) { return std::string(kFilesPath) + '/' + core::base64(address); }

}  // namespace jemput::office
