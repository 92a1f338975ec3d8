#include "bench/Ground.h"

#include "core/crypto/Random.h"
#include "core/storage/Officers.h"
#include "core/storage/Tickets.h"
#include "office/Targets.h"
#include "sync/Limits.h"

namespace jemput::bench {

void makeOffice(const std::filesystem::path& folder) {
  const core::SystemClock clock;
  office::OfficeFolder::init({folder, {}, folder.string() + "-recovery.json", "52.08"}, clock);
  office::OfficeFolder office(folder);
  core::Transaction transaction(office.database());
  core::Officers(office.database()).add("Petugas Uji");
  transaction.commit();
}

std::string makeTicket(const std::filesystem::path& folder, const std::vector<std::string>& urls,
                       const std::vector<std::string>& villages) {
  const core::SystemClock clock;
  office::OfficeFolder office(folder);
  sync::Ticket ticket{core::randomBytes(16),
                      office.keys().officeId,
                      core::toMilliseconds(clock.now() + sync::limits::kTicketLife),
                      urls,
                      villages.empty() ? office::villagesOf(office) : villages,
                      {"P001"}};
  core::Transaction transaction(office.database());
  core::Tickets(office.database()).add(ticket.secret, {ticket.expires, ticket.villages, ticket.officers, std::nullopt});
  transaction.commit();
  return sync::writeTicket(ticket);
}

std::unique_ptr<core::TabletStore> makeLonelyTablet(const std::filesystem::path& folder) {
  const core::SigningKey identity = core::SigningKey::generate(), key = core::SigningKey::generate();
  const sync::KeyList keys{1,
                           identity.publicKey(),
                           identity.publicKey(),
                           "",
                           {core::BoxKey::generate().publicKey},
                           core::BoxKey::generate().publicKey};
  tablet::NewTablet made;
  made.identity = {core::officeIdOf(identity.publicKey()),
                   core::newUuid(1),
                   key.privateSeed(),
                   "A",
                   "",
                   true};  // made-up people: the PIN stays
  made.keyList = sync::writeKeyList(keys, identity);
  for (const core::Area* village : core::Areas::shipped().villagesOf("52.08"))
    made.state.villages.push_back(village->code);
  made.officers = {{"P001", "Petugas Uji"}};
  made.pin = kPin;
  made.recoveryPublic = keys.recovery;
  const tablet::TabletFolder place(folder);
  place.create(made);
  const tablet::Session session = place.signIn("", kPin, core::SystemClock());
  return std::make_unique<core::TabletStore>(folder / "tablet.db", session.databaseKey, place.header().cipher);
}

}  // namespace jemput::bench
