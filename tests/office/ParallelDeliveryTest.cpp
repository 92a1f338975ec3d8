// The same entries on many connections at once (row 21, G3).
#include <set>
#include <thread>

#include "core/crypto/Receipt.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

constexpr std::size_t kConnections = 50;

sync::FrameWriter newWriter() { return {9, sync::wireDictionary(), sync::limits::kRequestWindowLog}; }

/// What one connection carries: the same text, signed for this connection.
sync::LoopbackRequest signedFor(sync::TabletSync& link, const std::string& plain, std::size_t number) {
  const std::string binding(32, static_cast<char>('0' + number));
  std::string body = newWriter().write(plain);
  body += link.signRequest(plain, binding);
  return {"POST", "/v1/sync", {}, body, binding};
}

std::string receiptIn(const sync::HttpReply& answer) {
  sync::FrameReader reader(sync::wireDictionary(), sync::limits::kReplyWindowLog);
  const auto plain = reader.read(answer.body, sync::limits::kMaxReplyPlain);
  const auto reply = plain ? sync::readReply(*plain) : std::nullopt;
  return reply ? reply->receipt : std::string();
}

}  // namespace

TEST_CASE("the same entries on fifty connections at once are in the ledger once, with the same receipt for each") {
  FieldDay day(1);
  day.tablet(0).registers(20);
  sync::TabletSync link(day.tablet(0).store(), day.clock());
  const std::string plain = link.build({1, false, false, false, false}, SIZE_MAX).plain;
  std::vector<sync::LoopbackCarrier::Peer> peers;
  std::vector<sync::LoopbackRequest> requests;
  std::vector<sync::HttpReply> answers(kConnections);
  for (std::size_t i = 0; i < kConnections; ++i) {
    peers.push_back(day.office().road()());
    requests.push_back(signedFor(link, plain, i));
  }
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kConnections; ++i) threads.emplace_back([&, i] { answers[i] = peers[i](requests[i]); });
  for (std::thread& thread : threads) thread.join();

  std::set<std::string> receipts;
  for (const sync::HttpReply& answer : answers) {
    CHECK(answer.status == 200);
    receipts.insert(receiptIn(answer));
  }
  REQUIRE(receipts.size() == 1);
  CHECK(core::readReceipt(*receipts.begin())->seq == 21);
  core::Query query = day.office().database().query("SELECT count(*), count(DISTINCT id) FROM ledger WHERE device>0");
  REQUIRE(query.step());
  CHECK(query.integer(0) == 21);
  CHECK(query.integer(1) == 21);
}
