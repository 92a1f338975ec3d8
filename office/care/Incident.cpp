#include "office/care/Incident.h"

#include "core/model/Entry.h"
#include "core/roster/Csv.h"
#include "core/roster/RosterCsv.h"
#include "core/storage/Quarantine.h"
#include "office/Targets.h"

namespace jemput::office {

namespace {

/// Calls `visit` for everybody in the roster that the office has of this village now.
void forEachOnRoster(OfficeFolder& office, const std::string& village,
                     const std::function<void(const core::Person&)>& visit) {
  const std::string csv = readSnapshot(office.database(), "roster/" + village);
  const auto file = core::readRosterCsv(csv, {[&](std::string_view code) { return code == village; }, {}, {}});
  for (const core::RosterLine& line : file.good) visit(line.resident.person);
}

/// What it sent and the office keeps without counting it: it was on the tablet all the same.
void forEachHeld(OfficeFolder& office, const core::DeviceRow& device,
                 const std::function<void(const core::JsonView&)>& visit) {
  for (const core::QuarantinedEntry& held : core::quarantinedEntries(office.database())) {
    if (held.prefix != device.prefix || held.judged.value_or(false)) continue;
    const auto entry = core::Entry::read(held.bytes);
    if (entry && !entry->isKind(core::kind::kVisit)) visit(entry->fields());
  }
}

void addPerson(std::string& csv, std::size_t& rows, const std::vector<std::string>& cells) {
  core::appendCsvRecord(csv, cells, {.formulaGuard = true});
  ++rows;
}

}  // namespace

Incident gatherIncident(OfficeFolder& office, const core::DeviceRow& device, std::int64_t since) {
  const core::Exposure exposure(office.database(), device.number);
  Incident incident{device, since, exposure.rosters(), {}, exposure.deliveriesSince(since)};
  for (const core::GivenRoster& roster : incident.rosters)
    forEachOnRoster(office, roster.village, [&](const core::Person&) { ++incident.villages[roster.village].roster; });
  exposure.forEachRegistration([&](const core::ExposedRegistration& one) {
    ExposedVillage& village = incident.villages[one.village];
    ++(one.origin == core::RegistrationOrigin::Own ? village.own : village.pulled);
    if (one.isPurged) ++village.purged;
  });
  forEachHeld(office, device,
              [&](const core::JsonView& fields) { ++incident.villages[fields["village"].stringOr()].held; });
  return incident;
}

std::string incidentPeople(OfficeFolder& office, const Incident& incident, std::size_t& rows) {
  std::string csv;
  rows = 0;
  const std::vector<std::string> titles = {"asal", "kode_desa", "nik", "no_kk", "nama"};
  core::appendCsvRecord(csv, titles, {.formulaGuard = true});
  for (const core::GivenRoster& roster : incident.rosters)
    forEachOnRoster(office, roster.village, [&](const core::Person& person) {
      addPerson(csv, rows, {"daftar warga", roster.village, person.nik, person.kk, person.name});
    });
  core::Exposure(office.database(), incident.device.number)
      .forEachRegistration([&](const core::ExposedRegistration& one) {
        std::string origin =
            one.origin == core::RegistrationOrigin::Own ? "dicatat di tablet itu" : "dikirim ke tablet itu";
        if (one.isPurged) origin += ", sudah dihapus dari sana";
        addPerson(csv, rows, {origin, one.village, one.nik, one.kk, one.name});
      });
  forEachHeld(office, incident.device, [&](const core::JsonView& fields) {
    addPerson(csv, rows,
              {"dicatat di tablet itu, ditahan kantor", fields["village"].stringOr(), fields["nik"].stringOr(),
               fields["kk"].stringOr(), fields["name"].stringOr()});
  });
  return csv;
}

}  // namespace jemput::office
