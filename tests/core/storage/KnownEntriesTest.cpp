#include "core/storage/KnownEntries.h"

#include "tests/core/storage/LogTablet.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

const Uuid kOther = numbered(0x71000000);

void settles(LogTablet& tablet, const OwnRange& range, const std::vector<OwnQuarantine>& quarantined = {}) {
  Transaction transaction(tablet.database);
  tablet.entries.settleOwn(range, quarantined);
  tablet.projection.flushDigests();
  transaction.commit();
}

void pulls(LogTablet& tablet, std::uint64_t revision, const EntryHead& head, std::string_view fields,
           const Uuid& device = kOther, bool accepted = true) {
  Transaction transaction(tablet.database);
  tablet.entries.addPulled({revision, device, {1, revision}, accepted, writeEntry(head, fields)});
  tablet.projection.flushDigests();
  transaction.commit();
}

EntryHead correction(std::uint32_t id, std::uint32_t record, std::string base) {
  EntryHead head = LogTablet::headOf(kind::kCorrected, id);
  head.record = numbered(record);
  head.base = std::move(base);
  return head;
}

/// Rows and digest do not change when everything is made again from the entries (law 3).
void checkRebuild(LogTablet& tablet) {
  const auto before = tablet.rows();
  const Hash digest = tablet.digest();
  tablet.rebuild();
  CHECK(tablet.rows() == before);
  CHECK(tablet.digest() == digest);
}

/// The digest a village has when its ledger's records fold to `states`.
Hash digestOf(const std::vector<FoldedRecord>& states) {
  DigestSum sum;
  for (const FoldedRecord& state : states) sum.add(rowDigest(state.canonical()));
  if (states.empty()) return sha256("");
  return sha256({std::string(kVillage) + " " + std::to_string(states.size()) + " ", sum.value().view()});
}

FoldedRecord foldedRegistration(std::uint32_t id, std::string_view name) {
  return *foldStored(
      {{writeEntry(LogTablet::headOf(kind::kRegistered, id), LogTablet::fieldsOf(name)), 1, "x", false, true}});
}

}  // namespace

TEST_CASE("own work is shown at once, and counts in no digest before the office has placed it") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  CHECK(tablet.nameOf(1) == "SITI");
  CHECK(tablet.digest() == digestOf({}));
  checkRebuild(tablet);
}

TEST_CASE("placed work counts in the digest exactly once") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 3; ++i) tablet.registers(i, "SITI");
  settles(tablet, {{1, 1}, 2, 10});
  CHECK(tablet.digest() == digestOf({foldedRegistration(1, "SITI"), foldedRegistration(2, "SITI")}));
  settles(tablet, {{1, 3}, 3, 20});
  CHECK(tablet.digest() ==
        digestOf({foldedRegistration(1, "SITI"), foldedRegistration(2, "SITI"), foldedRegistration(3, "SITI")}));
  checkRebuild(tablet);
}

TEST_CASE("a page that tells again where own work stands changes nothing") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 3; ++i) tablet.registers(i, "SITI");
  tablet.corrects(4, 1, R"({"name":"AISYAH"})");
  const std::vector<OwnQuarantine> refused = {{{1, 3}, "rules: nik-length"}};
  settles(tablet, {{1, 1}, 4, 10}, refused);
  const auto rows = tablet.rows();
  const Hash digest = tablet.digest();
  settles(tablet, {{1, 1}, 4, 10}, refused);
  settles(tablet, {{1, 2}, 3, 11}, refused);
  CHECK(tablet.rows() == rows);
  CHECK(tablet.digest() == digest);
  for (std::uint64_t seq = 1; seq <= 4; ++seq) CHECK(tablet.places.revisionOf({1, seq}) == 9 + seq);
  checkRebuild(tablet);
}

TEST_CASE("what the office quarantined is shown no more, keeps its reason, and counts in no digest") {
  LogTablet tablet;
  for (std::uint32_t i = 1; i <= 3; ++i) tablet.registers(i, "SITI");
  tablet.corrects(4, 3, R"({"name":"AISYAH"})");
  settles(tablet, {{1, 1}, 4, 10}, {{{1, 2}, "out-of-scope"}, {{1, 4}, "rules: name-long"}});
  CHECK(tablet.nameOf(1) == "SITI");
  CHECK(tablet.nameOf(2) == "nobody");
  CHECK(tablet.nameOf(3) == "SITI");
  CHECK(tablet.places.quarantineReason({1, 2}) == "out-of-scope");
  CHECK(tablet.places.quarantined().size() == 2);
  CHECK(tablet.digest() == digestOf({foldedRegistration(1, "SITI"), foldedRegistration(3, "SITI")}));
  checkRebuild(tablet);
}

TEST_CASE("a later verdict of the office brings quarantined work back") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  settles(tablet, {{1, 1}, 1, 10}, {{{1, 1}, "out-of-scope"}});
  EntryHead head = LogTablet::headOf(kind::kJudged, 2);
  head.record = numbered(1);
  pulls(tablet, 11, head, R"({"entry":")" + numbered(1).text() + R"(","verdict":"accepted"})", Uuid());
  CHECK(tablet.nameOf(1) == "SITI");
  CHECK(tablet.digest() == digestOf({foldedRegistration(1, "SITI")}));
  checkRebuild(tablet);
}

TEST_CASE("work of others is shown and counts; twice is once") {
  LogTablet tablet;
  pulls(tablet, 5, LogTablet::headOf(kind::kRegistered, 1), LogTablet::fieldsOf("SITI"));
  pulls(tablet, 5, LogTablet::headOf(kind::kRegistered, 1), LogTablet::fieldsOf("SITI"));
  CHECK(tablet.nameOf(1) == "SITI");
  CHECK(tablet.digest() == digestOf({foldedRegistration(1, "SITI")}));
  CHECK(tablet.entries.seenRevision(numbered(1)) == 5);
  CHECK(tablet.entries.seenRevision(numbered(2)) == 0);
  checkRebuild(tablet);
}

