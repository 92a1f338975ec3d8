// Records whose content has gone from this tablet (law 7): what they still add to their village's digest, and whether
// something has happened to them since. All writing in the caller's transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/model/Date.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct PurgedRecord {
  Uuid record;
  std::optional<Uuid> visit;
  std::string day, village;    // of the visit, as ISO date; of the person, as code
  bool isOwn = true;           // begun on this tablet
  std::int64_t time = 0;       // office time, milliseconds
  std::uint64_t revision = 0;  // last one of the record that had been heard of
  std::optional<Hash> digest;  // what it adds to its village's digest
  bool isWanted = false;       // its history is to be asked for
};

/// A request of a registration that has gone; whose it is, only equals show.
struct PurgedRequest {
  Uuid record;
  std::string village, service, status, statusDate, day;
  Hash person;  // PurgedRecords::pseudonym()
};

class PurgedRecords {
 public:
  explicit PurgedRecords(Database& database) : m_database(database) {}

  void add(const PurgedRecord& record);
  std::optional<PurgedRecord> find(const Uuid& record) const;
  void remove(const Uuid& record);
  /// Keeps what is counted of the record's shown registration; after add().
  void keepRequests(const Uuid& record);
  /// Requests of everybody or, with a pseudonym, of one person.
  std::vector<PurgedRequest> requests(const std::optional<Hash>& person = std::nullopt) const;
  /// Stands for a person's key; the same key gives the same, on this tablet only. Nothing before the first purge.
  std::optional<Hash> pseudonym(std::string_view personKey) const;

  /// Something has happened to the record: nobody can show it without its history.
  void want(const Uuid& record);
  /// What the office has of the record is nothing that this tablet could count.
  void giveUp(const Uuid& record);
  /// The office was restored to `revision`: what it holds of younger records is not known.
  void doubtAbove(std::uint64_t revision);
  /// Records to ask for, at most `most`.
  std::vector<Uuid> wanted(std::size_t most) const;
  std::size_t wantedCount() const;

  void forEachDigest(const std::function<void(const std::string& village, const Hash& digest)>& visit) const;

  /// For people: how many registrations of this day are here as stubs only.
  std::uint64_t ofDay(Date day) const;
  std::uint64_t count() const;
  /// Day of the newest visit among them.
  std::optional<Date> newestDay() const;
  /// By village code.
  std::map<std::string, std::uint64_t> byVillage() const;
  /// Registrations whose content neither this tablet nor the office has any more: restored to before their purge.
  std::uint64_t lostCount() const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
