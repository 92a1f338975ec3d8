// What travels in a sync: plain requests and replies, and both inside a compressed frame. The first byte chooses.
#include "sync/Messages.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  if (bytes.empty()) return;
  const char what = bytes.front();
  std::string plain(bytes.substr(1));
  if (what == 'Q' || what == 'R') {
    sync::FrameReader reader(sync::wireDictionary(), sync::limits::kReplyWindowLog);
    auto text = reader.read(plain, what == 'Q' ? sync::limits::kMaxRequestPlain : sync::limits::kMaxReplyPlain);
    if (!text) return;
    plain = std::move(*text);
  }
  if (what == 'Q' || what == 'q') {
    if (const auto request = sync::readRequest(plain)) fuzzed(sync::writeRequest(*request));
  } else if (const auto reply = sync::readReply(plain)) {
    fuzzed(sync::writeReply(*reply));
  }
}
