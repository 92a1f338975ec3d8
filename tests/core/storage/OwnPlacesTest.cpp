#include "core/storage/OwnPlaces.h"

#include "tests/core/storage/LogTablet.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

StoredReceipt receiptOf(std::uint32_t generation, std::uint64_t seq, std::uint64_t revision,
                        const std::string& epoch = "8a1f3c5e7092b4d6") {
  Receipt receipt;
  receipt.device = numbered(1);
  receipt.generation = generation;
  receipt.seq = seq;
  receipt.hash = sha256(std::to_string(seq)).view();
  receipt.epoch = epoch;
  receipt.revision = revision;
  receipt.ledgerHash = sha256(std::to_string(revision)).view();
  receipt.time = 1738886400000;
  return {receipt, writeReceipt(receipt), std::string(64, 's')};
}

std::vector<std::uint64_t> revisions(const OwnPlaces& places, std::uint32_t generation, std::uint64_t from,
                                     std::uint64_t to) {
  std::vector<std::uint64_t> all;
  for (std::uint64_t seq = from; seq <= to; ++seq) all.push_back(places.revisionOf({generation, seq}));
  return all;
}

using Revisions = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("an entry without a receipt has not reached the office, and one receipt covers all before it") {
  LogTablet tablet;
  CHECK(tablet.places.receiptedSeq(1) == 0);
  CHECK_FALSE(tablet.places.lastReceipt(1).has_value());
  tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
  CHECK(tablet.places.receiptedSeq(1) == 40);
  CHECK(tablet.places.lastReceipt(1)->receipt == receiptOf(1, 40, 100).receipt);
  CHECK(tablet.places.lastReceipt(1)->bytes == receiptOf(1, 40, 100).bytes);
  CHECK(tablet.places.lastReceipt(1)->signature == std::string(64, 's'));
}

TEST_CASE("a lower receipt takes nothing back by itself") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
  tablet.places.addReceipt(receiptOf(1, 10, 50), 2);
  CHECK(tablet.places.receiptedSeq(1) == 40);
}

TEST_CASE("receipts of one generation say nothing of another") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
  CHECK(tablet.places.receiptedSeq(2) == 0);
  tablet.places.addReceipt(receiptOf(2, 3, 103), 2);
  CHECK(tablet.places.receiptedSeq(1) == 40);
  CHECK(tablet.places.receiptedSeq(2) == 3);
  CHECK(tablet.places.receipts().size() == 2);
}

TEST_CASE("a receipt that says nothing new is kept once") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
  StoredReceipt later = receiptOf(1, 40, 100);
  later.receipt.time += 60000;
  tablet.places.addReceipt(later, 2);
  CHECK(tablet.places.receipts().size() == 1);
}

TEST_CASE("a receipt that says something new is kept, whatever it is") {
  for (const auto change : {+[](Receipt& r) { r.seq = 41; }, +[](Receipt& r) { r.revision = 101; },
                            +[](Receipt& r) { r.epoch = "0000000000000001"; }, +[](Receipt& r) { r.backedUp = 12; },
                            +[](Receipt& r) { r.files = {std::string(64, 'a')}; }}) {
    LogTablet tablet;
    tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
    StoredReceipt other = receiptOf(1, 40, 100);
    change(other.receipt);
    other.bytes = writeReceipt(other.receipt);
    tablet.places.addReceipt(other, 2);
    CHECK(tablet.places.receipts().size() == 2);
  }
}

TEST_CASE("an equal receipt counts again after what it said was taken back") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 40, 100), 1);
  tablet.places.forgetAbove(1, 10, 100);
  CHECK(tablet.places.receiptedSeq(1) == 10);
  tablet.places.addReceipt(receiptOf(1, 40, 100), 2);
  CHECK(tablet.places.receiptedSeq(1) == 40);
}

TEST_CASE("each place inside a range has its revision, and none outside") {
  LogTablet tablet;
  tablet.places.addRange({{1, 3}, 5, 100});
  tablet.places.addRange({{1, 7}, 7, 200});
  CHECK(revisions(tablet.places, 1, 1, 8) == Revisions{0, 0, 100, 101, 102, 0, 200, 0});
  CHECK(revisions(tablet.places, 2, 1, 8) == Revisions(8, 0));
}

