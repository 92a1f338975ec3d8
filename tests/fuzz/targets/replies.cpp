// What comes back on a tablet's connection, whoever answers there; the first byte says how large the pieces are.
#include "sync/HttpReplies.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto first = static_cast<unsigned char>(bytes.front());
  const std::size_t piece = 1U + first;
  bytes.remove_prefix(1);
  sync::HttpReplies replies;
  replies.expect(first % 2 == 0);
  replies.expect(false);
  try {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
      replies.feed(bytes.substr(0, piece));
      while (replies.hasReply()) (void)replies.takeReply();
    }
    replies.end();
  } catch (const sync::RoadBroken&) {  // what is no reply of ours is said so
  }
}
