#include "core/storage/Log.h"

#include <stdexcept>

#include "core/storage/Meta.h"
#include "tests/core/storage/LogTablet.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

/// Bytes and ids of a generation, in order.
std::vector<LogRow> all(const Log& log, std::uint32_t generation) {
  return log.read({generation, 1}, SIZE_MAX, SIZE_MAX);
}

/// Recomputes the chain from the bytes alone.
void checkChain(const LogTablet& tablet, std::uint32_t generation) {
  Hash hash = chainStart(someOffice(), tablet.key.publicKey(), generation);
  std::uint64_t seq = 0;
  for (const LogRow& row : all(tablet.log, generation)) {
    CHECK(row.place == Place{generation, ++seq});
    CHECK(row.content == sha256(row.bytes));
    hash = sha256({hash.view(), sha256(row.bytes).view()});
    CHECK(row.chain == hash);
  }
}

}  // namespace

TEST_CASE("an empty log stands before its first place, at the start of its chain") {
  const LogTablet tablet;
  CHECK(tablet.log.head().place == Place{1, 0});
  CHECK(tablet.log.head().hash == chainStart(someOffice(), tablet.key.publicKey(), 1));
  CHECK(tablet.log.hashAt({1, 0}) == tablet.log.head().hash);
  CHECK_FALSE(tablet.log.hashAt({1, 1}).has_value());
  CHECK(tablet.log.count() == 0);
}

TEST_CASE("entries get the places 1, 2, 3 without gaps, and the chain runs through all of them") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 5; ++i) CHECK(tablet.registers(i, "SITI") == Place{1, i});
  checkChain(tablet, 1);
  CHECK(tablet.log.head().place == Place{1, 5});
  CHECK(tablet.log.head().hash == tablet.log.row({1, 5})->chain);
  CHECK(tablet.log.hashAt({1, 3}) == tablet.log.row({1, 3})->chain);
  CHECK(tablet.log.rowOfId(numbered(4))->place == Place{1, 4});
  CHECK_FALSE(tablet.log.rowOfId(numbered(9)).has_value());
}

TEST_CASE("an entry that was not committed leaves no place behind") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  {
    Transaction transaction(tablet.database);
    const EntryHead head = LogTablet::headOf(kind::kRegistered, 2);
    CHECK(tablet.log.append(head, writeEntry(head, "{}")) == Place{1, 2});
  }
  CHECK(tablet.log.head().place == Place{1, 1});
  CHECK(tablet.registers(3, "AISYAH") == Place{1, 2});
  checkChain(tablet, 1);
}

TEST_CASE("what is no entry of one line and 64 KiB is never stored") {
  LogTablet tablet;
  const EntryHead head = LogTablet::headOf(kind::kRegistered, 1);
  const std::size_t rest = writeEntry(head, R"({"note":""})").size();
  const std::string tooLong = writeEntry(head, R"({"note":")" + std::string(kMaxEntryBytes - rest + 1, 'x') + R"("})");
  CHECK_THROWS_AS(tablet.log.append(head, tooLong), std::length_error);
  CHECK_THROWS_AS(tablet.log.append(head, writeEntry(head, "{\n}")), std::invalid_argument);
  CHECK(tablet.log.count() == 0);
  std::string fits = tooLong;
  fits.erase(fits.find("xx"), 1);
  CHECK(tablet.log.append(head, fits).seq == 1);
}

TEST_CASE("the same entry id is never written twice into one log") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  CHECK_THROWS(tablet.registers(1, "SITI"));
  CHECK(tablet.log.count() == 1);
}

TEST_CASE("reading stops at the rows and bytes that were asked for, and never short of one row") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 6; ++i) tablet.registers(i, "SITI");
  const std::size_t size = tablet.log.row({1, 1})->bytes.size();
  CHECK(tablet.log.read({1, 1}, 4, SIZE_MAX).size() == 4);
  CHECK(tablet.log.read({1, 5}, 4, SIZE_MAX).size() == 2);
  CHECK(tablet.log.read({1, 7}, 4, SIZE_MAX).empty());
  CHECK(tablet.log.read({1, 1}, 100, 1).size() == 1);
  CHECK(tablet.log.read({1, 1}, 100, size * 2).size() == 2);
  CHECK(tablet.log.read({1, 1}, 100, size * 2 + 1).size() == 3);
  CHECK(tablet.log.read({1, 3}, 1, 1)[0].id == numbered(3));
}

