// Whom an entry reaches: records that move from village to village, and entries that count only later.
#include <random>

#include "core/crypto/Random.h"
#include "core/storage/LedgerVerification.h"
#include "core/storage/OfficeProjection.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;
using test::kRempekDarussalam;
using test::kSambikElen;

namespace {

/// "village/note/status" of a registration as a program shows it; empty when it has none.
std::string shown(core::Database& database, const core::Uuid& record) {
  core::Query query = database.query(
      "SELECT r.village || '/' || coalesce(r.fields ->> 'note', '') || '/' || q.status || '/' || r.visit_date FROM "
      "registration AS r JOIN request AS q ON q.registration=r.number WHERE r.record=?");
  query.bind(record);
  return query.step() ? query.string(0) : std::string();
}

std::string shown(FieldDay& day, std::size_t tablet, const core::Uuid& record) {
  return shown(day.tablet(tablet).store().database(), record);
}

/// The office's tables fit its ledger, as they are and when they are made again.
void checkOffice(FieldDay& day) {
  const office::OfficeKeys& keys = day.office().folder().keys();
  for (int again = 0; again < 2; ++again) {
    const auto result = core::verifyLedger(day.office().database(), {keys.officeId, keys.receipt.publicKey()}, {});
    INFO((result.fault ? result.fault->what : std::string()));
    CHECK_FALSE(result.fault);
    core::rebuildOfficeProjection(day.office().database(), keys.officeId);
    CHECK(day.allAgree());
  }
}

/// From here on the office does not know the officer, as when a tablet came back before its list of officers.
std::string forgetsOfficers(FieldDay& day) {
  const std::string officer = day.office().officer();
  // The lists of who may work with which tablet still name the officer.
  day.office().database().execute(
      "PRAGMA foreign_keys=OFF; CREATE TABLE kept AS SELECT * FROM officer; DELETE FROM officer; "
      "PRAGMA foreign_keys=ON");
  return officer;
}
void knowsOfficersAgain(FieldDay& day) {
  day.office().database().execute("INSERT INTO officer SELECT * FROM kept; DROP TABLE kept");
}

core::Uuid lastOwn(FieldDay& day, std::size_t tablet) {
  core::Log& log = day.tablet(tablet).store().log();
  return log.row(log.head().place)->id;
}

}  // namespace

TEST_CASE("a person who is moved to another village comes whole to its tablets, and leaves those of the old one") {
  FieldDay day({{kSambikElen}, {kRempekDarussalam}, {kSambikElen}});
  const auto record = day.tablet(0).registers(2).front();
  day.everyoneSyncs();
  day.office().sets(record, "DIPROSES");
  day.everyoneSyncs();
  REQUIRE(shown(day, 1, record).empty());
  const std::string date = day.tablet(0).visit().date.iso();

  day.tablet(2).corrects(record, "village", kRempekDarussalam);
  day.tablet(2).syncs();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  const std::string moved = std::string(kRempekDarussalam) + "//DIPROSES/" + date;
  for (std::size_t tablet : {0U, 1U, 2U}) CHECK(shown(day, tablet, record) == moved);
  const auto person = day.tablet(1).registry().find(record);
  REQUIRE(person);
  CHECK(person->person.name == day.tablet(0).registry().find(record)->person.name);
  CHECK(person->visit.village == kSambikElen);
  checkOffice(day);

  // What follows is the new village's, and its author's; the old one gets it with the record when it comes back.
  day.tablet(1).corrects(record, "note", "pindah");
  day.tablet(1).syncs();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(shown(day, 0, record) == std::string(kRempekDarussalam) + "/pindah/DIPROSES/" + date);
  CHECK(shown(day, 2, record) == moved);
  day.tablet(1).corrects(record, "village", kSambikElen);
  day.tablet(1).syncs();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  for (std::size_t tablet : {0U, 1U, 2U})
    CHECK(shown(day, tablet, record) == std::string(kSambikElen) + "/pindah/DIPROSES/" + date);
  checkOffice(day);
}

