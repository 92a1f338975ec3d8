#include "core/storage/Database.h"

#include <sqlite3.h>

#include <cstring>
#include <fstream>
#include <stdexcept>

#include "core/storage/Schema.h"

namespace jemput::core {

namespace {

constexpr int kBusyMilliseconds = 5000;
// Reliability section 3: before 3.51.3 a WAL reset could corrupt the file.
constexpr int kOldestSqlite = 3051003;
constexpr std::size_t kKeyBytes = 32;

void require(bool promise, const char* what) {
  if (!promise) throw std::logic_error(std::string("SQLite is not set up as promised: ") + what);
}

std::int64_t pragmaNumber(SQLite::Database& database, const char* sql) { return database.execAndGet(sql).getInt64(); }

bool beginsAsPlainSqlite(const std::filesystem::path& file) {
  char head[16] = {};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head, sizeof head);
  return stream.gcount() == sizeof head && std::memcmp(head, "SQLite format 3", 16) == 0;
}

}  // namespace

std::string_view bestCipher() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("aes") ? "aegis" : "chacha20";
#else
  return "chacha20";  // fast without any help; whether this processor has some is not asked yet
#endif
}

Query::~Query() {
  if (!m_statement) return;
  m_statement->tryReset();
  try {
    m_statement->clearBindings();
  } catch (...) {  // nothing to clear
  }
}

Query& Query::bind(std::int64_t value) {
  m_statement->bind(m_next++, value);
  return *this;
}

Query& Query::bind(std::string_view text) {
  m_statement->bind(m_next++, std::string(text));
  return *this;
}

Query& Query::bindBlob(std::string_view bytes) {
  m_statement->bindNoCopy(m_next++, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
  return *this;
}

Query& Query::bindNull() {
  m_statement->bind(m_next++);
  return *this;
}

bool Query::step() { return m_statement->executeStep(); }

int Query::run() {
  m_next = 1;
  m_database->requireSound();
  try {
    const int changed = m_statement->exec();
    m_statement->reset();
    return changed;
  } catch (const SQLite::Exception& problem) {
    m_database->noteFailure(problem);
    throw;
  }
}

bool Query::isNull(int column) const { return m_statement->getColumn(column).isNull(); }
std::int64_t Query::integer(int column) const { return m_statement->getColumn(column).getInt64(); }

std::string_view Query::text(int column) const {
  const auto value = m_statement->getColumn(column);
  const char* bytes = value.getText();
  return {bytes, static_cast<std::size_t>(value.getBytes())};
}

std::string_view Query::blob(int column) const {
  const auto value = m_statement->getColumn(column);
  const void* bytes = value.getBlob();
  if (!bytes) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(value.getBytes())};
}

Uuid Query::uuid(int column) const { return Uuid::fromBlob(blob(column)).value_or(Uuid()); }
Hash Query::hash(int column) const { return Hash::fromBytes(blob(column)).value_or(Hash()); }

Transaction::Transaction(Database& database)
    : m_database((database.requireSound(), database)),
      m_transaction(database.handle(), SQLite::TransactionBehavior::IMMEDIATE) {}

void Transaction::commit() {
  try {
    m_transaction.commit();
  } catch (const SQLite::Exception& problem) {
    m_database.noteFailure(problem);
    throw;
  }
}

Database::Database(const std::filesystem::path& file, const Secret& key, std::string_view cipher, SchemaKind schema) {
  if (key.size() != kKeyBytes) throw std::logic_error("a database key has 32 bytes");
  require(sqlite3_libversion_number() >= kOldestSqlite, "version");
  m_database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                  kBusyMilliseconds);
  try {
    unlock(key, cipher);
    refuseNewer(*m_database, schema);
    configure();
    migrate(*m_database, schema);
  } catch (const DatabaseRefused&) {
    leaveUntouched();
    throw;
  } catch (const SQLite::Exception& problem) {
    leaveUntouched();
    if (problem.getErrorCode() == SQLITE_NOTADB)
      throw DatabaseRefused("Basis data ini tidak dapat dibuka dengan kunci ini. Isinya tidak diubah.");
    throw;
  }
  assertPromises(file);
}

/// A file that was refused is not even moved on from its own write-ahead log.
void Database::leaveUntouched() {
  sqlite3_db_config(m_database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Database::unlock(const Secret& key, std::string_view cipher) {
  sqlite3* handle = m_database->getHandle();
  const int index = sqlite3mc_cipher_index(std::string(cipher).c_str());
  require(index > 0 && sqlite3mc_config(handle, "cipher", index) == index, "cipher");
  // The key is random already: "raw:" keeps SQLite3MC from stretching it again.
  Secret raw = Secret::random(4 + kKeyBytes);
  std::memcpy(raw.data(), "raw:", 4);
  std::memcpy(raw.data() + 4, key.view().data(), kKeyBytes);
  require(sqlite3_key(handle, raw.data(), static_cast<int>(raw.size())) == SQLITE_OK, "key");
}

void Database::configure() {
  m_database->exec("PRAGMA journal_mode=WAL");
  m_database->exec("PRAGMA synchronous=FULL");
  m_database->exec("PRAGMA foreign_keys=ON");
  m_database->exec("PRAGMA trusted_schema=OFF");
  m_database->exec("PRAGMA cell_size_check=ON");
  m_database->exec("PRAGMA mmap_size=0");
  m_database->exec("PRAGMA cache_size=-8192");
}

void Database::assertPromises(const std::filesystem::path& file) {
  require(pragmaNumber(*m_database, "PRAGMA synchronous") == 2, "synchronous");
  require(pragmaNumber(*m_database, "PRAGMA foreign_keys") == 1, "foreign_keys");
  require(m_database->execAndGet("PRAGMA journal_mode").getString() == "wal", "journal_mode");
  require(!beginsAsPlainSqlite(file), "the file is not encrypted");
}

Query Database::query(const char* sql) {
  auto& slot = m_statements[sql];
  if (!slot) slot = std::make_unique<SQLite::Statement>(*m_database, sql);
  return Query(*slot, *this);
}

void Database::noteFailure(const SQLite::Exception& problem) {
  if (problem.getErrorCode() == SQLITE_IOERR) m_isBroken = true;
}

void Database::requireSound() const {
  if (m_isBroken)
    throw DiskRefused("Disk menolak menyimpan. Yang sudah tersimpan aman. Tutup Jemput, periksa disk, lalu buka lagi.");
}

void Database::execute(const char* sql) { m_database->exec(sql); }
std::int64_t Database::lastInsertRowid() const { return m_database->getLastInsertRowid(); }
bool Database::truncateLog() { return m_database->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0; }
void Database::checkpoint() { m_database->exec("PRAGMA wal_checkpoint(PASSIVE)"); }

}  // namespace jemput::core