TEST_CASE("a log finds all entries of a record, and of no other") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  tablet.registers(2, "AISYAH");
  tablet.corrects(3, 1, R"({"name":"SITI A"})");
  tablet.corrects(4, 2, R"({"name":"AISYAH B"})");
  const auto rows = tablet.log.ofRecord(numbered(1));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id == numbered(1));
  CHECK(rows[1].id == numbered(3));
  CHECK(rows[1].record == numbered(1));
}

TEST_CASE("a new generation takes over what comes after its last common place, byte for byte") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 5; ++i) tablet.registers(i, "SITI");
  const auto before = all(tablet.log, 1);
  Transaction transaction(tablet.database);
  tablet.log.beginGeneration({1, 2});
  transaction.commit();

  CHECK(tablet.log.head().place == Place{2, 3});
  const auto closed = all(tablet.log, 1), opened = all(tablet.log, 2);
  REQUIRE(closed.size() == 2);
  REQUIRE(opened.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(opened[i].bytes == before[i + 2].bytes);
    CHECK(opened[i].id == before[i + 2].id);
    CHECK(opened[i].chain != before[i + 2].chain);
  }
  checkChain(tablet, 1);
  checkChain(tablet, 2);
  CHECK(tablet.registers(6, "AISYAH") == Place{2, 4});
  CHECK(tablet.log.count() == 6);
}

TEST_CASE("a new generation may take over everything or nothing") {
  LogTablet everything, nothing;
  for (LogTablet* tablet : {&everything, &nothing})
    for (std::uint32_t i = 1; i <= 3; ++i) tablet->registers(i, "SITI");
  Transaction first(everything.database);
  everything.log.beginGeneration({1, 0});
  first.commit();
  CHECK(all(everything.log, 1).empty());
  CHECK(everything.log.head().place == Place{2, 3});
  checkChain(everything, 2);

  Transaction second(nothing.database);
  nothing.log.beginGeneration({1, 3});
  second.commit();
  CHECK(nothing.log.head().place == Place{2, 0});
  CHECK(nothing.log.head().hash == chainStart(someOffice(), nothing.key.publicKey(), 2));
  CHECK(nothing.registers(4, "AISYAH") == Place{2, 1});
  checkChain(nothing, 2);
}

TEST_CASE("a second fork opens a third generation and leaves the first two alone") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 4; ++i) tablet.registers(i, "SITI");
  for (const Place last : {Place{1, 1}, Place{2, 1}}) {
    Transaction transaction(tablet.database);
    tablet.log.beginGeneration(last);
    transaction.commit();
  }
  CHECK(all(tablet.log, 1).size() == 1);
  CHECK(all(tablet.log, 2).size() == 1);
  CHECK(all(tablet.log, 3).size() == 2);
  for (const std::uint32_t generation : {1U, 2U, 3U}) checkChain(tablet, generation);
}

TEST_CASE("a tablet that was set back takes only the entries that continue its own chain") {
  LogTablet whole, setBack;  // one device, one key
  for (std::uint32_t i = 1; i <= 4; ++i) whole.registers(i, "SITI");
  setBack.registers(1, "SITI");
  const auto rows = all(whole.log, 1);
  const auto restore = [&](Place place, const std::string& bytes, const Hash& chain) {
    Transaction transaction(setBack.database);
    const bool fits = setBack.log.restore(place, bytes, chain);
    transaction.commit();
    return fits;
  };
  CHECK_FALSE(restore({1, 3}, rows[2].bytes, rows[2].chain));  // not the next place
  CHECK_FALSE(restore({1, 1}, rows[0].bytes, rows[0].chain));  // taken
  CHECK_FALSE(restore({2, 1}, rows[1].bytes, rows[1].chain));  // another generation
  CHECK_FALSE(restore({1, 2}, rows[2].bytes, rows[1].chain));  // other bytes
  CHECK_FALSE(restore({1, 2}, rows[1].bytes, rows[2].chain));  // another chain
  CHECK_FALSE(restore({1, 2}, rows[1].bytes + " ", rows[1].chain));
  CHECK(setBack.log.count() == 1);
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK(restore(rows[i].place, rows[i].bytes, rows[i].chain));
  CHECK(setBack.log.head().hash == whole.log.head().hash);
  checkChain(setBack, 1);
}