TEST_CASE("a tablet that brings a record back gets what it has missed meanwhile") {
  FieldDay day({{kSambikElen}, {kRempekDarussalam}, {kSambikElen}});
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  day.tablet(2).corrects(record, "village", kRempekDarussalam);
  day.tablet(2).syncs();
  day.everyoneSyncs();
  day.tablet(1).corrects(record, "note", "pindah");
  day.everyoneSyncs();
  day.tablet(2).corrects(record, "village", kSambikElen);
  day.tablet(2).syncs();
  CHECK(day.tablet(2).registry().find(record)->note == "pindah");
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("a tablet that writes on a record which has left its village gets what it has missed, and conflicts agree") {
  FieldDay day({{kSambikElen}, {kRempekDarussalam}, {kSambikElen}});
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  day.tablet(0).corrects(record, "village", kRempekDarussalam);
  day.everyoneSyncs();
  // The old village's tablet takes the move back, not knowing that the new village's has confirmed it.
  day.tablet(1).corrects(record, "village", "52.08.02.2005");
  day.tablet(1).corrects(record, "village", kRempekDarussalam);
  day.tablet(1).syncs();
  day.tablet(2).corrects(record, "village", kSambikElen);
  day.tablet(2).syncs();
  day.everyoneSyncs();
  CHECK(day.allAgree());
  for (std::size_t tablet : {0U, 1U, 2U}) CHECK(shown(day, tablet, record).substr(0, 13) == kRempekDarussalam);
}

TEST_CASE("a tablet that starts over gets a moved record whole, wherever it began") {
  FieldDay day({{kSambikElen}, {kRempekDarussalam}});
  const auto record = day.tablet(0).registers(1).front();
  day.tablet(0).corrects(record, "village", kRempekDarussalam);
  day.tablet(0).corrects(record, "note", "pindah");
  day.everyoneSyncs();
  REQUIRE(day.allAgree());
  core::TabletStore& store = day.tablet(1).store();
  {
    core::Transaction transaction(store.database());
    core::SyncState state = store.syncState();
    state.scope = 0;
    store.setSyncState(state);
    transaction.commit();
  }
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.tablet(1).registry().find(record)->note == "pindah");
}

TEST_CASE("a registration that the office accepts later reaches every tablet of its village from then on") {
  FieldDay day(2);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  forgetsOfficers(day);
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  REQUIRE(day.tablet(0).store().places().quarantined().size() == 1);
  REQUIRE(shown(day.office().database(), record).empty());
  REQUIRE(shown(day, 1, record).empty());

  day.office().judges(record, true);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  const std::string whole = shown(day.office().database(), record);
  CHECK_FALSE(whole.empty());
  for (std::size_t tablet : {0U, 1U}) CHECK(shown(day, tablet, record) == whole);
  checkOffice(day);

  day.office().judges(record, false);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(shown(day.office().database(), record).empty());
  for (std::size_t tablet : {0U, 1U}) CHECK(shown(day, tablet, record).empty());
  checkOffice(day);
}

TEST_CASE("a correction that the office accepts later reaches every tablet of the village, and moves the record") {
  FieldDay day({{kSambikElen}, {kRempekDarussalam}, {kSambikElen}});
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  forgetsOfficers(day);
  day.tablet(0).corrects(record, "note", "anak kedua");
  const core::Uuid note = lastOwn(day, 0);
  day.tablet(0).corrects(record, "village", kRempekDarussalam);
  const core::Uuid move = lastOwn(day, 0);
  day.everyoneSyncs();
  REQUIRE(day.tablet(0).store().places().quarantined().size() == 2);

  day.office().judges(note, true);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  CHECK(day.tablet(2).registry().find(record)->note == "anak kedua");
  CHECK(shown(day, 1, record).empty());
  day.office().judges(move, true);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  for (std::size_t tablet : {0U, 1U, 2U}) CHECK(shown(day, tablet, record) == shown(day.office().database(), record));
  CHECK(shown(day, 1, record).substr(0, 13) == kRempekDarussalam);
  checkOffice(day);
}

