// Law 3 as a property: whatever two tablets and the office write, in whatever order it travels, all three
// end with the same tables, and with those that a rebuild from the entries gives.
#include <memory>
#include <random>

#include "tests/core/storage/LedgerOffice.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

constexpr std::size_t kPage = 3;

class World {
 public:
  explicit World(std::uint32_t seed) : m_random(seed) {
    for (std::uint32_t i = 0; i < 2; ++i) {
      m_tablets.push_back(std::make_unique<LogTablet>(i));
      m_numbers.push_back(m_office.enrols(m_tablets[i]->device, m_tablets[i]->key.publicKey()));
      m_cursors.push_back(0);
      m_pushed.push_back(0);
    }
  }

  void step() {
    const std::size_t who = pick(2);
    switch (pick(6)) {
      case 0:
        return begins(who);
      case 1:
      case 2:
        return changes(who);
      case 3:
        return pushes(who);
      case 4:
        return pulls(who);
      default:
        return officeWrites();
    }
  }

  void everybodyMeets() {
    for (int round = 0; round < 2; ++round)
      for (std::size_t who = 0; who < 2; ++who) {
        while (m_pushed[who] < m_tablets[who]->log.head().place.seq) pushes(who);
        while (m_cursors[who] < m_office.ledger.head().revision) pulls(who);
      }
  }

  void checkAgreement() {
    const auto office = projectedRows(m_office.database, false);
    for (const auto& tablet : m_tablets) {
      CHECK(projectedRows(tablet->database, false) == office);
      CHECK(tablet->digest() == m_office.digest());
      checkRebuild(*tablet);
    }
    checkOfficeFromScratch();
  }

  void checkRebuild(LogTablet& tablet) {
    const auto rows = tablet.rows();
    const Hash digest = tablet.digest();
    tablet.rebuild();
    CHECK(tablet.rows() == rows);
    CHECK(tablet.digest() == digest);
  }
  void checkRebuilds() {
    for (const auto& tablet : m_tablets) checkRebuild(*tablet);
  }

