#include "core/storage/Ledger.h"

#include "tests/core/storage/LedgerOffice.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

std::string registration(std::uint32_t id) {
  return writeEntry(LogTablet::headOf(kind::kRegistered, id), LogTablet::fieldsOf("SITI"));
}

std::string correction(std::uint32_t id, std::uint32_t record) {
  EntryHead head = LogTablet::headOf(kind::kCorrected, id);
  head.record = numbered(record);
  return writeEntry(head, R"({"name":"AISYAH"})");
}

std::vector<std::uint64_t> revisionsOf(const std::vector<LedgerRow>& rows) {
  std::vector<std::uint64_t> revisions;
  for (const LedgerRow& row : rows) revisions.push_back(row.revision);
  return revisions;
}

using Revisions = std::vector<std::uint64_t>;

/// "1-3@5": seq 1 to 3 from revision 5 on.
std::string rangesOf(const std::vector<PlaceRange>& ranges) {
  std::string text;
  for (const PlaceRange& range : ranges)
    text +=
        std::to_string(range.from) + "-" + std::to_string(range.to) + "@" + std::to_string(range.firstRevision) + " ";
  if (!text.empty()) text.pop_back();
  return text;
}

struct TwoTablets : LedgerOffice {
  std::int64_t a = enrols(numbered(0xa0), std::string(32, 'a'));
  std::int64_t b = enrols(numbered(0xb0), std::string(32, 'b'));
};

}  // namespace

TEST_CASE("an empty ledger stands at revision 0 and the office's own start") {
  const LedgerOffice office;
  CHECK(office.ledger.head().revision == 0);
  CHECK(office.ledger.head().hash == ledgerStart(someOffice()));
  CHECK(office.ledger.hashAt(0) == ledgerStart(someOffice()));
}

TEST_CASE("revisions are 1, 2, 3 in commit order, and the hash covers each row's place and verdict") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1));
  office.takes(office.b, 1, registration(2), false, "out-of-scope");
  office.takes(office.a, 1, correction(3, 1));
  Hash hash = ledgerStart(someOffice());
  std::uint64_t revision = 0;
  for (const LedgerRow& row : office.ledger.rows(0, 100)) {
    CHECK(row.revision == ++revision);
    hash = ledgerNext(hash, row.chain, row.revision, row.device.text(), row.place.generation, row.place.seq,
                      row.accepted, row.reason);
    CHECK(row.ledgerHash == hash);
    CHECK(office.ledger.hashAt(revision) == hash);
  }
  CHECK(revision == 3);
  CHECK(office.ledger.head().revision == 3);
  CHECK(office.ledger.head().hash == hash);
}

TEST_CASE("an entry that was not committed leaves no revision behind") {
  TwoTablets office;
  {
    Transaction transaction(office.database);
    office.append(office.a, 1, registration(1), true, {});
  }
  CHECK(office.ledger.head().revision == 0);
  CHECK(office.takes(office.a, 1, registration(1)) == 1);
}

TEST_CASE("one place of a log holds one entry for ever") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1));
  LedgerHead head = office.ledger.head();
  LedgerEntry again;
  const std::string bytes = registration(2);
  again.device = office.a;
  again.place = {1, 1};
  again.bytes = bytes;
  CHECK_THROWS(office.ledger.append(head, again));
  CHECK(office.ledger.heldAt(office.a, {1, 1})->bytes == registration(1));
}

TEST_CASE("the head of a log is its highest place in that generation") {
  TwoTablets office;
  const Hash start = sha256("start");
  CHECK(office.ledger.deviceHead(office.a, 1, start).seq == 0);
  CHECK(office.ledger.deviceHead(office.a, 1, start).chain == start);
  for (std::uint32_t i = 1; i <= 3; ++i) office.takes(office.a, 1, registration(i));
  office.takes(office.a, 2, registration(4));
  CHECK(office.ledger.deviceHead(office.a, 1, start).seq == 3);
  CHECK(office.ledger.deviceHead(office.a, 1, start).chain == office.ledger.chainAt(office.a, {1, 3}));
  CHECK(office.ledger.deviceHead(office.a, 2, start).seq == 1);
  CHECK(office.ledger.deviceHead(office.b, 1, start).seq == 0);
  CHECK_FALSE(office.ledger.chainAt(office.a, {1, 4}).has_value());
  CHECK_FALSE(office.ledger.heldAt(office.b, {1, 1}).has_value());
}

TEST_CASE("an id is known by its accepted entry alone; until then its author is the first that said so") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1), false, "out-of-scope");
  CHECK_FALSE(office.ledger.ofId(numbered(2)).has_value());
  REQUIRE(office.ledger.ofId(numbered(1)).has_value());
  CHECK_FALSE(office.ledger.ofId(numbered(1))->accepted);
  CHECK(office.ledger.ofId(numbered(1))->reason == "out-of-scope");
  CHECK_FALSE(office.ledger.authorOf(numbered(2)).has_value());
  CHECK(office.ledger.authorOf(numbered(1)) == office.a);
  office.takes(office.b, 1, registration(1));
  CHECK(office.ledger.ofId(numbered(1))->accepted);
  CHECK(office.ledger.ofId(numbered(1))->bytes == registration(1));
  CHECK(office.ledger.ofId(numbered(1))->record == numbered(1));
  CHECK(office.ledger.authorOf(numbered(1)) == office.b);
}

TEST_CASE("own places come as ranges, split where another device's entries lie between") {
  TwoTablets office;
  for (const std::int64_t device : {office.a, office.a, office.b, office.a, office.a, office.a, office.b})
    office.takes(device, 1, registration(static_cast<std::uint32_t>(office.ledger.head().revision + 1)));
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 1, 0)) == "1-2@1 3-5@4");
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 1, 1)) == "2-2@2 3-5@4");
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 1, 2)) == "3-5@4");
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 1, 4)) == "4-5@5");
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 1, 6)).empty());
  CHECK(rangesOf(office.ledger.ownRanges(office.a, 2, 0)).empty());
  CHECK(rangesOf(office.ledger.ownRanges(office.b, 1, 0)) == "1-1@3 2-2@7");
}