TEST_CASE("a visit that is accepted after its registrations gives them its date and place") {
  FieldDay day(2);
  forgetsOfficers(day);
  const auto record = day.tablet(0).registers(1).front();
  day.everyoneSyncs();
  REQUIRE(day.tablet(0).store().places().quarantined().size() == 2);
  day.office().judges(record, true);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  const core::Uuid visit = day.tablet(0).store().log().row({1, 1})->id;
  day.office().judges(visit, true);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  const std::string date = day.tablet(0).visit().date.iso();
  CHECK(shown(day.office().database(), record) == std::string(kSambikElen) + "//DIAJUKAN/" + date);
  CHECK(shown(day, 1, record) == shown(day.office().database(), record));
  checkOffice(day);
}

TEST_CASE("an entry that comes again after it was accepted late counts once") {
  FieldDay day(2);
  day.tablet(0).registers(1);
  day.everyoneSyncs();
  const auto record = day.tablet(0).registers(1).front();
  day.tablet(0).keep();
  day.tablet(0).registers(1);
  forgetsOfficers(day);
  day.everyoneSyncs();
  day.office().judges(record, true);
  knowsOfficersAgain(day);
  day.tablet(0).isSetBack();  // from here on it is the clone, which holds the record but no receipt for it
  day.tablet(0).registers(1);
  CHECK(day.tablet(0).syncs().wasForked);
  day.everyoneSyncs();
  CHECK(day.allAgree());
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE id=?");
  query.bind(record);
  REQUIRE(query.step());
  CHECK(query.integer(0) == 2);
  checkOffice(day);
}

namespace {

/// Tablets of different villages and the office do what comes to their minds.
class Days {
 public:
  explicit Days(std::uint32_t seed)
      : m_random(seed), m_day({{kSambikElen}, {kRempekDarussalam}, {kSambikElen, kRempekDarussalam}, {kSambikElen}}) {
    for (std::size_t tablet = 0; tablet < 4; ++tablet) m_day.tablet(tablet).registers(1);
  }

  FieldDay& day() { return m_day; }

  void step() {
    test::FieldTablet& tablet = m_day.tablet(pick(4));
    switch (pick(8)) {
      case 0:
        m_records.push_back(tablet.registers(1).front());
        return;
      case 1:
        return corrects(tablet, "note", "catatan " + std::to_string(pick(5)));
      case 2:
      case 3:
        return corrects(tablet, "village", pick(2) == 0 ? kSambikElen : kRempekDarussalam);
      case 4:
        return judges();
      case 5:
        m_isForgetful ? knowsOfficersAgain(m_day) : static_cast<void>(forgetsOfficers(m_day));
        m_isForgetful = !m_isForgetful;
        return;
      default:
        tablet.syncs();
    }
  }

 private:
  std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random); }

  void corrects(test::FieldTablet& tablet, std::string_view field, const std::string& value) {
    if (m_records.empty()) return;
    const core::Uuid& record = m_records[pick(m_records.size())];
    if (!shown(tablet.store().database(), record).empty()) tablet.corrects(record, field, value);
  }

  void judges() {
    const core::Uuid office;
    core::Query query = m_day.office().database().query(
        "SELECT ledger.id FROM ledger JOIN device ON device.number=ledger.device WHERE device.id<>? ORDER BY revision");
    query.bind(office);
    std::vector<core::Uuid> entries;
    while (query.step()) entries.push_back(query.uuid(0));
    if (!entries.empty()) m_day.office().judges(entries[pick(entries.size())], pick(3) != 0);
  }

  std::mt19937 m_random;
  FieldDay m_day;
  std::vector<core::Uuid> m_records;
  bool m_isForgetful = false;
};

}  // namespace

TEST_CASE("whatever moves and whatever is judged in whatever order, every tablet agrees with the office") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    Days days(seed);
    for (int step = 0; step < 90; ++step) days.step();
    days.day().everyoneSyncs();
    REQUIRE(days.day().allAgree());
    checkOffice(days.day());
  }
}