 private:
  std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random); }

  void begins(std::size_t who) {
    LogTablet& tablet = *m_tablets[who];
    const std::uint32_t id = m_nextId++;
    if (pick(3) == 0) {
      tablet.writes(LogTablet::headOf(kind::kVisit, id), R"({"date":"2025-02-07","village":"52.08.04.2008"})");
      m_visits.push_back(id);
    } else {
      EntryHead head = LogTablet::headOf(kind::kRegistered, id);
      if (const auto visit = knownVisit(tablet)) head.visit = visit;
      tablet.writes(head, LogTablet::fieldsOf("N" + std::to_string(id)));
      m_records.push_back(id);
    }
  }

  std::optional<Uuid> knownVisit(LogTablet& tablet) {
    Query query = tablet.database.query("SELECT record FROM visit ORDER BY number DESC LIMIT 1");
    if (!query.step()) return std::nullopt;
    return query.uuid(0);
  }

  void changes(std::size_t who) {
    LogTablet& tablet = *m_tablets[who];
    const bool isVisit = !m_visits.empty() && pick(5) == 0;
    const auto& choices = isVisit ? m_visits : m_records;
    if (choices.empty()) return;
    const std::uint32_t record = choices[pick(choices.size())];
    if (!foldStored(tablet.entries.ofRecord(numbered(record)))) return;  // not known here
    EntryHead head = LogTablet::headOf(!isVisit && pick(8) == 0 ? kind::kWithdrawn : kind::kCorrected, m_nextId++);
    head.record = numbered(record);
    const std::uint64_t seen = tablet.entries.seenRevision(numbered(record));
    if (pick(4) != 0 && seen > 0) head.base = "r" + std::to_string(seen);
    tablet.writes(head, isVisit ? R"({"date":"2025-02-)" + std::to_string(10 + pick(9)) + R"("})" : randomFields());
  }

  std::string randomFields() {
    switch (pick(4)) {
      case 0:
        return R"({"name":"M)" + std::to_string(pick(5)) + R"("})";
      case 1:
        return R"({"rt":"00)" + std::to_string(pick(3)) + R"("})";
      case 2:
        return R"({"services":[{"code":"KIA-01"},{"code":"KTP-01"}]})";
      default:
        return R"({"name":"K)" + std::to_string(pick(5)) + R"(","rt":"009"})";
    }
  }

  void pushes(std::size_t who) {
    const auto rows = m_tablets[who]->log.read({1, m_pushed[who] + 1}, 1 + pick(4), SIZE_MAX);
    for (const LogRow& row : rows) {
      const bool accepted = pick(6) != 0 && fits(row);
      m_office.takes(m_numbers[who], 1, row.bytes, accepted, accepted ? "" : "by-chance");
      m_pushed[who] = row.place.seq;
    }
  }

  /// As admission judges: a change of nothing is no change.
  bool fits(const LogRow& row) { return !row.record || foldStored(m_office.ledger.ofRecord(*row.record)).has_value(); }

  void officeWrites() {
    if (m_records.empty()) return;
    const std::uint32_t record = m_records[pick(m_records.size())];
    if (m_office.ledger.ofRecord(numbered(record)).empty()) return;
    EntryHead head = LogTablet::headOf(kind::kStatus, m_nextId++);
    head.record = numbered(record);
    std::string fields = R"({"service":"KTP-01","status":"DIPROSES","date":"2025-02-08"})";
    if (pick(3) == 0) {
      head.kind = kind::kDecided;
      fields = R"({"name":"D)" + std::to_string(pick(5)) + R"("})";
    }
    if (!foldStored(m_office.ledger.ofRecord(numbered(record)))) return;
    m_office.takes(0, 1, writeEntry(head, fields));
  }

  /// One page, as the office makes it and a tablet applies it.
  void pulls(std::size_t who) {
    LogTablet& tablet = *m_tablets[who];
    const std::uint64_t since = m_cursors[who], newest = m_office.ledger.head().revision;
    auto rows = m_office.ledger.page({kVillage}, m_numbers[who], 1, since, kPage + 1);
    const bool isLast = rows.size() <= kPage;
    if (!isLast) rows.pop_back();
    const std::uint64_t to = isLast ? newest : rows.back().revision;
    Transaction transaction(tablet.database);
    std::vector<OwnQuarantine> refused;
    for (const QuarantinedPlace& place : m_office.ledger.ownQuarantined(m_numbers[who], 1, since, to))
      refused.push_back({{1, place.seq}, place.reason});
    const auto own = [&] {
      for (const PlaceRange& range : m_office.ledger.ownRanges(m_numbers[who], 1, since))
        if (range.firstRevision <= to)
          tablet.entries.settleOwn(
              {{1, range.from}, std::min(range.to, range.from + (to - range.firstRevision)), range.firstRevision},
              refused);
    };
    const auto others = [&] {
      for (const LedgerRow& row : rows)
        tablet.entries.addPulled({row.revision, row.device, row.place, row.accepted, row.bytes});
    };
    if (pick(2) == 0) {
      own();
      others();
    } else {
      others();
      own();
    }
    tablet.projection.flushDigests();
    transaction.commit();
    m_cursors[who] = to;
  }

  /// The office's digest against one that is summed up from its ledger alone.
  void checkOfficeFromScratch() {
    DigestSum sum;
    std::int64_t count = 0;
    for (const auto& ids : {m_records, m_visits})
      for (const std::uint32_t id : ids)
        if (const auto state = foldStored(m_office.ledger.ofRecord(numbered(id)))) {
          sum.add(rowDigest(state->canonical()));
          ++count;
        }
    const Hash expected = count == 0
                              ? sha256("")
                              : sha256({std::string(kVillage) + " " + std::to_string(count) + " ", sum.value().view()});
    CHECK(m_office.digest() == expected);
  }

  std::mt19937 m_random;
  LedgerOffice m_office;
  std::vector<std::unique_ptr<LogTablet>> m_tablets;
  std::vector<std::int64_t> m_numbers;
  std::vector<std::uint64_t> m_cursors, m_pushed;
  std::vector<std::uint32_t> m_records, m_visits;
  std::uint32_t m_nextId = 1;
};

}  // namespace

TEST_CASE("two tablets and the office agree after any interleaving, and a rebuild changes nothing") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    World world(seed);
    for (int step = 0; step < 90; ++step) {
      world.step();
      if (step % 30 == 29) world.checkRebuilds();
    }
    world.everybodyMeets();
    world.checkAgreement();
  }
}
