#include "core/storage/Log.h"

#include <stdexcept>

#include "core/crypto/EntryStub.h"
#include "core/crypto/LogChain.h"
#include "core/storage/Meta.h"

namespace jemput::core {

namespace {

LogRow readRow(const Query& query) {
  LogRow row{placeOf(query.integer(0)),  query.uuid(1), std::nullopt,
             std::string(query.blob(3)), query.hash(4), query.hash(5)};
  if (!query.isNull(2)) row.record = query.uuid(2);
  return row;
}

}  // namespace

Log::Log(Database& database, std::string officeId, std::string deviceKey)
    : m_database(database), m_officeId(std::move(officeId)), m_deviceKey(std::move(deviceKey)) {}

LogHead Log::head() const {
  const auto generation = static_cast<std::uint32_t>(Meta(m_database).number("generation", 1));
  Query query = m_database.query("SELECT place, chain_hash FROM log ORDER BY place DESC LIMIT 1");
  if (query.step() && placeOf(query.integer(0)).generation == generation)
    return {placeOf(query.integer(0)), query.hash(1)};
  return {{generation, 0}, chainStart(m_officeId, m_deviceKey, generation)};
}

void Log::insert(Place place, const Uuid& id, const std::optional<Uuid>& record, std::string_view bytes,
                 const Hash& content, const Hash& chain) {
  Query query =
      m_database.query("INSERT INTO log(place, id, record, bytes, content_hash, chain_hash) VALUES(?, ?, ?, ?, ?, ?)");
  query.bind(placeNumber(place)).bind(id).bind(record);
  if (bytes.empty()) {
    query.bindNull();  // a stub stays one
  } else {
    query.bindBlob(bytes);
  }
  query.bind(content).bind(chain).run();
}

Place Log::append(const EntryHead& entry, std::string_view bytes) {
  if (bytes.size() > kMaxEntryBytes) throw std::length_error("an entry is at most 64 KiB");
  if (!isOneLine(bytes)) throw std::invalid_argument("an entry is one line");
  const LogHead last = head();
  const Place place{last.place.generation, last.place.seq + 1};
  const Hash content = sha256(bytes);
  insert(place, entry.id, entry.record, bytes, content, chainNext(last.hash, content));
  return place;
}

std::vector<LogRow> Log::read(Place from, std::size_t maxRows, std::size_t maxBytes) const {
  std::vector<LogRow> rows;
  std::size_t bytes = 0;
  Query query = m_database.query(
      "SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE place >= ? AND place < ? ORDER BY "
      "place");
  query.bind(placeNumber(from)).bind(placeNumber({from.generation + 1, 0}));
  while (rows.size() < maxRows && (rows.empty() || bytes < maxBytes) && query.step()) {
    rows.push_back(readRow(query));
    bytes += rows.back().bytes.size();
  }
  return rows;
}

std::optional<LogRow> Log::row(Place place) const {
  Query query = m_database.query("SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE place=?");
  query.bind(placeNumber(place));
  if (!query.step()) return std::nullopt;
  return readRow(query);
}

std::optional<LogRow> Log::rowOfId(const Uuid& id) const {
  Query query = m_database.query("SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE id=?");
  query.bind(id);
  if (!query.step()) return std::nullopt;
  return readRow(query);
}

std::optional<Hash> Log::hashAt(Place place) const {
  if (place.seq == 0) return chainStart(m_officeId, m_deviceKey, place.generation);
  const auto found = row(place);
  if (!found) return std::nullopt;
  return found->chain;
}

std::vector<LogRow> Log::ofRecord(const Uuid& record) const {
  std::vector<LogRow> rows;
  Query query = m_database.query(
      "SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE id=?1 UNION ALL "
      "SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE record=?1 ORDER BY place");
  query.bind(record);
  while (query.step()) rows.push_back(readRow(query));
  return rows;
}

std::uint64_t Log::count() const {
  Query query = m_database.query("SELECT count(*) FROM log");
  query.step();
  return query.unsignedInteger(0);
}

std::uint64_t Log::lastSeq(std::uint32_t generation) const {
  Query query = m_database.query("SELECT max(place) FROM log WHERE place>=? AND place<?");
  query.bind(placeNumber({generation, 0})).bind(placeNumber({generation + 1, 0}));
  return query.step() && !query.isNull(0) ? placeOf(query.integer(0)).seq : 0;
}

void Log::beginGeneration(Place last) {
  std::vector<LogRow> again;
  {
    Query query = m_database.query(
        "SELECT place, id, record, bytes, content_hash, chain_hash FROM log WHERE place > ? ORDER BY place");
    query.bind(placeNumber(last));
    while (query.step()) again.push_back(readRow(query));
  }
  m_database.query("DELETE FROM log WHERE place > ?").bind(placeNumber(last)).run();
  const std::uint32_t generation = head().place.generation + 1;
  Meta(m_database).setNumber("generation", generation);
  Hash hash = chainStart(m_officeId, m_deviceKey, generation);
  std::uint64_t seq = 0;
  for (const LogRow& row : again) {
    hash = chainNext(hash, row.content);
    insert({generation, ++seq}, row.id, row.record, row.bytes, row.content, hash);
  }
}

void Log::refill(Place place, std::string_view bytes) {
  m_database.query("UPDATE log SET bytes=? WHERE place=?").bindBlob(bytes).bind(placeNumber(place)).run();
}

bool Log::restore(Place place, std::string_view bytes, const Hash& chain, bool isStub) {
  const LogHead last = head();
  if (isStub) {
    const auto stub = readStub(bytes);
    if (place != Place{last.place.generation, last.place.seq + 1} || !stub ||
        chainNext(last.hash, stub->content) != chain)
      return false;
    insert(place, stub->id, stub->record, {}, stub->content, chain);
    return true;
  }
  const Hash content = sha256(bytes);
  if (place != Place{last.place.generation, last.place.seq + 1} || chainNext(last.hash, content) != chain) return false;
  const auto entry = Entry::read(bytes);
  if (!entry) return false;
  insert(place, entry->head().id, entry->head().record, bytes, content, chain);
  return true;
}

}  // namespace jemput::core
