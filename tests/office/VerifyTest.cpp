#include "core/storage/LedgerVerification.h"

#include <functional>

#include "core/crypto/LogChain.h"
#include "core/storage/Ledger.h"
#include "office/OfficeLog.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

core::VerificationResult verified(FieldDay& day, const std::vector<core::WitnessReceipt>& witnesses = {}) {
  const office::OfficeKeys& keys = day.office().folder().keys();
  return core::verifyLedger(day.office().database(), {keys.officeId, keys.receipt.publicKey()}, witnesses);
}

std::vector<core::WitnessReceipt> receiptsOf(FieldDay& day, std::size_t tablet) {
  std::vector<core::WitnessReceipt> witnesses;
  for (const core::StoredReceipt& one : day.tablet(tablet).store().places().receipts())
    witnesses.push_back({one.bytes, one.signature});
  return witnesses;
}

/// Two tablets in two rounds, and a decision: a ledger in which the logs are mixed.
struct VerifiedDay : FieldDay {
  VerifiedDay() : FieldDay(2) {
    const auto records = tablet(0).registers(4);
    tablet(1).registers(3);
    everyoneSyncs();
    tablet(1).registers(2);
    everyoneSyncs();
    core::Transaction transaction(office().database());
    REQUIRE(jemput::office::OfficeLog(office().database(), office().folder().keys(), clock())
                .statusSet(records.front(), R"({"status":"DIPROSES","date":"2025-02-07"})"));
    transaction.commit();
    last = office().revision();
    REQUIRE_FALSE(verified(*this).fault);
  }

  /// What somebody with the database key and a pencil can do; integrity of foreign keys included.
  void edit(const std::string& sql) {
    office().database().handle().exec("PRAGMA foreign_keys=OFF");
    REQUIRE(office().database().handle().exec(sql) > 0);
    office().database().handle().exec("PRAGMA foreign_keys=ON");
  }
  void edit(std::uint64_t revision, const std::string& change) {
    edit("UPDATE ledger SET " + change + " WHERE revision=" + std::to_string(revision));
  }
  std::int64_t number(const std::string& sql) { return office().database().handle().execAndGet(sql).getInt64(); }
  /// A revision in the middle, written by a tablet.
  std::uint64_t middle() {
    return static_cast<std::uint64_t>(
        number("SELECT revision FROM ledger WHERE device=1 ORDER BY revision LIMIT 1 OFFSET 2"));
  }
  /// The ledger's own hashes from `revision` on, as somebody who can write would make them fit again.
  void rehash(std::uint64_t revision) {
    core::Ledger ledger(office().database(), office().folder().keys().officeId);
    core::Hash before = ledger.hashAt(revision - 1);
    for (const core::LedgerRow& row : ledger.rows(revision - 1, 1000)) {
      before = core::ledgerNext(before, row.chain, row.revision, row.device.text(), row.place.generation, row.place.seq,
                                row.accepted, row.reason);
      office()
          .database()
          .query("UPDATE ledger SET ledger_hash=? WHERE revision=?")
          .bind(before)
          .bind(row.revision)
          .run();
    }
  }

  std::uint64_t last = 0;
};

std::uint64_t faultAt(FieldDay& day, const std::vector<core::WitnessReceipt>& witnesses = {}) {
  const auto result = verified(day, witnesses);
  REQUIRE(result.fault);
  INFO(result.fault->what);
  return result.fault->revision;
}

}  // namespace

TEST_CASE("a sound ledger is found sound, with everything counted and every receipt of the tablets fitting") {
  VerifiedDay day;
  auto witnesses = receiptsOf(day, 0);
  for (const auto& more : receiptsOf(day, 1)) witnesses.push_back(more);
  const auto result = verified(day, witnesses);
  REQUIRE_FALSE(result.fault);
  CHECK(result.entries == day.last);
  CHECK(result.records == static_cast<std::uint64_t>(
                              day.number("SELECT (SELECT count(*) FROM registration)+(SELECT count(*) FROM visit)")));
  CHECK(result.records >= 11);
  CHECK(result.headSignatures == 3);
  CHECK(result.witnesses == witnesses.size());
  CHECK(result.witnesses >= 3);
}

TEST_CASE("one changed byte of any entry is found at its revision") {
  VerifiedDay day;
  for (std::uint64_t revision = 1; revision <= day.last; ++revision) {
    const std::string where = " WHERE revision=" + std::to_string(revision);
    day.edit("CREATE TABLE kept AS SELECT bytes FROM ledger" + where +
             "; UPDATE ledger SET bytes=CAST(replace(bytes, 'kind', 'kinD') AS BLOB)" + where);
    CHECK(faultAt(day) == revision);
    day.edit("UPDATE ledger SET bytes=(SELECT bytes FROM kept)" + where);
    day.office().database().handle().exec("DROP TABLE kept");
    REQUIRE_FALSE(verified(day).fault);
  }
}

TEST_CASE("a dropped entry is found where it is missing, also when the others move up") {
  VerifiedDay day;
  const std::uint64_t at = day.middle();
  day.edit("DELETE FROM ledger WHERE revision=" + std::to_string(at));
  CHECK(faultAt(day) == at);
  for (std::uint64_t revision = at + 1; revision <= day.last; ++revision)
    day.edit(revision, "revision=" + std::to_string(revision - 1));
  day.rehash(at);
  // The next entry of the same log does not follow any more.
  const auto next = static_cast<std::uint64_t>(
      day.number("SELECT min(revision) FROM ledger WHERE device=1 AND revision>=" + std::to_string(at)));
  CHECK(faultAt(day) == next);
}

