#include "core/storage/PurgedRecords.h"

#include "core/crypto/Mac.h"
#include "core/crypto/Random.h"
#include "core/storage/Meta.h"

namespace jemput::core {

namespace {

constexpr std::string_view kPseudonymKey = "retention_key";  // in meta
constexpr std::size_t kPseudonymKeyBytes = 32;

}  // namespace

void PurgedRecords::add(const PurgedRecord& purged) {
  m_database
      .query(
          "INSERT OR REPLACE INTO purged_record(record, visit, day, village, own, time, revision, digest, wanted) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(purged.record)
      .bind(purged.visit)
      .bind(purged.day)
      .bind(purged.village)
      .bind(purged.isOwn)
      .bind(purged.time)
      .bind(purged.revision)
      .bind(purged.digest)
      .bind(purged.isWanted)
      .run();
}

std::optional<PurgedRecord> PurgedRecords::find(const Uuid& record) const {
  Query query = m_database.query(
      "SELECT visit, day, village, own, time, revision, digest, wanted FROM purged_record WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  PurgedRecord purged;
  purged.record = record;
  if (!query.isNull(0)) purged.visit = query.uuid(0);
  purged.day = query.string(1);
  purged.village = query.string(2);
  purged.isOwn = query.integer(3) != 0;
  purged.time = query.integer(4);
  purged.revision = query.unsignedInteger(5);
  if (!query.isNull(6)) purged.digest = query.hash(6);
  purged.isWanted = query.integer(7) != 0;
  return purged;
}

void PurgedRecords::remove(const Uuid& record) {
  m_database.query("DELETE FROM purged_record WHERE record=?").bind(record).run();
}

std::optional<Hash> PurgedRecords::pseudonym(std::string_view personKey) const {
  const auto key = Meta(m_database).get(kPseudonymKey);
  return key ? std::optional(mac(Secret(*key), "jemput/retention/person/1", personKey)) : std::nullopt;
}

void PurgedRecords::keepRequests(const Uuid& record) {
  if (!Meta(m_database).get(kPseudonymKey)) Meta(m_database).set(kPseudonymKey, randomBytes(kPseudonymKeyBytes));
  Query query = m_database.query(
      "SELECT r.person_key, q.service, q.status, q.status_date FROM registration AS r "
      "JOIN request AS q ON q.registration=r.number WHERE r.record=? AND r.withdrawn=0");
  query.bind(record);
  while (query.step()) {
    const Hash person = pseudonym(query.text(0)).value();
    m_database.query("INSERT INTO purged_request(record, service, person, status, status_date) VALUES(?, ?, ?, ?, ?)")
        .bind(record)
        .bind(query.string(1))
        .bind(person)
        .bind(query.string(2))
        .bind(query.string(3))
        .run();
  }
}

std::vector<PurgedRequest> PurgedRecords::requests(const std::optional<Hash>& person) const {
  std::vector<PurgedRequest> requests;
  Query query = m_database.query(
      "SELECT p.record, p.village, q.service, q.status, q.status_date, p.day, q.person FROM purged_request AS q "
      "JOIN purged_record AS p ON p.record=q.record WHERE ?1 IS NULL OR q.person=?1");
  query.bind(person);
  while (query.step())
    requests.push_back({query.uuid(0), query.string(1), query.string(2), query.string(3), query.string(4),
                        query.string(5), query.hash(6)});
  return requests;
}

void PurgedRecords::want(const Uuid& record) {
  m_database.query("UPDATE purged_record SET wanted=1 WHERE record=?").bind(record).run();
}

void PurgedRecords::giveUp(const Uuid& record) {
  m_database.query("UPDATE purged_record SET wanted=0, digest=NULL WHERE record=?").bind(record).run();
}

void PurgedRecords::doubtAbove(std::uint64_t revision) {
  m_database.query("UPDATE purged_record SET wanted=1, digest=NULL WHERE revision>?").bind(revision).run();
}

std::vector<Uuid> PurgedRecords::wanted(std::size_t most) const {
  std::vector<Uuid> records;
  Query query = m_database.query("SELECT record FROM purged_record WHERE wanted=1 ORDER BY record LIMIT ?");
  query.bind(std::uint64_t{most});
  while (query.step()) records.push_back(query.uuid(0));
  return records;
}

std::size_t PurgedRecords::wantedCount() const {
  Query query = m_database.query("SELECT count(*) FROM purged_record WHERE wanted=1");
  query.step();
  return query.unsignedInteger(0);
}

void PurgedRecords::forEachDigest(const std::function<void(const std::string&, const Hash&)>& visit) const {
  Query query = m_database.query("SELECT village, digest FROM purged_record WHERE digest IS NOT NULL");
  while (query.step()) visit(query.string(0), query.hash(1));
}

std::uint64_t PurgedRecords::ofDay(Date day) const {
  const std::string iso = day.iso();
  Query query = m_database.query("SELECT count(*) FROM purged_record WHERE day=?");
  query.bind(iso);
  query.step();
  return query.unsignedInteger(0);
}

std::uint64_t PurgedRecords::count() const {
  Query query = m_database.query("SELECT count(*) FROM purged_record");
  query.step();
  return query.unsignedInteger(0);
}

std::optional<Date> PurgedRecords::newestDay() const {
  Query query = m_database.query("SELECT max(day) FROM purged_record");
  return query.step() && !query.isNull(0) ? Date::parse(query.text(0)) : std::nullopt;
}

std::map<std::string, std::uint64_t> PurgedRecords::byVillage() const {
  std::map<std::string, std::uint64_t> counts;
  Query query = m_database.query("SELECT village, count(*) FROM purged_record GROUP BY village");
  while (query.step()) counts[query.string(0)] = query.unsignedInteger(1);
  return counts;
}

std::uint64_t PurgedRecords::lostCount() const {
  Query query = m_database.query("SELECT count(*) FROM purged_record WHERE digest IS NULL AND wanted=0");
  query.step();
  return query.unsignedInteger(0);
}

}  // namespace jemput::core
