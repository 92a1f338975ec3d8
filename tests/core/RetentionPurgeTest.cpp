// What a purge takes and what it leaves, byte for byte (law 7, G7, G14).
#include <sqlite3.h>

#include <fstream>

#include "core/Retention.h"
#include "core/crypto/LogChain.h"
#include "core/storage/DraftStore.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/Reveals.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

constexpr const char* kName = "LALE PURNAMA TERTANAM";
constexpr const char* kNik = "5208045207189007";

Registration planted() {
  Registration child = sampleChild();
  child.person.nik = kNik;
  child.person.name = kName;
  child.note = "catatan tertanam";
  return child;
}

struct PurgeTablet : SampleTablet {
  Uuid savesWithPhoto(const Registration& registration, const std::string& photo) {
    RegisterExtras extras;
    extras.photos = {{"kk", photo}};
    return registry->registerPerson(registration, extras).saved.value().id;
  }
  void passes(int days) { clock.advance(std::chrono::hours(24 * days)); }
  Retention retention() { return {*store, clock}; }
  /// The database as SQLite sees it, free pages included.
  std::string decrypted() {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(store->database().handle().getHandle(), "main", &size, 0);
    REQUIRE(bytes != nullptr);
    const std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return text;
  }
  bool isChained() {
    Hash chain = chainStart(store->identity().officeId, store->signingKey().publicKey(), 1);
    for (const LogRow& row : store->log().read({1, 1}, 1000, SIZE_MAX)) {
      chain = chainNext(chain, row.content);
      if (chain != row.chain || (!row.bytes.empty() && sha256(row.bytes) != row.content)) return false;
    }
    return true;
  }
};

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("After a purge nothing of the person can be read in the decrypted database or its log", "[retention]") {
  PurgeTablet tablet;
  const std::string photo = "JPEG-TERTANAM " + std::string(90'000, 'p');
  const Uuid record = tablet.savesWithPhoto(planted(), photo);
  Registration corrected = planted();
  corrected.person.phone = "+6281234500077";
  REQUIRE(tablet.registry->correct(record, corrected).saved);
  Reveals(tablet.store->database()).add({1, "sri", kNik});
  tablet.isClosed();
  tablet.pulls("status", record, R"({"status":"DIPROSES","note":"kata tertanam kantor"})");
  tablet.isClosed();
  for (const std::string_view what : {std::string_view(kName), std::string_view(kNik), std::string_view("tertanam"),
                                      std::string_view("81234500077"), std::string_view("JPEG-TERTANAM")})
    REQUIRE(has(tablet.decrypted(), what));
  tablet.passes(14);
  REQUIRE(tablet.retention().run() == 0);  // the office's word came without a receipt that says how old it is
  tablet.firstRevision += 10'000;
  tablet.saves(sampleNewborn());
  tablet.isClosed();
  tablet.passes(15);
  REQUIRE(tablet.retention().run() == 2);
  const std::string after = tablet.decrypted();
  for (const std::string_view what :
       {std::string_view(kName), std::string_view(kNik), std::string_view("tertanam"), std::string_view("81234500077"),
        std::string_view("JPEG-TERTANAM"), std::string_view("pppppppp"), std::string_view("INAQ SAHNEP")}) {
    CAPTURE(what);
    CHECK_FALSE(has(after, what));
  }
  std::ifstream log(tablet.file().string() + "-wal", std::ios::binary | std::ios::ate);
  // Only the note that it was emptied has been written since.
  CHECK(static_cast<std::int64_t>(log.tellg()) <= 3 * (4096 + 24) + 32);
  CHECK(tablet.isChained());
  CHECK(Reveals(tablet.store->database()).newest(1).front().personKey == "record " + record.text());
}

TEST_CASE("A purge names places and hashes and no person, and leaves every chain whole", "[retention]") {
  PurgeTablet tablet;
  const std::string photo(40'000, 'q');
  const Uuid record = tablet.savesWithPhoto(planted(), photo);
  tablet.isClosed();
  tablet.passes(14);
  const LogRow before = *tablet.store->log().rowOfId(record);
  REQUIRE(tablet.retention().run() == 1);
  const LogRow stub = *tablet.store->log().rowOfId(record);
  CHECK(stub.bytes.empty());
  CHECK(stub.content == before.content);
  CHECK(stub.chain == before.chain);
  CHECK(tablet.store->places().revisionOf(stub.place) != 0);
  const Entry entry = tablet.lastEntry();
  CHECK(entry.isKind(kind::kPurged));
  const JsonView one = entry.fields()["records"].at(0);
  CHECK(one["record"].stringOr() == record.text());
  CHECK(one["entries"].at(0).at(1).integerOr(0) == static_cast<std::int64_t>(stub.place.seq));
  CHECK(one["files"].size() == 1);
  CHECK_FALSE(has(entry.fields().text(), kName));
  CHECK(tablet.isChained());
  CHECK(TabletPhotos(tablet.store->database()).all().empty());
  CHECK(tablet.retention().run() == 0);
}

TEST_CASE("Stubs go on in the next generation as stubs, on a chain that holds", "[retention]") {
  PurgeTablet tablet;
  tablet.saves(planted());
  tablet.isClosed();
  tablet.passes(14);
  REQUIRE(tablet.retention().run() == 1);
  const std::uint64_t last = tablet.store->log().head().place.seq;
  Transaction transaction(tablet.store->database());
  tablet.store->log().beginGeneration({1, 0});
  transaction.commit();
  CHECK(tablet.store->log().head().place == Place{2, last});
  Hash chain = chainStart(tablet.store->identity().officeId, tablet.store->signingKey().publicKey(), 2);
  std::size_t stubs = 0;
  for (const LogRow& row : tablet.store->log().read({2, 1}, 1000, SIZE_MAX)) {
    chain = chainNext(chain, row.content);
    CHECK(chain == row.chain);
    if (row.bytes.empty()) ++stubs;
  }
  CHECK(stubs == 1);
  Query query = tablet.store->database().query("SELECT count(*) FROM log WHERE bytes IS NULL");
  query.step();
  CHECK(query.integer(0) == 1);
}

TEST_CASE("A photo that another registration names stays with it", "[retention]") {
  PurgeTablet tablet;
  const std::string photo(40'000, 'q');
  tablet.savesWithPhoto(planted(), photo);
  tablet.isClosed();
  tablet.passes(10);
  Registration sister = sampleChild();
  sister.person.nik = "5208045207189008";
  tablet.savesWithPhoto(sister, photo);
  tablet.isBackedUp = true;
  tablet.isReceipted();
  tablet.passes(5);
  CHECK(tablet.retention().run() == 1);
  CHECK(TabletPhotos(tablet.store->database()).all().size() == 1);
  CHECK(TabletPhotos(tablet.store->database()).read(TabletPhotos(tablet.store->database()).all().front().sha256));
}

TEST_CASE("What waits for somebody stays: owed papers, drafts, conflicts, unsent work, quarantine", "[retention]") {
  const auto heldOne = [](PurgeTablet& tablet, RetentionHold hold) {
    tablet.passes(30);
    CHECK(tablet.retention().run() == 0);
    CHECK(tablet.retention().look().held.at(static_cast<std::size_t>(hold)) == 1);
  };
  SECTION("a paper still to come") {
    PurgeTablet tablet;
    Registration owes = planted();
    owes.services = {{"KIA-02", {{"kk", PaperState::NotYet}}}};
    owes.overrides = {{"paper-missing", "menyusul"}};
    const auto saved = tablet.registry->registerPerson(owes);
    REQUIRE(saved.saved);
    tablet.isClosed();
    heldOne(tablet, RetentionHold::OwesPapers);
  }
  SECTION("a correction that somebody has begun") {
    PurgeTablet tablet;
    const Uuid record = tablet.saves(planted());
    tablet.isClosed();
    DraftStore(tablet.store->database())
        .put({sampleId(90), 1, "sri", "", "", "", R"({"record":")" + record.text() + "\"}"});
    heldOne(tablet, RetentionHold::Draft);
  }
  SECTION("a correction that has not been sent") {
    PurgeTablet tablet;
    const Uuid record = tablet.saves(planted());
    tablet.isClosed();
    Registration changed = planted();
    changed.note = "lain";
    REQUIRE(tablet.registry->correct(record, changed).saved);
    heldOne(tablet, RetentionHold::NotReceived);
  }
  SECTION("what the office keeps without accepting it") {
    PurgeTablet tablet;
    const Uuid record = tablet.saves(planted());
    tablet.isClosed();
    Registration changed = planted();
    changed.note = "lain";
    REQUIRE(tablet.registry->correct(record, changed).saved);
    tablet.isBackedUp = true;
    tablet.isReceipted("rules: R1");
    heldOne(tablet, RetentionHold::Quarantined);
  }
  SECTION("a photo without a receipt, or with one that the backup is older than") {
    PurgeTablet tablet;
    tablet.savesWithPhoto(planted(), "photo");
    tablet.isBackedUp = true;
    tablet.isReceipted();
    {
      Transaction transaction(tablet.store->database());
      SyncState state = tablet.store->syncState();
      state.epoch = std::string(16, '0');
      tablet.store->setSyncState(state);
      transaction.commit();
    }
    heldOne(tablet, RetentionHold::PhotosOpen);
    const auto all = TabletPhotos(tablet.store->database()).all();
    Transaction transaction(tablet.store->database());
    TabletPhotos(tablet.store->database()).settle({}, {all.front().sha256}, {5000, 4000});
    transaction.commit();
    heldOne(tablet, RetentionHold::PhotosNotBackedUp);
  }
}

TEST_CASE("Somebody whose registration has gone is still known to be registered, and still counted", "[retention]") {
  PurgeTablet tablet;
  tablet.saves(planted());
  tablet.isClosed();
  tablet.passes(15);
  REQUIRE(tablet.retention().run() == 1);
  const auto again = tablet.registry->registerPerson(planted());
  CHECK_FALSE(again.saved);
  const PurgedRecords purged(tablet.store->database());
  REQUIRE(purged.requests().size() == 1);
  CHECK(purged.requests().front().service == "KIA-02");
  CHECK(purged.ofDay(sampleVisit().date) == 1);
}