TEST_CASE("quarantined places are named with their reasons, between the two cursors only") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1), false, "out-of-scope");
  office.takes(office.b, 1, registration(2), false, "unknown-officer");
  office.takes(office.a, 1, registration(3));
  office.takes(office.a, 1, registration(4), false, "rules: nik-length");
  const auto places = office.ledger.ownQuarantined(office.a, 1, 0, 4);
  REQUIRE(places.size() == 2);
  CHECK(places[0].seq == 1);
  CHECK(places[0].reason == "out-of-scope");
  CHECK(places[1].seq == 3);
  CHECK(places[1].reason == "rules: nik-length");
  CHECK(office.ledger.ownQuarantined(office.a, 1, 1, 4).size() == 1);
  CHECK(office.ledger.ownQuarantined(office.a, 1, 0, 3).size() == 1);
  CHECK(office.ledger.ownQuarantined(office.a, 2, 0, 4).empty());
  CHECK(office.ledger.quarantinedCount(office.a) == 2);
  CHECK(office.ledger.quarantinedCount(office.b) == 1);
}

TEST_CASE("a page holds others' entries of the scope after the cursor, never the device's own") {
  TwoTablets office;
  for (const std::int64_t device : {office.b, office.a, office.b, office.a, office.b})
    office.takes(device, 1, registration(static_cast<std::uint32_t>(office.ledger.head().revision + 1)));
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 0, 10)) == Revisions{1, 3, 5});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 1, 10)) == Revisions{3, 5});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 0, 2)) == Revisions{1, 3});
  CHECK(revisionsOf(office.ledger.page({"52.08.01.2001"}, office.a, 1, 0, 10)).empty());
  CHECK(revisionsOf(office.ledger.page({"52.08.01.2001", kVillage, kVillage}, office.a, 1, 0, 10)) ==
        Revisions{1, 3, 5});
}

TEST_CASE("any number of own entries between two of others hides none of them") {
  TwoTablets office;
  office.takes(office.b, 1, registration(1));
  for (std::uint32_t i = 2; i <= 40; ++i) office.takes(office.a, 1, registration(i));
  office.takes(office.b, 1, registration(41));
  for (std::uint32_t i = 42; i <= 60; ++i) office.takes(office.a, 1, registration(i));
  office.takes(office.b, 1, registration(61));
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 0, 3)) == Revisions{1, 41, 61});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 1, 1)) == Revisions{41});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 41, 1)) == Revisions{61});
}

TEST_CASE("after a fork the other branch is news to either of them, whichever went on in the next generation") {
  TwoTablets office;
  office.takes(office.b, 1, registration(1));
  office.takes(office.a, 1, registration(2));
  office.takes(office.a, 2, registration(3));
  office.takes(office.b, 1, registration(4));
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 2, 0, 5)) == Revisions{1, 2, 4});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 0, 5)) == Revisions{1, 3, 4});
}

TEST_CASE("the history of a record holds what the device wrote in any generation but the one that it speaks in") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1));
  office.takes(office.a, 2, correction(2, 1));
  office.takes(office.a, 3, correction(3, 1));
  office.takes(office.b, 1, correction(4, 1));
  const auto history = [&](std::uint32_t generation) {
    return revisionsOf(office.ledger.historyOf(4, office.a, generation));
  };
  CHECK(history(1) == Revisions{2, 3});
  CHECK(history(2) == Revisions{1, 3});
  CHECK(history(3) == Revisions{1, 2});
}

TEST_CASE("what others write on a record that this device began reaches it, whatever its scope is now") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1));
  office.takes(office.b, 1, registration(2));
  office.takes(office.b, 1, correction(3, 1));
  office.takes(0, 1, correction(4, 1));
  office.takes(0, 1, correction(5, 2));
  CHECK(revisionsOf(office.ledger.page({}, office.a, 1, 0, 10)) == Revisions{3, 4});
  CHECK(revisionsOf(office.ledger.page({}, office.a, 1, 0, 1)) == Revisions{3});
  CHECK(revisionsOf(office.ledger.page({kVillage}, office.a, 1, 0, 10)) == Revisions{2, 3, 4, 5});
}

TEST_CASE("the entries of a record come in revision order with who wrote them and their verdict") {
  TwoTablets office;
  office.takes(office.a, 1, registration(1));
  office.takes(office.b, 1, registration(2));
  office.takes(office.b, 3, correction(3, 1), false, "rules: nik-length");
  office.takes(0, 1, correction(4, 1));
  const auto entries = office.ledger.ofRecord(numbered(1));
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].author == numbered(0xa0).text() + "/1");
  CHECK(entries[1].author == numbered(0xb0).text() + "/3");
  CHECK_FALSE(entries[1].accepted);
  CHECK(entries[1].revision == 3);
  CHECK(entries[2].isOffice);
  CHECK_FALSE(entries[0].isOffice);
}

TEST_CASE("unreadable bytes are kept exactly as they came") {
  TwoTablets office;
  const std::string bytes("<no\0entry\xff>", 11);
  office.takes(office.a, 1, bytes, false, "unreadable");
  CHECK(office.ledger.heldAt(office.a, {1, 1})->bytes == bytes);
  CHECK(office.ledger.rows(0, 1)[0].bytes == bytes);
  office.takes(office.a, 1, "", false, "unreadable");
  CHECK(office.ledger.heldAt(office.a, {1, 2})->bytes.empty());
}