TEST_CASE("what is quarantined of others is kept and not shown, and what is unreadable hurts nobody") {
  LogTablet tablet;
  pulls(tablet, 5, LogTablet::headOf(kind::kRegistered, 1), LogTablet::fieldsOf("SITI"), kOther, false);
  Transaction transaction(tablet.database);
  tablet.entries.addPulled({6, kOther, {1, 6}, false, "<no entry>"});
  transaction.commit();
  CHECK(tablet.nameOf(1) == "nobody");
  CHECK(tablet.digest() == digestOf({}));
  checkRebuild(tablet);
}

TEST_CASE("own work placed before or after another's folds in revision order, in whatever order it arrives") {
  const auto begins = [](LogTablet& tablet) {
    pulls(tablet, 1, LogTablet::headOf(kind::kRegistered, 1), LogTablet::fieldsOf("SITI"));
    tablet.corrects(2, 1, R"({"name":"OWN"})", "r1");
  };
  LogTablet first, second;
  begins(first);
  begins(second);
  // Own at revision 2, the other's at 3: the own name stands.
  settles(first, {{1, 1}, 1, 2});
  pulls(first, 3, correction(3, 1, "r1"), R"({"name":"OTHER"})");
  CHECK(first.nameOf(1) == "OWN");
  // The same revisions, heard of the other way round.
  pulls(second, 3, correction(3, 1, "r1"), R"({"name":"OTHER"})");
  settles(second, {{1, 1}, 1, 2});
  CHECK(second.rows() == first.rows());
  CHECK(second.digest() == first.digest());
  // The other's at 2, own at 3: the other's name stands.
  LogTablet third;
  begins(third);
  pulls(third, 2, correction(3, 1, "r1"), R"({"name":"OTHER"})");
  CHECK(third.nameOf(1) == "OTHER");  // pending work lies on top, and had not seen it
  settles(third, {{1, 1}, 1, 3});
  CHECK(third.nameOf(1) == "OTHER");
  for (LogTablet* tablet : {&first, &second, &third}) checkRebuild(*tablet);
}

TEST_CASE("an office that was restored is believed: what it lost is pending or gone") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  tablet.registers(2, "AISYAH");
  settles(tablet, {{1, 1}, 1, 3});
  settles(tablet, {{1, 2}, 2, 7});
  pulls(tablet, 4, LogTablet::headOf(kind::kRegistered, 3), LogTablet::fieldsOf("HALIMAH"));
  pulls(tablet, 8, LogTablet::headOf(kind::kRegistered, 4), LogTablet::fieldsOf("ZAINAB"));
  Transaction transaction(tablet.database);
  tablet.places.forgetAbove(1, 1, 5);
  tablet.entries.forgetAbove(5);
  transaction.commit();
  CHECK(tablet.nameOf(2) == "AISYAH");
  CHECK(tablet.nameOf(3) == "HALIMAH");
  CHECK(tablet.nameOf(4) == "nobody");
  CHECK(tablet.digest() == digestOf({foldedRegistration(1, "SITI"), foldedRegistration(3, "HALIMAH")}));
  // The office gives the same work other revisions.
  pulls(tablet, 6, LogTablet::headOf(kind::kRegistered, 4), LogTablet::fieldsOf("ZAINAB"));
  settles(tablet, {{1, 2}, 2, 7});
  CHECK(tablet.nameOf(4) == "ZAINAB");
  checkRebuild(tablet);
}

TEST_CASE("a visit that is corrected moves the registrations that were taken at it") {
  LogTablet tablet;
  tablet.writes(LogTablet::headOf(kind::kVisit, 1), R"({"date":"2025-02-07","village":"52.08.04.2008"})");
  EntryHead head = LogTablet::headOf(kind::kRegistered, 2);
  head.visit = numbered(1);
  tablet.writes(head, LogTablet::fieldsOf("SITI"));
  tablet.corrects(3, 1, R"({"date":"2025-02-08"})");
  Query query = tablet.database.query("SELECT visit_date FROM registration");
  REQUIRE(query.step());
  CHECK(query.string(0) == "2025-02-08");
}

TEST_CASE("a visit that is quarantined leaves the tables as a rebuild would") {
  LogTablet tablet;
  tablet.writes(LogTablet::headOf(kind::kVisit, 1), R"({"date":"2025-02-07","village":"52.08.04.2008"})");
  EntryHead head = LogTablet::headOf(kind::kRegistered, 2);
  head.visit = numbered(1);
  tablet.writes(head, LogTablet::fieldsOf("SITI"));
  settles(tablet, {{1, 1}, 1, 10}, {{{1, 1}, "out-of-scope"}});
  checkRebuild(tablet);
}

TEST_CASE("work of an older generation counts as this tablet's, and its author is that generation") {
  LogTablet tablet;
  tablet.registers(1, "SITI");
  tablet.corrects(2, 1, R"({"name":"AISYAH"})");
  settles(tablet, {{1, 1}, 1, 3});
  Transaction transaction(tablet.database);
  tablet.log.beginGeneration({1, 1});
  transaction.commit();
  const auto entries = tablet.entries.ofRecord(numbered(1));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].author == tablet.device.text() + "/1");
  CHECK(entries[0].revision == 3);
  CHECK(entries[1].author == tablet.device.text() + "/2");
  CHECK(entries[1].revision == 0);
}
