#include "core/storage/OwnPlaces.h"

#include <algorithm>

#include "core/storage/Meta.h"

namespace jemput::core {

namespace {

std::optional<StoredReceipt> readStored(const Query& query) {
  StoredReceipt stored{{}, query.string(0), std::string(query.blob(1))};
  const auto receipt = readReceipt(stored.bytes);
  if (!receipt) return std::nullopt;
  stored.receipt = *receipt;
  return stored;
}

}  // namespace

std::optional<StoredReceipt> OwnPlaces::lastReceipt(std::uint32_t generation) const {
  Query query =
      m_database.query("SELECT bytes, signature FROM receipt WHERE generation=? ORDER BY number DESC LIMIT 1");
  query.bind(std::int64_t{generation});
  if (!query.step()) return std::nullopt;
  return readStored(query);
}

std::vector<StoredReceipt> OwnPlaces::receipts() const {
  std::vector<StoredReceipt> all;
  Query query = m_database.query("SELECT bytes, signature FROM receipt ORDER BY number");
  while (query.step())
    if (auto stored = readStored(query)) all.push_back(std::move(*stored));
  return all;
}

void OwnPlaces::addReceipt(const StoredReceipt& stored, std::int64_t arrived) {
  const Receipt& receipt = stored.receipt;
  // It counts even when it is not kept again: forgetAbove() may have taken back what an equal one said.
  const std::string key = "receipted." + std::to_string(receipt.generation);
  Meta meta(m_database);
  if (static_cast<std::int64_t>(receipt.seq) > meta.number(key, 0))
    meta.setNumber(key, static_cast<std::int64_t>(receipt.seq));
  // A receipt that says nothing but a later time is kept once: nothing changed, nothing is written.
  if (const auto last = lastReceipt(receipt.generation)) {
    Receipt same = last->receipt;
    same.time = receipt.time;
    if (same == receipt) return;
  }
  m_database
      .query(
          "INSERT INTO receipt(epoch, generation, seq, revision, bytes, signature, arrived, backed_up, time) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(receipt.epoch)
      .bind(std::int64_t{receipt.generation})
      .bind(receipt.seq)
      .bind(receipt.revision)
      .bind(stored.bytes)
      .bindBlob(stored.signature)
      .bind(arrived)
      .bind(receipt.backedUp)
      // An office clock that was set back for a while makes nothing older than it is.
      .bind(std::max(receipt.time, meta.number("office_time", 0)))
      .run();
}

std::uint64_t OwnPlaces::receiptedSeq(std::uint32_t generation) const {
  return static_cast<std::uint64_t>(Meta(m_database).number("receipted." + std::to_string(generation), 0));
}

void OwnPlaces::addRange(const OwnRange& range) {
  m_database.query("INSERT OR REPLACE INTO own_range(place, last_place, first_revision) VALUES(?, ?, ?)")
      .bind(placeNumber(range.from))
      .bind(placeNumber({range.from.generation, range.to}))
      .bind(range.firstRevision)
      .run();
}

bool OwnPlaces::knowsAny(const OwnRange& range) const {
  Query query = m_database.query("SELECT 1 FROM own_range WHERE place<=? AND last_place>=? LIMIT 1");
  query.bind(placeNumber({range.from.generation, range.to})).bind(placeNumber(range.from));
  return query.step();
}

void OwnPlaces::addQuarantine(const OwnQuarantine& quarantine) {
  m_database.query("INSERT OR REPLACE INTO own_quarantined(place, reason) VALUES(?, ?)")
      .bind(placeNumber(quarantine.place))
      .bind(quarantine.reason)
      .run();
}

std::uint64_t OwnPlaces::revisionOf(Place place) const {
  Query query = m_database.query(
      "SELECT place, last_place, first_revision FROM own_range WHERE place <= ? ORDER BY place DESC LIMIT 1");
  query.bind(placeNumber(place));
  if (!query.step() || query.integer(1) < placeNumber(place)) return 0;
  return query.unsignedInteger(2) + static_cast<std::uint64_t>(placeNumber(place) - query.integer(0));
}

std::optional<std::string> OwnPlaces::quarantineReason(Place place) const {
  Query query = m_database.query("SELECT reason FROM own_quarantined WHERE place=?");
  query.bind(placeNumber(place));
  if (!query.step()) return std::nullopt;
  return query.string(0);
}

std::vector<OwnQuarantine> OwnPlaces::quarantined() const {
  std::vector<OwnQuarantine> all;
  Query query = m_database.query("SELECT place, reason FROM own_quarantined ORDER BY place");
  while (query.step()) all.push_back({placeOf(query.integer(0)), query.string(1)});
  return all;
}

void OwnPlaces::forgetAbove(std::uint32_t generation, std::uint64_t seq, std::uint64_t revision) {
  const std::string key = "receipted." + std::to_string(generation);
  Meta meta(m_database);
  if (static_cast<std::int64_t>(seq) < meta.number(key, 0)) meta.setNumber(key, static_cast<std::int64_t>(seq));
  // Ranges reach over the line or lie above it; a range that reaches over is cut back.
  m_database.query("DELETE FROM own_range WHERE first_revision > ?").bind(revision).run();
  m_database
      .query(
          "UPDATE own_range SET last_place = place + (?1 - first_revision) "
          "WHERE first_revision + (last_place - place) > ?1")
      .bind(revision)
      .run();
  m_database
      .query(
          "DELETE FROM own_quarantined WHERE NOT EXISTS (SELECT 1 FROM own_range "
          "WHERE own_quarantined.place BETWEEN own_range.place AND own_range.last_place)")
      .run();
}

void OwnPlaces::forgetAfter(Place last) {
  const std::string key = "receipted." + std::to_string(last.generation);
  Meta(m_database).setNumber(key, static_cast<std::int64_t>(last.seq));
  m_database.query("DELETE FROM own_range WHERE place>?").bind(placeNumber(last)).run();
  m_database.query("DELETE FROM own_quarantined WHERE place>?").bind(placeNumber(last)).run();
}

std::uint64_t OwnPlaces::placedSeq(std::uint32_t generation) const {
  Query query = m_database.query("SELECT max(last_place) FROM own_range WHERE place>=? AND place<?");
  query.bind(placeNumber({generation, 0})).bind(placeNumber({generation + 1, 0}));
  return query.step() && !query.isNull(0) ? placeOf(query.integer(0)).seq : 0;
}

}  // namespace jemput::core
