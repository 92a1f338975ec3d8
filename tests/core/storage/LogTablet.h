// A tablet's tables without the tablet: an encrypted database with everything that works on a log.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/crypto/Signing.h"
#include "core/storage/KnownEntries.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"

namespace jemput::test {

inline const bool kCryptoStarted = (core::startCrypto(), true);

/// A UUID that names `number` and nothing else.
inline core::Uuid numbered(std::uint32_t number) {
  std::array<std::uint8_t, 10> rest{};
  for (unsigned i = 0; i < 4; ++i) rest[9 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  return core::uuidFrom(1738886400000, rest);
}

inline const std::string& someOffice() {
  static const std::string kId =
      core::officeIdOf(core::SigningKey::fromSeed(core::Secret(std::string(32, 'o'))).publicKey());
  return kId;
}

inline constexpr const char* kVillage = "52.08.04.2008";

/// All rows of the projection but their numbers, one text a row; authors only on demand.
inline std::vector<std::string> projectedRows(core::Database& database, bool withAuthor) {
  std::vector<std::string> rows;
  for (const char* sql :
       {"SELECT quote(record), CASE WHEN ?1 THEN author ELSE '' END, village, quote(visit), visit_date, visit_village, "
        "officer, wall, person_key, quote(nik), name, withdrawn, quote(conflicts), fields FROM registration ORDER BY "
        "record",
        "SELECT quote(record), service, status, status_date, siak_reference, request.note FROM request "
        "JOIN registration ON registration.number=request.registration WHERE ?1 IS NOT NULL ORDER BY record, service",
        "SELECT quote(record), CASE WHEN ?1 THEN author ELSE '' END, date, village, place_kind, place, officer FROM "
        "visit "
        "ORDER BY record",
        "SELECT village, records, quote(sum) FROM digest WHERE ?1 IS NOT NULL AND records<>0 ORDER BY village"}) {
    SQLite::Statement statement(database.handle(), sql);
    statement.bind(1, withAuthor ? 1 : 0);
    while (statement.executeStep()) {
      std::string row;
      for (int i = 0; i < statement.getColumnCount(); ++i) row += statement.getColumn(i).getString() + "|";
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

struct LogTablet {
  explicit LogTablet(std::uint32_t number = 1)
      : device(numbered(0x70000000 + number)),
        key(core::SigningKey::fromSeed(core::Secret(std::string(32, static_cast<char>('a' + number))))),
        database(folder.path() / "tablet.db", core::Secret(std::string(32, 'k')), core::bestCipher(),
                 core::SchemaKind::Tablet),
        log(database, someOffice(), key.publicKey()),
        places(database),
        projection(database),
        entries(database, log, places, projection, device) {}

  /// Appends and shows an entry, as the registry does, in a transaction of its own.
  core::Place writes(const core::EntryHead& head, std::string_view fields) {
    const std::string bytes = core::writeEntry(head, fields);
    core::Transaction transaction(database);
    const core::Place place = log.append(head, bytes);
    entries.showOwn(*core::Entry::read(bytes), place);
    transaction.commit();
    return place;
  }
  core::Place registers(std::uint32_t id, std::string_view name) {
    return writes(headOf(core::kind::kRegistered, id), fieldsOf(name));
  }
  core::Place corrects(std::uint32_t id, std::uint32_t record, std::string_view fields, std::string base = {}) {
    core::EntryHead head = headOf(core::kind::kCorrected, id);
    head.record = numbered(record);
    head.base = std::move(base);
    return writes(head, fields);
  }
  static core::EntryHead headOf(std::string_view kind, std::uint32_t id) {
    core::EntryHead head;
    head.id = numbered(id);
    head.kind = kind;
    head.officer = "sri";
    return head;
  }
  static std::string fieldsOf(std::string_view name) {
    return std::string(R"({"name":")")
        .append(name)
        .append(R"(","village":")")
        .append(kVillage)
        .append(R"(","services":[{"code":"KTP-01"}]})");
  }
  std::string nameOf(std::uint32_t record) {
    core::Query query = database.query("SELECT name FROM registration WHERE record=?");
    const core::Uuid id = numbered(record);
    query.bind(id);
    return query.step() ? query.string(0) : "nobody";
  }
  core::Hash digest() const { return projection.scopeDigest({kVillage}); }
  std::vector<std::string> rows() { return projectedRows(database, true); }
  void rebuild() {
    core::Transaction transaction(database);
    entries.rebuild();
    transaction.commit();
  }

  TemporaryFolder folder;
  core::Uuid device;
  core::SigningKey key;
  core::Database database;
  core::Log log;
  core::OwnPlaces places;
  core::Projection projection;
  core::KnownEntries entries;
};

}  // namespace jemput::test