TEST_CASE("generations do not run into each other") {
  LogTablet tablet;
  tablet.places.addRange({{1, 1}, 9, 1});
  tablet.places.addRange({{2, 1}, 2, 20});
  CHECK(tablet.places.revisionOf({1, 9}) == 9);
  CHECK(tablet.places.revisionOf({1, 10}) == 0);
  CHECK(tablet.places.revisionOf({2, 2}) == 21);
  CHECK(tablet.places.revisionOf({2, 3}) == 0);
  CHECK(tablet.places.revisionOf({3, 1}) == 0);
}

TEST_CASE("what an office that was restored does not hold any more is forgotten, in the middle of a range too") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 9, 300), 1);
  tablet.places.addRange({{1, 1}, 2, 10});
  tablet.places.addRange({{1, 3}, 6, 100});
  tablet.places.addRange({{1, 7}, 9, 200});
  for (const std::uint64_t seq : {2, 4, 5, 8}) tablet.places.addQuarantine({{1, seq}, "out-of-scope"});
  tablet.places.forgetAbove(1, 4, 101);
  CHECK(tablet.places.receiptedSeq(1) == 4);
  CHECK(revisions(tablet.places, 1, 1, 9) == Revisions{10, 11, 100, 101, 0, 0, 0, 0, 0});
  const auto left = tablet.places.quarantined();
  REQUIRE(left.size() == 2);
  CHECK(left[0].place == Place{1, 2});
  CHECK(left[1].place == Place{1, 4});
  CHECK_FALSE(tablet.places.quarantineReason({1, 5}).has_value());
}

TEST_CASE("the line of a restore may fall on the first or the last revision of a range") {
  for (const std::uint64_t revision : {99, 100, 101, 102, 103}) {
    LogTablet tablet;
    tablet.places.addRange({{1, 3}, 5, 100});
    tablet.places.forgetAbove(1, 5, revision);
    for (std::uint64_t seq = 3; seq <= 5; ++seq) {
      const std::uint64_t was = 100 + seq - 3;
      CHECK(tablet.places.revisionOf({1, seq}) == (was <= revision ? was : 0));
    }
  }
}

TEST_CASE("an emptied office leaves nothing but the receipts as witnesses") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 5, 100), 1);
  tablet.places.addRange({{1, 1}, 5, 96});
  tablet.places.addQuarantine({{1, 2}, "rules: nik-length"});
  tablet.places.forgetAbove(1, 0, 0);
  CHECK(tablet.places.receiptedSeq(1) == 0);
  CHECK(revisions(tablet.places, 1, 1, 5) == Revisions(5, 0));
  CHECK(tablet.places.quarantined().empty());
  CHECK(tablet.places.receipts().size() == 1);
}

TEST_CASE("forgetting never gives a receipt that was not there") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 5, 100), 1);
  tablet.places.forgetAbove(1, 50, 1000);
  CHECK(tablet.places.receiptedSeq(1) == 5);
  tablet.places.forgetAbove(2, 3, 1000);
  CHECK(tablet.places.receiptedSeq(2) == 0);
}

TEST_CASE("the reason of a quarantined place is kept with it") {
  LogTablet tablet;
  tablet.places.addRange({{1, 1}, 2, 1});
  tablet.places.addQuarantine({{1, 2}, "rules: nik-length, name-missing"});
  CHECK(tablet.places.quarantineReason({1, 2}) == "rules: nik-length, name-missing");
  CHECK_FALSE(tablet.places.quarantineReason({1, 1}).has_value());
  CHECK_FALSE(tablet.places.quarantineReason({2, 2}).has_value());
}

TEST_CASE("what went into a new generation has no place any more, and what stayed keeps its own") {
  LogTablet tablet;
  tablet.places.addReceipt(receiptOf(1, 5, 20), 1);
  tablet.places.addRange({{1, 1}, 3, 10});
  tablet.places.addRange({{1, 4}, 5, 15});
  tablet.places.addRange({{2, 1}, 2, 30});
  tablet.places.addQuarantine({{1, 2}, "rules"});
  tablet.places.addQuarantine({{2, 1}, "rules"});
  CHECK(tablet.places.placedSeq(1) == 5);
  CHECK(tablet.places.placedSeq(2) == 2);
  tablet.places.forgetAfter({1, 3});
  CHECK(tablet.places.receiptedSeq(1) == 3);
  CHECK(revisions(tablet.places, 1, 1, 5) == Revisions{10, 11, 12, 0, 0});
  CHECK(revisions(tablet.places, 2, 1, 2) == Revisions{0, 0});
  CHECK(tablet.places.quarantined().size() == 1);
  CHECK(tablet.places.placedSeq(1) == 3);
  CHECK(tablet.places.placedSeq(2) == 0);
}
