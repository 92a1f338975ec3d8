#include <fstream>
#include <random>
#include <sstream>

#include "core/crypto/Encoding.h"
#include "tests/support/OfficeAnswer.h"
#include "tests/support/PlantedValues.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

/// Every byte of the files below `folder`.
std::string everything(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream text;
    text << entry.path().filename().string() << in.rdbuf();
    bytes += text.str();
  }
  return bytes;
}

}  // namespace

TEST_CASE("one flipped bit anywhere in a reply: nothing of it is applied") {
  FieldDay day(1);
  day.tablet(0).registers(3);
  sync::TabletSync link(day.tablet(0).store(), day.clock());
  const std::string sound = sync::writeReply(test::answerTo(day, link, true));
  std::mt19937 random(7);
  // The first line holds hints alone: without them there is less to read, but nothing else to believe.
  for (std::size_t at = sound.find('\n') + 1; at < sound.size(); ++at) {
    std::string bent = sound;
    bent[at] = static_cast<char>(bent[at] ^ (1 << (random() % 8)));
    CAPTURE(at, sound.substr(at > 20 ? at - 20 : 0, 24), bent.substr(at > 20 ? at - 20 : 0, 24));
    if (const auto reply = sync::readReply(bent)) CHECK_THROWS_AS(link.apply(*reply), sync::UnverifiedReply);
    REQUIRE(link.local().receiptedSeq == 0);
    REQUIRE(day.tablet(0).store().syncState().cursor == 0);
  }
  CHECK(link.apply(*sync::readReply(sound)).round.meaning == sync::ReplyMeaning::Normal);
  CHECK(link.local().receiptedSeq == 4);
}

TEST_CASE("one tablet's page is worth nothing at another one, even beside a receipt of its own") {
  FieldDay day(2);
  day.tablet(0).registers(3);
  day.tablet(0).syncs();
  sync::TabletSync first(day.tablet(0).store(), day.clock()), second(day.tablet(1).store(), day.clock());
  core::TabletStore& store = day.tablet(0).store();
  {
    // Both at the same cursor, so that nothing but the signature tells the two pages apart.
    core::Transaction transaction(store.database());
    core::SyncState state = store.syncState();
    state.cursor = 0;
    store.setSyncState(state);
    transaction.commit();
  }
  const sync::SyncReply another = test::answerTo(day, first, true);
  sync::SyncReply reply = test::answerTo(day, second, true);
  const sync::SyncReply sound = reply;
  reply.page = another.page;
  reply.pageSignature = another.pageSignature;
  CHECK_THROWS_AS(second.apply(reply), sync::UnverifiedReply);
  CHECK(day.tablet(1).store().syncState().cursor == 0);
  CHECK(second.apply(sound).pulled == 4);
}

TEST_CASE("a request that was overheard is worth nothing on another connection, nor from another device") {
  FieldDay day(2);
  day.tablet(0).registers(2);
  sync::TabletSync link(day.tablet(0).store(), day.clock());
  const auto outgoing = link.build({1, true, false, false, false}, SIZE_MAX);
  core::Transaction transaction(day.office().database());
  office::SyncService service(day.office().database(), day.office().folder().keys(), core::RuleBook::shipped(),
                              day.clock());
  const auto replayed =
      office::readReceived(outgoing.plain, link.signRequest(outgoing.plain, "binding"), "another binding");
  CHECK(service.answer(*replayed).status == 401);
  sync::TabletSync other(day.tablet(1).store(), day.clock());
  const auto forged = office::readReceived(outgoing.plain, other.signRequest(outgoing.plain, "binding"), "binding");
  CHECK(service.answer(*forged).status == 401);
  core::Query query = day.office().database().query("SELECT count(*) FROM ledger WHERE device>0");
  query.step();
  CHECK(query.integer(0) == 0);
}

TEST_CASE("no NIK and no name can be read in any file of tablet or office, nor in a file's name") {
  FieldDay day(1);
  core::Registration registration;
  registration.person.nik = "5208045207189777";
  registration.person.name = "ZULAIKHA RINJANI";
  registration.person.sex = core::Sex::Female;
  registration.person.birthDate = core::Date(2018, 7, 12);
  registration.person.marital = core::MaritalStatus::NeverMarried;
  registration.person.mother = "INAQ MURNI";
  registration.person.village = test::kSambikElen;
  registration.visit = day.tablet(0).visit();
  registration.services = {{"KIA-02", {}}};
  REQUIRE(day.tablet(0).registers(registration).saved);
  day.everyoneSyncs();
  const std::string bytes = everything(day.folder());
  REQUIRE(bytes.size() > 100000);
  for (const std::string& secret : {registration.person.nik, registration.person.name})
    for (const std::string& form : test::formsOf(secret)) CHECK(bytes.find(form) == std::string::npos);
}
