// Whoever answers in the office's place (rows 35 and 37): nothing counts as received, nothing is deleted, and the next
// honest sync goes well (G7, G16).
#include <functional>

#include "tests/support/OfficeAnswer.h"
#include "tests/support/catch.h"

using namespace jemput;
using tablet::SyncOutcome;
using test::answerTo;
using test::asTheOffice;
using test::FieldDay;

namespace {

struct Lie {
  const char* what;
  std::function<void(core::Receipt&)> change;
  std::function<std::string(const office::OfficeKeys&, const std::string&)> sign;
};

const std::vector<Lie>& lies() {
  static const std::vector<Lie> all = {
      {"by another key", [](core::Receipt&) {},
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return core::SigningKey::generate().sign(core::label::kReceipt, keys.officeId, bytes);
       }},
      {"by the office's identity key", [](core::Receipt&) {},
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return keys.identity.sign(core::label::kReceipt, keys.officeId, bytes);
       }},
      {"of another office", [](core::Receipt&) {},
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return keys.receipt.sign(core::label::kReceipt, std::string(52, 'a'), bytes);
       }},
      {"signed as a page", [](core::Receipt&) {},
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return keys.receipt.sign(core::label::kPage, keys.officeId, bytes);
       }},
      {"for another device", [](core::Receipt& receipt) { receipt.device = core::Uuid(); }, asTheOffice},
      {"of another generation", [](core::Receipt& receipt) { ++receipt.generation; }, asTheOffice},
      {"for more than there is", [](core::Receipt& receipt) { receipt.seq += 1000; }, asTheOffice},
      {"for another hash", [](core::Receipt& receipt) { receipt.hash = std::string(32, 'x'); }, asTheOffice},
      {"for the right hash at a lower place", [](core::Receipt& receipt) { --receipt.seq; }, asTheOffice},
  };
  return all;
}

}  // namespace

TEST_CASE("a receipt that is not about exactly these bytes acknowledges nothing, whoever signed it") {
  for (const Lie& lie : lies()) {
    CAPTURE(lie.what);
    FieldDay day(1);
    day.tablet(0).registers(3);
    sync::TabletSync link(day.tablet(0).store(), day.clock());
    sync::SyncReply reply = answerTo(day, link);
    core::Receipt receipt = *core::readReceipt(reply.receipt);
    lie.change(receipt);
    reply.receipt = core::writeReceipt(receipt);
    reply.receiptSignature = lie.sign(day.office().folder().keys(), reply.receipt);
    try {
      link.apply(reply);
    } catch (const sync::UnverifiedReply&) {  // the better half of them
    }
    CHECK(link.local().receiptedSeq == 0);
    CHECK(day.tablet(0).store().log().count() == 4);
    CHECK(day.tablet(0).store().places().receipts().empty());
    day.everyoneSyncs();
    CHECK(day.allAgree());
    CHECK(day.tablet(0).store().places().quarantined().empty());
  }
}

TEST_CASE("an old receipt that is played again acknowledges nothing that came after it") {
  FieldDay day(1);
  day.tablet(0).registers(1);
  sync::TabletSync link(day.tablet(0).store(), day.clock());
  const sync::SyncReply old = answerTo(day, link);
  link.apply(old);
  day.tablet(0).registers(3);
  link.apply(old);
  CHECK(link.local().receiptedSeq == 2);
  day.everyoneSyncs();
  // Not even then does it take anything away for good: the tablet sends again, and the office knows it.
  link.apply(old);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("what a portal or a proxy answers acknowledges nothing, and the next sync goes well") {
  const std::string page = "<html><body>Selamat datang di WiFi Desa</body></html>";
  const std::vector<sync::HttpReply> answers = {{200, {{"Content-Type", "text/html"}}, page},
                                                {302, {{"Location", "http://login.example/"}}, page},
                                                {511, {}, page},
                                                {200, {}, {}},
                                                {204, {}, {}},
                                                {200, {}, "{\"v\":1,\"receipt\":true}\n"},
                                                {500, {}, "duplicate key"}};
  for (const sync::HttpReply& answer : answers) {
    for (const bool afterTheOffice : {false, true}) {
      CAPTURE(answer.status, answer.body, afterTheOffice);
      FieldDay day(1);
      day.tablet(0).registers(2);
      sync::LoopbackCarrier road([&]() -> sync::LoopbackCarrier::Peer {
        return [&, peer = day.office().road()()](const sync::LoopbackRequest& request) {
          if (afterTheOffice) (void)peer(request);
          return answer;
        };
      });
      const auto summary = tablet::SyncDriver(day.tablet(0).store(), day.clock(), road).run();
      CHECK(summary.outcome == SyncOutcome::RoadBroken);
      CHECK(summary.trouble == sync::RoadTrouble::Garbled);
      CHECK(summary.unreceipted == 3);
      CHECK(day.tablet(0).store().log().count() == 3);
      day.everyoneSyncs();
      CHECK(day.allAgree());
    }
  }
}
