// Whoever answers in the office's place: nothing is deleted, however long one waits (G7).
#include <functional>

#include "core/crypto/LogChain.h"
#include "tests/scenarios/RetentionDay.h"
#include "tests/support/OfficeAnswer.h"

using namespace jemput;
using test::answerTo;
using test::asTheOffice;
using test::RetentionDay;

namespace {

using Change = std::function<void(core::Receipt&)>;
using Sign = std::function<std::string(const office::OfficeKeys&, const std::string&)>;

struct Lie {
  const char* what;
  Change change;
  Sign sign;
};

const std::vector<Lie>& lies() {
  const Change nothing = [](core::Receipt&) {};
  static const std::vector<Lie> all = {
      {"forged by another key", nothing,
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return core::SigningKey::generate().sign(core::label::kReceipt, keys.officeId, bytes);
       }},
      {"of another office", nothing,
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return keys.receipt.sign(core::label::kReceipt, std::string(52, 'a'), bytes);
       }},
      {"edited after it was signed", nothing,
       [](const office::OfficeKeys& keys, const std::string& bytes) {
         return asTheOffice(keys,
                            bytes.substr(0, bytes.find("\"backed_up\"")) + bytes.substr(bytes.find("\"backup\"")));
       }},
      {"for another device", [](core::Receipt& receipt) { receipt.device = core::Uuid(); }, asTheOffice},
      {"for another generation's log", [](core::Receipt& receipt) { ++receipt.generation; }, asTheOffice},
      {"of another epoch", [](core::Receipt& receipt) { receipt.epoch = std::string(16, 'e'); }, asTheOffice},
      {"for another hash", [](core::Receipt& receipt) { receipt.hash = std::string(32, 'x'); }, asTheOffice},
  };
  return all;
}

/// Received, not yet known to be backed up, fifteen days from now.
struct LieDay : RetentionDay {
  explicit LieDay(std::size_t tablets = 1) : RetentionDay(tablets) {
    tablet(0).registers(2);
    everyoneSyncs();
  }
  std::size_t goneAfterWeeks() {
    passes(15);
    return core::Retention(tablet(0).store(), clock()).run();
  }
};

}  // namespace

TEST_CASE("a word about a backup that is not the office's about this log deletes nothing", "[retention]") {
  for (const Lie& lie : lies()) {
    CAPTURE(lie.what);
    LieDay day;
    day.backsUp();
    sync::TabletSync link(day.tablet(0).store(), day.clock());
    sync::SyncReply reply = answerTo(day, link, true);
    core::Receipt receipt = *core::readReceipt(reply.receipt);
    REQUIRE(receipt.backedUp == 3);
    lie.change(receipt);
    reply.receipt = core::writeReceipt(receipt);
    reply.receiptSignature = lie.sign(day.office().folder().keys(), reply.receipt);
    try {
      link.apply(reply);
    } catch (const sync::UnverifiedReply&) {  // the better half of them
    }
    CHECK(day.goneAfterWeeks() == 0);
    CHECK(day.stubs() == 0);
    // The honest word does, so that the lies have been put to a tablet that believes something. (One that has begun
    // another generation sends everything again, and waits for the next backup.)
    day.everyoneSyncs();
    const std::size_t honest = day.tablet(0).store().log().head().place.generation == 1 ? 2 : 0;
    CHECK(day.goneAfterWeeks() == honest);
  }
}

TEST_CASE("the word about another tablet's backup, or one of before the backup, deletes nothing", "[retention]") {
  LieDay day(2);
  day.tablet(1).registers(2);
  sync::TabletSync link(day.tablet(0).store(), day.clock()), other(day.tablet(1).store(), day.clock());
  const sync::SyncReply stale = answerTo(day, link, true);
  other.apply(answerTo(day, other, true));
  day.backsUp();
  const sync::SyncReply others = answerTo(day, other, true);
  REQUIRE(core::readReceipt(others.receipt)->backedUp > 0);
  CHECK_THROWS_AS(link.apply(others), sync::UnverifiedReply);
  link.apply(stale);
  CHECK(day.goneAfterWeeks() == 0);
}

TEST_CASE("what a portal answers with 200 deletes nothing, not even when the office had answered before it",
          "[retention]") {
  for (const std::string body : {"<html>Selamat datang</html>", "", "{\"v\":1,\"receipt\":true}\n"}) {
    CAPTURE(body);
    LieDay day;
    const auto portal = [&] {
      sync::LoopbackCarrier road([&]() -> sync::LoopbackCarrier::Peer {
        return [&](const sync::LoopbackRequest&) {
          return sync::HttpReply{200, {{"Content-Type", "text/html"}}, body};
        };
      });
      return tablet::SyncDriver(day.tablet(0).store(), day.clock(), road).run();
    };
    CHECK(portal().purged == 0);
    CHECK(day.goneAfterWeeks() == 0);
    CHECK(portal().purged == 0);
    CHECK(day.stubs() == 0);
    CHECK(day.tablet(0).store().log().count() == 3);
  }
}

TEST_CASE("after a restore the backups of before count for nothing until the office speaks of one again",
          "[retention]") {
  RetentionDay day;
  const auto records = day.closes(2);
  const auto file = day.backsUp();
  day.tablet(0).corrects(records[0], "note", "sesudah cadangan");
  day.everyoneSyncs();
  day.isRestored(file);
  day.passes(20);
  // It has not heard of the restore: what it was told still stands, and covers one of the two.
  CHECK(day.held(core::RetentionHold::NotBackedUp) == 1);
  day.everyoneSyncs();
  CHECK(day.held(core::RetentionHold::NotBackedUp) + day.held(core::RetentionHold::TooYoung) == 2 - day.purged());
  CHECK(day.allAgree());
}
