// The header of an upload's request: a line "METHOD /v1/files… bytes-of-the-body", then "name: value" lines.
#include <charconv>

#include "office/files/Tus.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

namespace {

constexpr std::uint64_t kMaxSize = 20'000'000;  // bytes

/// Up to `end`, which is taken away, too.
std::string_view takeTo(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  return part;
}

}  // namespace

void fuzz(std::string_view bytes) {
  std::string_view first = takeTo(bytes, '\n');
  office::Request request;
  request.method = takeTo(first, ' ');
  // The server gives only what is below this path.
  request.target = std::string(office::kFilesPath);
  if (const std::string_view name = takeTo(first, ' '); !name.empty()) request.target += '/' + std::string(name);
  std::uint64_t bodyBytes = 0;
  std::from_chars(first.data(), first.data() + first.size(), bodyBytes);
  while (!bytes.empty()) {
    std::string_view line = takeTo(bytes, '\n');
    const std::string_view name = takeTo(line, ':');
    request.headers.emplace_back(name, line.substr(std::min(line.find_first_not_of(' '), line.size())));
  }
  const auto read = office::readTus(request, bodyBytes, kMaxSize);
  if (const auto* refused = std::get_if<office::Response>(&read)) {
    fuzzDemands(refused->status == 204 || refused->status >= 400, "refused without a reason");
    return;
  }
  const auto& wanted = std::get<office::TusRequest>(read);
  fuzzDemands(wanted.size <= kMaxSize, "larger than allowed");
  fuzzDemands(wanted.kind != office::TusRequest::Kind::Create || wanted.bodyBytes <= wanted.size, "more than the file");
}
