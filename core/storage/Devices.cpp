#include "core/storage/Devices.h"

namespace jemput::core {

namespace {

/// A, B … Z, AA, AB …
std::string prefixOf(std::int64_t index) {
  std::string text;
  for (std::int64_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
    text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return text;
}

}  // namespace

std::optional<DeviceRow> Devices::complete(Query& query) const {
  if (!query.step()) return std::nullopt;
  DeviceRow row{query.integer(0),
                query.uuid(1),
                std::string(query.blob(2)),
                query.string(3),
                query.integer(4),
                std::nullopt,
                query.unsignedInteger(6),
                {},
                std::nullopt,
                query.unsignedInteger(8),
                std::nullopt};
  if (!query.isNull(5)) row.revoked = query.integer(5);
  if (!query.isNull(7)) row.heard = query.integer(7);
  if (!query.isNull(9)) row.suspended = query.integer(9);
  Query villages = m_database.query("SELECT village FROM device_village WHERE device=? ORDER BY village");
  villages.bind(row.number);
  while (villages.step()) row.villages.push_back(villages.string(0));
  return row;
}

std::optional<DeviceRow> Devices::find(const Uuid& id) const {
  Query query = m_database.query(
      "SELECT number, id, public_key, prefix, enrolled, revoked, scope_version, heard, received_seq, suspended FROM "
      "device "
      "WHERE id=?");
  query.bind(id);
  return complete(query);
}

std::optional<DeviceRow> Devices::findByKey(std::string_view publicKey) const {
  Query query = m_database.query(
      "SELECT number, id, public_key, prefix, enrolled, revoked, scope_version, heard, received_seq, suspended FROM "
      "device "
      "WHERE public_key=?");
  query.bindBlob(publicKey);
  return complete(query);
}

std::optional<DeviceRow> Devices::findNamed(std::string_view prefixOrId) const {
  for (DeviceRow& device : all())
    if (device.prefix == prefixOrId || device.id.text() == prefixOrId) return std::move(device);
  return std::nullopt;
}

std::vector<DeviceRow> Devices::all() const {
  std::vector<DeviceRow> rows;
  Query query = m_database.query(
      "SELECT number, id, public_key, prefix, enrolled, revoked, scope_version, heard, received_seq, suspended FROM "
      "device "
      "WHERE number>0 ORDER BY number");
  while (auto row = complete(query)) rows.push_back(std::move(*row));
  return rows;
}

std::uint32_t Devices::newestGeneration(std::int64_t number) const {
  Query query = m_database.query("SELECT generation FROM ledger WHERE device=? ORDER BY generation DESC LIMIT 1");
  query.bind(number);
  return query.step() ? static_cast<std::uint32_t>(query.integer(0)) : 1;
}

DeviceTroubles Devices::troubles(std::int64_t number) const {
  Query query = m_database.query(
      "SELECT (SELECT count(*) FROM gap WHERE device=?1 AND NOT EXISTS(SELECT 1 FROM ledger WHERE device=?1 AND "
      "generation=gap.generation AND seq=gap.offered_seq-1)), (SELECT count(*) FROM fork WHERE device=?1), "
      "(SELECT count(*) FROM ledger WHERE device=?1 AND accepted=0)");
  query.bind(number);
  query.step();
  return {query.unsignedInteger(0), query.unsignedInteger(1), query.unsignedInteger(2)};
}

std::string Devices::nextPrefix() const {
  for (std::int64_t index = 0;; ++index) {
    std::string prefix = prefixOf(index);
    if (!isPrefixTaken(prefix)) return prefix;
  }
}

bool Devices::isPrefixTaken(std::string_view prefix) const {
  Query query = m_database.query("SELECT 1 FROM device WHERE prefix=?");
  query.bind(prefix);
  return query.step();
}

void Devices::writeVillages(std::int64_t number, const std::vector<std::string>& villages) {
  m_database.query("DELETE FROM device_village WHERE device=?").bind(number).run();
  for (const std::string& village : villages)
    m_database.query("INSERT OR IGNORE INTO device_village(device, village) VALUES(?, ?)")
        .bind(number)
        .bind(village)
        .run();
}

void Devices::insert(const Uuid& id, std::string_view publicKey, std::string_view prefix,
                     const std::vector<std::string>& villages, std::int64_t now) {
  m_database
      .query(
          "INSERT INTO device(id, public_key, prefix, enrolled, scope_version, scope_since) VALUES(?, ?, ?, ?, "
          "(SELECT coalesce(max(first_revision), 1) FROM epoch), 0)")
      .bind(id)
      .bindBlob(publicKey)
      .bind(prefix)
      .bind(now)
      .run();
  writeVillages(m_database.lastInsertRowid(), villages);
}

DeviceRow Devices::add(const Uuid& id, std::string_view publicKey, const std::vector<std::string>& villages,
                       std::int64_t now) {
  insert(id, publicKey, nextPrefix(), villages, now);
  return *find(id);
}

void Devices::addOffice(std::string_view publicKey, std::int64_t now) {
  m_database
      .query(
          "INSERT INTO device(number, id, public_key, prefix, enrolled, scope_version, scope_since) "
          "VALUES(0, ?, ?, '-', ?, 1, 0)")
      .bind(Uuid())
      .bindBlob(publicKey)
      .bind(now)
      .run();
}

std::optional<DeviceRow> Devices::readopt(const Uuid& id, std::string_view publicKey, std::string_view prefix,
                                          std::int64_t now) {
  if (findByKey(publicKey)) return std::nullopt;
  std::string free(prefix);
  for (int copy = 2; isPrefixTaken(free); ++copy) free = std::string(prefix) + "-" + std::to_string(copy);
  insert(id, publicKey, free, {}, now);
  return find(id);
}

void Devices::setVillages(std::int64_t number, const std::vector<std::string>& villages) {
  m_database
      .query(
          "UPDATE device SET scope_version=max(scope_version+1, (SELECT coalesce(max(first_revision), 1) FROM epoch)) "
          "WHERE number=?")
      .bind(number)
      .run();
  writeVillages(number, villages);
}

void Devices::revoke(std::int64_t number, std::int64_t now) {
  m_database.query("UPDATE device SET revoked=? WHERE number=? AND revoked IS NULL").bind(now).bind(number).run();
}

void Devices::setSuspended(std::int64_t number, std::optional<std::int64_t> since) {
  m_database.query("UPDATE device SET suspended=? WHERE number=?").bind(since).bind(number).run();
}

}  // namespace jemput::core
