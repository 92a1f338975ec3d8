#include "sync/HttpReplies.h"

#include <optional>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace jemput;

namespace {

/// The bodies that come out of these bytes, in pieces of `piece` bytes, or the trouble that they are.
struct Read {
  std::vector<std::string> bodies;
  std::optional<sync::RoadTrouble> trouble;
};
Read read(std::string_view bytes, std::size_t piece, const std::vector<bool>& expected) {
  Read result;
  sync::HttpReplies replies;
  for (const bool isHead : expected) replies.expect(isHead);
  try {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
      replies.feed(bytes.substr(0, piece));
      while (replies.hasReply()) result.bodies.push_back(replies.takeReply().body);
    }
    replies.end();
  } catch (const sync::RoadBroken& broken) {
    result.trouble = broken.trouble;
  }
  return result;
}

constexpr const char* kHello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

}  // namespace

TEST_CASE("replies come out whole and in order, in whatever pieces their bytes arrive") {
  const std::string bytes = std::string(kHello) + "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n" + kHello +
                            "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n" + kHello;
  for (const std::size_t piece : {1u, 2u, 7u, 64u, 1'000u}) {
    INFO(piece);
    const Read result = read(bytes, piece, {false, false, false, true, false});
    CHECK_FALSE(result.trouble);
    CHECK(result.bodies == std::vector<std::string>{"hello", "", "hello", "", "hello"});
  }
  CHECK(read(kHello, 64, {}).trouble == sync::RoadTrouble::Garbled);
  CHECK(read(std::string(kHello).substr(0, 40), 64, {false}).trouble == sync::RoadTrouble::NoNetwork);
}

TEST_CASE("a reply in chunks is none of our office's, sound or bent, and ends no program") {
  const std::string head = "HTTP/1.1 302 Found\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string body : {"5\r\nhello\r\n0\r\n\r\n", "\r\n0\r\nhello\r+\n0\xD0\xD0\r\n\r\n", ""})
    for (const std::size_t piece : {1u, 5u, 6u, 1'000u}) {
      INFO(body << " in pieces of " << piece);
      CHECK(read(head + body, piece, {false, false}).trouble == sync::RoadTrouble::Garbled);
    }
}