TEST_CASE("two swapped entries are found at the first of them, also when the hashes are made to fit") {
  VerifiedDay day;
  const std::uint64_t first = day.middle();
  const std::string a = std::to_string(first), b = std::to_string(first + 1);
  day.edit("UPDATE ledger SET revision=-1 WHERE revision=" + a + ";UPDATE ledger SET revision=" + a +
           " WHERE revision=" + b + ";UPDATE ledger SET revision=" + b + " WHERE revision=-1");
  CHECK(faultAt(day) == first);
  day.rehash(first);
  CHECK(faultAt(day) == first);
}

TEST_CASE("an entry put in without the tablet's signature is found, though its hashes are right") {
  VerifiedDay day;
  core::Ledger ledger(day.office().database(), day.office().folder().keys().officeId);
  core::LedgerHead head = ledger.head();
  const core::DeviceHead log = ledger.deviceHead(1, 1, {});
  core::LedgerEntry forged;
  const std::string bytes = "{\"never\":\"written\"}";
  forged.device = forged.author = 1;
  forged.deviceId = day.tablet(0).store().identity().device.text();
  forged.place = {1, log.seq + 1};
  forged.bytes = bytes;
  forged.chain = core::chainNext(log.chain, core::sha256(bytes));
  forged.accepted = false;
  forged.reason = "unreadable";
  ledger.append(head, forged);
  CHECK(faultAt(day) == day.last + 1);
}

TEST_CASE("a verdict turned over is found at its revision; with hashes made to fit, by the tablets' receipts") {
  VerifiedDay day;
  const auto witnesses = receiptsOf(day, 0);
  const std::uint64_t at = day.middle();
  day.edit(at, "accepted=0, reason='rules: nik-length'");
  CHECK(faultAt(day) == at);
  day.rehash(at);
  const std::uint64_t found = faultAt(day, witnesses);
  CHECK(found >= at);
  CHECK(found <= day.last);
  CHECK(verified(day, witnesses).fault->what.find("saksi") != std::string::npos);
}

TEST_CASE("an end that was cut off is found by the head that a tablet signed, and by its receipt") {
  VerifiedDay day;
  const auto witnesses = receiptsOf(day, 1);
  const auto cut = static_cast<std::uint64_t>(day.number("SELECT max(revision) FROM ledger WHERE device=2"));
  day.edit("DELETE FROM ledger WHERE revision>=" + std::to_string(cut));
  CHECK(faultAt(day) == cut);
  day.edit("DELETE FROM head_signature WHERE device=2 AND seq=(SELECT max(seq) FROM head_signature WHERE device=2)");
  day.edit("DELETE FROM ledger WHERE device=2 AND seq>(SELECT max(seq) FROM head_signature WHERE device=2)");
  CHECK(faultAt(day, witnesses) > 0);
}

TEST_CASE("a receipt that the office did not sign is no witness") {
  VerifiedDay day;
  auto witnesses = receiptsOf(day, 0);
  witnesses.front().signature[5] = static_cast<char>(witnesses.front().signature[5] ^ 1);
  CHECK(faultAt(day, witnesses) > 0);
  CHECK(faultAt(day, {{"{}", std::string(64, 'x')}}) == 0);
}

TEST_CASE("columns, tables and digests that do not say what the entries say are found") {
  const auto [change, what] = GENERATE(table<std::string, std::string>({
      {"UPDATE ledger SET village='52.08.01.2001' WHERE revision=(SELECT max(revision) FROM ledger WHERE device=1)",
       "desa atau asal"},
      {"UPDATE ledger SET enters='52.08.01.2001' WHERE revision=(SELECT max(revision) FROM ledger WHERE device=1)",
       "desa atau asal"},
      {"UPDATE ledger SET author=2 WHERE device=0 AND record IS NOT NULL", "desa atau asal"},
      {"UPDATE ledger SET record=NULL WHERE device=0 AND record IS NOT NULL", "kolom id"},
      {"UPDATE registration SET fields=replace(fields, 'RATNA', 'RATMA') WHERE number=1", "daftar pendaftaran"},
      {"UPDATE registration SET withdrawn=1 WHERE number=2", "daftar pendaftaran"},
      {"DELETE FROM registration WHERE number=3", "daftar pendaftaran"},
      {"UPDATE request SET status='DISERAHKAN' WHERE registration=1", "daftar pendaftaran"},
      {"UPDATE visit SET date='2024-01-01' WHERE number=1", "daftar pendaftaran"},
      {"INSERT INTO visit(record, author, date, village, place_kind, place, officer) VALUES(randomblob(16), 1, "
       "'2025-02-07', '52.08.04.2008', 'desa', '', 'P001')",
       "tidak ada di buku besar"},
      {"UPDATE digest SET records=records+1", "ringkasan desa"},
      {"DELETE FROM digest", "ringkasan desa"},
  }));
  VerifiedDay day;
  day.edit(change);
  const auto result = verified(day);
  INFO(change);
  REQUIRE(result.fault);
  CHECK(result.fault->what.find(what) != std::string::npos);
}
