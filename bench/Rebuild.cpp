#include <iostream>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/rules/RegistrationJson.h"
#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "core/storage/OfficeProjection.h"
#include "office/population/Population.h"
#include "office/population/SampleDay.h"

namespace jemput::bench {

namespace {

/// A ledger of `count` registrations, as if a tablet had sent them.
void fill(office::OfficeFolder& office, std::size_t count) {
  const office::Population population = office::generate({});
  core::Database& database = office.database();
  core::Transaction transaction(database);
  const auto device = core::Devices(database).add(core::newUuid(1), core::randomBytes(32), {}, 1);
  core::Ledger ledger(database, office.keys().officeId);
  core::LedgerHead head = ledger.head();
  core::LedgerEntry row;
  row.device = row.author = device.number;
  row.deviceId = device.id.text();
  row.chain = core::chainStart(office.keys().officeId, device.publicKey, 1);
  core::Uuid visit;
  const auto append = [&](const core::EntryHead& entry, const std::string& fields, const std::string& village) {
    const std::string bytes = core::writeEntry(entry, fields);
    ++row.place.seq;
    row.id = entry.id;
    row.reach.village = village;
    row.bytes = bytes;
    row.chain = core::chainNext(row.chain, core::sha256(bytes));
    ledger.append(head, row);
  };
  for (std::size_t i = 0; i < count; ++i) {
    const core::Resident& resident = population.residents[i * population.residents.size() / count];
    core::EntryHead entry;
    entry.id = core::newUuid(static_cast<std::int64_t>(i));
    entry.officer = "P001";
    if (i % 200 == 0) {
      entry.kind = core::kind::kVisit;
      visit = entry.id;
      append(entry,
             "{\"date\":\"2025-02-07\",\"village\":\"" + resident.person.village +
                 "\",\"place_kind\":\"desa\",\"place\":\"Kantor desa\"}",
             resident.person.village);
      entry.id = core::newUuid(static_cast<std::int64_t>(i));
    }
    entry.kind = core::kind::kRegistered;
    entry.visit = visit;
    const core::Visit where{core::Date(2025, 2, 7), resident.person.village, "desa", "Kantor desa"};
    append(entry, core::fieldsOf(office::sampleRegistration(resident, where, core::RuleBook::shipped(), i)),
           resident.person.village);
  }
  transaction.commit();
}

}  // namespace

int runRebuild(const Arguments& arguments) {
  if (arguments.size() != 2) return 2;
  makeOffice(arguments[0]);
  office::OfficeFolder office(arguments[0]);
  fill(office, std::stoul(arguments[1]));
  const double cpu = cpuSeconds(), wall = wallSeconds();
  core::rebuildOfficeProjection(office.database(), office.keys().officeId);
  std::cout << "{\"part\":\"rebuild\",\"registrations\":" << arguments[1] << ",\"cpu\":" << cpuSeconds() - cpu
            << ",\"wall\":" << wallSeconds() - wall << "}" << std::endl;
  return 0;
}

}  // namespace jemput::bench
