// One encrypted SQLite file, opened so that what was committed is on disk (reliability section 3).
// Statements are prepared once and kept; each query stands beside the function that runs it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/crypto/Hash.h"
#include "core/crypto/Secret.h"
#include "core/model/Ids.h"

namespace jemput::core {

/// The database is newer than this program, or is no database of ours; the sentence is for people.
struct DatabaseRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The disk has failed a write or a flush of this connection. It confirms nothing any more: SQLite would accept the
/// next commit after a failed flush although what lies before it may be lost (reliability section 2). Close it and open
/// it again. The sentence is for people.
struct DiskRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// "aegis" where the processor has AES instructions, else "chacha20" (design section 5).
std::string_view bestCipher();

enum class SchemaKind { Tablet, Office };

/// A statement in use: bind in order, step, read columns by position. Ready for the next use when it
/// goes out of scope. Only one use of the same text at a time.
class Query {
 public:
  explicit Query(SQLite::Statement& statement, class Database& database)
      : m_statement(&statement), m_database(&database) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  Query& bind(std::int64_t value);
  Query& bind(int value) { return bind(std::int64_t{value}); }
  Query& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
  Query& bind(bool value) { return bind(std::int64_t{value ? 1 : 0}); }
  Query& bind(std::string_view text);
  Query& bind(const std::string& text) { return bind(std::string_view(text)); }
  Query& bind(const char* text) { return bind(std::string_view(text)); }
  /// Not copied: the bytes must live until the query is done.
  Query& bindBlob(std::string_view bytes);
  Query& bind(const Uuid& id) { return bindBlob(id.blob()); }
  Query& bind(const Hash& hash) { return bindBlob(hash.view()); }
  Query& bindNull();
  template <class Value>
  Query& bind(const std::optional<Value>& value) {
    return value ? bind(*value) : bindNull();
  }
  /// NULL for an empty text.
  Query& bindTextOrNull(std::string_view text) { return text.empty() ? bindNull() : bind(text); }

  /// The next row; false when there is none.
  bool step();
  /// For statements without rows; returns how many rows changed.
  int run();

  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  std::uint64_t unsignedInteger(int column) const { return static_cast<std::uint64_t>(integer(column)); }
  /// Valid until the next step.
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  Uuid uuid(int column) const;
  Hash hash(int column) const;

 private:
  SQLite::Statement* m_statement;
  class Database* m_database;
  int m_next = 1;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope without commit().
class Transaction {
 public:
  /// Throws DiskRefused when the disk has failed this connection before.
  explicit Transaction(class Database& database);
  void commit();

 private:
  class Database& m_database;
  SQLite::Transaction m_transaction;
};

class Database {
 public:
  /// Opens or makes the file, sets and asserts every promise of reliability section 3, and brings
  /// the schema up to date in one transaction. Key: 32 bytes. Throws DatabaseRefused for a wrong
  /// key, a newer schema or a file that is no database.
  Database(const std::filesystem::path& file, const Secret& key, std::string_view cipher, SchemaKind schema);

  /// `sql` must be a string literal: statements are kept under its address.
  Query query(const char* sql);
  void execute(const char* sql);
  std::int64_t lastInsertRowid() const;
  /// Moves what the write-ahead log holds into the file; off the path of an answer.
  void checkpoint();
  /// The same, and empties the log, so that nothing of what was deleted can be read in it. Waits for readers as long
  /// as for a lock; false when somebody read on and it could not be emptied.
  bool truncateLog();

  SQLite::Database& handle() { return *m_database; }

  /// Whether the disk has failed a write; see DiskRefused.
  bool isBroken() const { return m_isBroken; }
  /// A write has failed with this; from then on only reading goes on if it was the disk.
  void noteFailure(const SQLite::Exception& problem);
  void requireSound() const;

 private:
  void unlock(const Secret& key, std::string_view cipher);
  void configure();
  void leaveUntouched();
  void assertPromises(const std::filesystem::path& file);

  std::unique_ptr<SQLite::Database> m_database;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_statements;
  bool m_isBroken = false;
};

}  // namespace jemput::core
