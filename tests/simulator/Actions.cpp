#include "tests/simulator/Actions.h"

#include "core/crypto/Random.h"
#include "core/storage/Devices.h"
#include "tests/simulator/Photos.h"
#include "tests/simulator/Road.h"
#include "tests/simulator/Safety.h"
#include "tests/simulator/Stick.h"

namespace jemput::simulator {

using core::fromMilliseconds;
using core::Uuid;

namespace {

/// A record that this database knows, or nothing.
std::optional<Uuid> anyRecord(World& world, core::Database& database) {
  core::Query count = database.query("SELECT count(*) FROM registration");
  if (!count.step() || count.integer(0) == 0) return std::nullopt;
  core::Query query = database.query("SELECT record FROM registration ORDER BY record LIMIT 1 OFFSET ?");
  query.bind(static_cast<std::int64_t>(world.random.below(static_cast<std::size_t>(count.integer(0)))));
  if (!query.step()) return std::nullopt;
  return query.uuid(0);
}

void registers(World& world) {
  SimulatedTablet& one = world.anyTablet();
  const std::size_t count = world.random.between(1, 6);
  world.note(one.name + " registers " + std::to_string(count));
  for (std::size_t i = 0; i < count; ++i) registerSomebody(world, one);
}

void corrects(World& world) {
  SimulatedTablet& one = world.anyTablet();
  const auto record = anyRecord(world, one.tablet->store().database());
  if (!record) return;
  const bool moves = world.random.percent(30);
  world.note(one.name + (moves ? " moves " : " corrects ") + record->text());
  core::JsonWriter members;
  if (moves) {
    members.beginObject().member("village", world.random.pick(world.villages)).endObject();
  } else {
    members.beginObject().member("note", "catatan " + std::to_string(world.random.below(1000))).endObject();
  }
  (void)one.tablet->registry().correctFields(*record, members.text());
  world.tally.add(moves ? "moved" : "corrected");
}

void withdraws(World& world) {
  SimulatedTablet& one = world.anyTablet();
  const auto record = anyRecord(world, one.tablet->store().database());
  if (!record) return;
  world.note(one.name + " withdraws " + record->text());
  if (one.tablet->registry().withdraw(*record, "salah orang")) world.tally.add("withdrawn");
}

/// What a broken or newer program could have written (row 49, row 50).
void writesNonsense(World& world) {
  SimulatedTablet& one = world.anyTablet();
  world.note(one.name + " writes what the office cannot accept");
  core::TabletStore& store = one.tablet->store();
  core::Transaction transaction(store.database());
  core::EntryHead head;
  head.id = core::newUuid(core::toMilliseconds(one.clock->now()));
  head.kind = "teleported";
  head.officer = "nobody";
  const std::string bytes = core::writeEntry(head, "{}");
  store.entries().showOwn(*core::Entry::read(bytes), store.log().append(head, bytes));
  transaction.commit();
  world.tally.add("nonsense written");
}

void setsStatus(World& world) {
  const auto record = anyRecord(world, world.office->database());
  if (!record) return;
  world.note("office sets a status of " + record->text());
  world.office->sets(*record, world.random.percent(50) ? "DIPROSES" : "SELESAI");
  world.tally.add("status set");
}

void judges(World& world) {
  std::optional<Uuid> entry;
  {
    core::Query query = world.office->database().query(
        "SELECT id FROM ledger WHERE device>0 AND id IS NOT NULL ORDER BY revision LIMIT 1 OFFSET ?");
    query.bind(static_cast<std::int64_t>(world.random.below(60)));
    if (query.step()) entry = query.uuid(0);
  }
  if (!entry) return;
  const bool accepted = world.random.percent(50);
  world.note("office judges " + entry->text() + (accepted ? ": counts" : ": does not count"));
  world.office->judges(*entry, accepted);
  world.tally.add("judged");
}

void changesScope(World& world) {
  core::Database& database = world.office->database();
  const auto devices = core::Devices(database).all();
  if (devices.empty()) return;
  const auto& device = world.random.pick(devices);
  std::vector<std::string> scope;
  for (const std::string& village : world.villages)
    if (world.random.percent(60)) scope.push_back(village);
  world.note("office gives device " + std::to_string(device.number) + " " + std::to_string(scope.size()) + " villages");
  core::Transaction transaction(database);
  core::Devices(database).setVillages(device.number, scope);
  transaction.commit();
  world.tally.add("scope changed");
}

void revokes(World& world) {
  core::Database& database = world.office->database();
  const auto devices = core::Devices(database).all();
  if (devices.empty()) return;
  const auto& device = world.random.pick(devices);
  world.note("office revokes device " + std::to_string(device.number));
  core::Transaction transaction(database);
  core::Devices(database).revoke(device.number, core::toMilliseconds(world.officeClock.now()));
  transaction.commit();
  world.tally.add("revoked");
}

void tabletIsKilled(World& world) {
  SimulatedTablet& one = world.anyTablet();
  world.note(one.name + " is killed");
  one.tablet->isKilled();
  world.tally.add("tablet killed");
}

void tabletIsCopied(World& world) {
  SimulatedTablet& one = world.anyTablet();
  world.note(one.name + ": its folder is copied");
  one.tablet->keep();
  one.hasCopy = true;
}

void tabletIsSetBack(World& world) {
  SimulatedTablet& one = world.anyTablet();
  if (!one.hasCopy) return tabletIsCopied(world);
  world.note(one.name + " is set back to the copy");
  one.tablet->isSetBack();
  one.receiptsSeen = 0;
  writeOffLost(world);
  world.tally.add("tablet set back");
}

void tabletIsCloned(World& world) {
  constexpr std::size_t kMostTablets = 5;
  if (world.tablets.size() >= kMostTablets) return;
  const std::size_t original = world.random.below(world.tablets.size());
  world.note(world.tablets[original].name + " is cloned");
  world.clone(original);
  world.tally.add("tablet cloned");
}

void officeIsKilled(World& world) {
  world.note("office is killed");
  world.delayed.clear();
  world.office->isKilled();
  world.tally.add("office killed");
}

void officeIsCopied(World& world) {
  world.note("office is backed up");
  world.delayed.clear();
  world.office->keep();
  world.hasOfficeCopy = true;
}

void officeIsRestored(World& world) {
  if (!world.hasOfficeCopy) return officeIsCopied(world);
  world.note("office is restored");
  world.officeIsAnother();
  world.office->isRestored();
  writeOffLost(world);
  world.tally.add("office restored");
}

void officeIsMadeAnew(World& world) {
  world.note("office is made anew from its keys");
  world.officeIsAnother();
  world.office->isEmptied();
  writeOffLost(world);
  world.tally.add("office made anew");
}

void lateRequestArrives(World& world) {
  if (world.delayed.empty()) return;
  world.note("a request arrives that its tablet has given up");
  const Delayed late = world.delayed.front();
  world.delayed.erase(world.delayed.begin());
  (void)late.peer(late.request);
  world.tally.add("late request arrived");
}

void clockJumps(World& world) {
  SimulatedTablet& one = world.anyTablet();
  using namespace std::chrono_literals;
  const std::vector<core::Instant> places = {fromMilliseconds(0),       fromMilliseconds(1072915200000),
                                             one.clock->now() + 87600h, one.clock->now() + 1h,
                                             one.clock->now() - 1h,     world.officeClock.now()};
  const core::Instant to = world.random.pick(places);
  world.note(one.name + ": its clock is set to " + std::to_string(core::toMilliseconds(to)));
  one.clock->set(to);
  world.tally.add("clock set");
}

void officeClockJumps(World& world) {
  using namespace std::chrono_literals;
  const auto by = world.random.percent(50) ? 24h : -24h;
  world.note("office: its clock is a day off");
  world.officeClock.set(world.officeClock.now() + by);
  world.tally.add("office clock set");
}

void anySyncs(World& world) { syncOverRoad(world, world.anyTablet()); }

struct Action {
  std::size_t weight;
  void (*act)(World&);
};

const std::vector<Action> kActions = {
    {36, anySyncs},        {16, registers},       {8, corrects},           {3, withdraws},      {2, writesNonsense},
    {4, setsStatus},       {3, judges},           {2, changesScope},       {1, revokes},        {4, tabletIsKilled},
    {2, tabletIsCopied},   {3, tabletIsSetBack},  {1, tabletIsCloned},     {2, officeIsKilled}, {1, officeIsCopied},
    {2, officeIsRestored}, {1, officeIsMadeAnew}, {6, lateRequestArrives}, {3, clockJumps},     {1, officeClockJumps},
    {7, stickTravels},     {2, officeReadsStick}, {2, tabletReadsStick},   {2, stickIsHarmed},  {2, drawerIsUsed}};

}  // namespace

void registerSomebody(World& world, SimulatedTablet& tablet) {
  // Few people, so that two tablets meet the same person.
  const unsigned day = static_cast<unsigned>(world.random.between(1, 28));
  core::Registration registration;
  registration.person.nik =
      "520804" + std::to_string(40 + day) + "0718" + std::to_string(9001 + world.random.below(20));
  registration.person.name = std::string("LALE RATNA ") + static_cast<char>('A' + day % 26) + "SIH";
  registration.person.sex = core::Sex::Female;
  registration.person.birthDate = core::Date(2018, 7, day);
  registration.person.birthPlace = "TANJUNG";
  registration.person.marital = core::MaritalStatus::NeverMarried;
  registration.person.mother = "INAQ SAHNEP";
  registration.person.village = world.random.pick(world.villages);
  const unsigned visitDay = static_cast<unsigned>(world.random.between(7, 9));
  registration.visit = {core::Date(2025, 2, visitDay), world.random.pick(world.villages), "desa", "Kantor desa"};
  registration.services = {{"KIA-02", {{"kk", core::PaperState::OriginalShown}}}};
  core::RegisterExtras extras;
  if (world.random.percent(25)) extras.photos = {takePhoto(world)};
  const auto result = tablet.tablet->registry().registerPerson(registration, extras);
  world.tally.add(result.saved ? "registered" : "refused by the rules");
}

void actAtRandom(World& world) {
  std::size_t total = 0;
  for (const Action& action : kActions) total += action.weight;
  std::size_t drawn = world.random.below(total);
  for (const Action& action : kActions) {
    if (drawn < action.weight) return action.act(world);
    drawn -= action.weight;
  }
}

}  // namespace jemput::simulator
