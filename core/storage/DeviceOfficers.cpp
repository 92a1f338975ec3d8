#include "core/storage/DeviceOfficers.h"

namespace jemput::core {

OfficerList DeviceOfficers::of(std::int64_t device) const {
  OfficerList list;
  Query version = m_database.query("SELECT officers_version FROM device WHERE number=?");
  version.bind(device);
  if (version.step()) list.version = version.unsignedInteger(0);
  Query query = m_database.query(
      "SELECT officer.id, officer.name, device_officer.slot, device_officer.first_pin FROM device_officer "
      "JOIN officer ON officer.id=device_officer.officer WHERE device_officer.device=? ORDER BY officer.id");
  query.bind(device);
  while (query.step())
    list.officers.push_back({query.string(0), query.string(1), query.unsignedInteger(2), query.string(3)});
  return list;
}

std::uint64_t DeviceOfficers::takenBy(std::int64_t device) const {
  Query query = m_database.query("SELECT officers_taken FROM device WHERE number=?");
  query.bind(device);
  return query.step() ? query.unsignedInteger(0) : 0;
}

void DeviceOfficers::enrol(std::int64_t device, const std::vector<std::string>& officers) {
  for (const std::string& officer : officers) give(device, officer, 0, "");
}

std::uint64_t DeviceOfficers::nextVersion(std::int64_t device) {
  Query query = m_database.query(
      "UPDATE device SET officers_version=max(officers_version+1, officers_taken+1, "
      "(SELECT coalesce(max(first_revision), 1) FROM epoch)) WHERE number=? RETURNING officers_version");
  query.bind(device);
  query.step();
  const std::uint64_t version = query.unsignedInteger(0);
  query.step();  // to its end: only then is it done
  return version;
}

void DeviceOfficers::give(std::int64_t device, std::string_view officer, std::uint64_t version,
                          std::string_view firstPin) {
  m_database
      .query(
          "INSERT INTO device_officer(device, officer, slot, first_pin) VALUES(?, ?, ?, ?) "
          "ON CONFLICT(device, officer) DO UPDATE SET slot=excluded.slot, first_pin=excluded.first_pin")
      .bind(device)
      .bind(officer)
      .bind(version)
      .bind(firstPin)
      .run();
}

void DeviceOfficers::remove(std::int64_t device, std::string_view officer) {
  m_database.query("DELETE FROM device_officer WHERE device=? AND officer=?").bind(device).bind(officer).run();
}

void DeviceOfficers::noteTaken(std::int64_t device, std::uint64_t version) {
  if (version == 0 || takenBy(device) == version) return;
  m_database.query("UPDATE device SET officers_taken=? WHERE number=?").bind(version).bind(device).run();
  m_database.query("UPDATE device_officer SET first_pin='' WHERE device=? AND slot<=? AND first_pin<>''")
      .bind(device)
      .bind(version)
      .run();
}

}  // namespace jemput::core
