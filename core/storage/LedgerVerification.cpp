#include "core/storage/LedgerVerification.h"

#include <algorithm>
#include <map>

#include "core/crypto/EntryStub.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Signing.h"
#include "core/model/Entry.h"
#include "core/storage/Epochs.h"
#include "core/storage/Ledger.h"
#include "core/storage/ProjectionCheck.h"

namespace jemput::core {

namespace {

/// One moment for everything that is read, however long it takes.
class ReadView {
 public:
  explicit ReadView(Database& database) : m_transaction(database.handle(), SQLite::TransactionBehavior::DEFERRED) {}

 private:
  SQLite::Transaction m_transaction;  // only read: rolled back at the end
};

struct Witness {
  Receipt receipt;
  const WitnessReceipt* words = nullptr;
};

struct Row {
  std::uint64_t revision = 0;
  std::int64_t device = 0;
  Uuid deviceId;
  PublicKey key;
  Place place;
  std::string_view bytes;
  Hash chain, ledgerHash;
  bool accepted = true;
  std::string reason;
  std::optional<Uuid> id, record;
};

std::optional<Uuid> uuidOrNothing(const Query& query, int column) {
  if (query.isNull(column)) return std::nullopt;
  return query.uuid(column);
}

Row readRow(const Query& query) {
  return {query.unsignedInteger(0),
          query.integer(1),
          query.uuid(2),
          PublicKey(query.blob(3)),
          {static_cast<std::uint32_t>(query.integer(4)), query.unsignedInteger(5)},
          query.blob(6),
          query.hash(7),
          query.hash(8),
          query.integer(9) != 0,
          query.string(10),
          uuidOrNothing(query, 11),
          uuidOrNothing(query, 12)};
}

std::string placeText(const Uuid& device, Place place) {
  const std::string who = device.isNil() ? "kantor" : "tablet " + device.text();
  return who + ", generasi " + std::to_string(place.generation) + ", catatan " + std::to_string(place.seq);
}

/// The head of one log while walking, and where the device has not signed it.
struct LogWalk {
  DeviceHead head;
  std::uint64_t firstUnsigned = 0;  // revision; 0: the device has signed its head
  Uuid device;
};

/// Walks the ledger from its beginning and stops at the first fault.
class LedgerWalk {
 public:
  LedgerWalk(Database& database, const VerificationKeys& keys, const std::vector<Witness>& witnesses,
             VerificationResult& result)
      : m_database(database),
        m_keys(keys),
        m_witnesses(witnesses),
        m_result(result),
        m_ledgerHash(ledgerStart(keys.officeId)) {}

  void run();

 private:
  bool fault(std::uint64_t revision, std::string what) {
    m_result.fault = LedgerFault{revision, std::move(what)};
    return false;
  }
  bool checkRow(const Row& row);
  bool checkColumns(const Row& row);
  bool checkStub(const Row& row);
  bool checkSignature(const Row& row, LogWalk& log);
  bool checkWitnesses(std::uint64_t upTo);
  bool checkWitness(const Witness& witness);
  bool checkLogsOf(const Witness& witness);
  void checkEnds();

  Database& m_database;
  const VerificationKeys& m_keys;
  const std::vector<Witness>& m_witnesses;
  VerificationResult& m_result;
  std::uint64_t m_revision = 0;
  Hash m_ledgerHash;
  std::map<std::pair<std::int64_t, std::uint32_t>, LogWalk> m_logs;
  std::size_t m_nextWitness = 0;
};

/// SHA-256 of the entry, which a stub's row has in its bytes.
Hash contentOf(const Row& row) {
  const auto stub = isStubReason(row.reason) ? readStub(row.bytes) : std::nullopt;
  return stub ? stub->content : sha256(row.bytes);
}

/// What is lost is not made up: a stub is the tablet's own word, and nothing is read from it.
bool LedgerWalk::checkStub(const Row& row) {
  const auto stub = readStub(row.bytes);
  if (stub && !row.id && !row.record) return true;
  return fault(row.revision,
               "sisa catatan bukan yang ditulis pengirimnya (" + placeText(row.deviceId, row.place) + ")");
}

bool LedgerWalk::checkColumns(const Row& row) {
  if (isStubReason(row.reason)) return checkStub(row);
  const auto entry = Entry::read(row.bytes);
  const std::optional<Uuid> id = entry ? std::optional(entry->head().id) : std::nullopt;
  const std::optional<Uuid> record = entry ? entry->head().record : std::nullopt;
  if (row.id == id && row.record == record) return true;
  return fault(row.revision,
               "kolom id atau record tidak sama dengan isi catatan (" + placeText(row.deviceId, row.place) + ")");
}

bool LedgerWalk::checkSignature(const Row& row, LogWalk& log) {
  if (row.device == 0) return true;  // the office is no witness of itself
  if (log.firstUnsigned == 0) log.firstUnsigned = row.revision;
  Query query = m_database.query("SELECT signature FROM head_signature WHERE device=? AND generation=? AND seq=?");
  query.bind(row.device).bind(std::int64_t{row.place.generation}).bind(row.place.seq);
  if (!query.step()) return true;
  const std::string content = headContent(row.deviceId.text(), row.place.generation, row.place.seq, row.chain);
  if (!verify(row.key, label::kHead, m_keys.officeId, content, query.blob(0)))
    return fault(row.revision, "tanda tangan tablet tidak cocok (" + placeText(row.deviceId, row.place) + ")");
  log.firstUnsigned = 0;
  ++m_result.headSignatures;
  return true;
}

bool LedgerWalk::checkRow(const Row& row) {
  if (row.revision != m_revision + 1 &&
      !(row.revision > m_revision && Epochs(m_database).isFirstRevision(row.revision)))
    return fault(m_revision + 1, "catatan ini hilang");
  auto [at, isNew] = m_logs.try_emplace({row.device, row.place.generation});
  LogWalk& log = at->second;
  if (isNew) log = {{0, chainStart(m_keys.officeId, row.key, row.place.generation)}, 0, row.deviceId};
  const std::string where = placeText(row.deviceId, row.place);
  if (row.place.seq != log.head.seq + 1)
    return fault(row.revision, "urutan catatan terputus: ada yang hilang, tersisip atau tertukar (" + where + ")");
  if (chainNext(log.head.chain, contentOf(row)) != row.chain)
    return fault(row.revision, "isi catatan bukan yang ditulis pengirimnya (" + where + ")");
  const Hash next = ledgerNext(m_ledgerHash, row.chain, row.revision, row.deviceId.text(), row.place.generation,
                               row.place.seq, row.accepted, row.reason);
  if (next != row.ledgerHash) return fault(row.revision, "putusan atau tempat catatan telah diubah (" + where + ")");
  if (!checkColumns(row) || !checkSignature(row, log)) return false;
  log.head = {row.place.seq, row.chain};
  m_revision = row.revision;
  m_ledgerHash = row.ledgerHash;
  ++m_result.entries;
  if (!row.accepted) ++m_result.quarantined;
  return checkWitnesses(row.revision);
}

/// The receipts that speak of revisions up to `upTo`, which the walk has just reached.
bool LedgerWalk::checkWitnesses(std::uint64_t upTo) {
  for (; m_nextWitness < m_witnesses.size() && m_witnesses[m_nextWitness].receipt.revision <= upTo; ++m_nextWitness)
    if (!checkWitness(m_witnesses[m_nextWitness])) return false;
  return true;
}

bool LedgerWalk::checkWitness(const Witness& witness) {
  const Receipt& receipt = witness.receipt;
  const std::string where = placeText(receipt.device, {receipt.generation, receipt.seq});
  if (!verify(m_keys.receiptKey, label::kReceipt, m_keys.officeId, witness.words->bytes, witness.words->signature))
    return fault(receipt.revision, "tanda terima saksi tidak ditandatangani kantor ini (" + where + ")");
  const Epochs epochs(m_database);
  if (receipt.epoch != epochs.current() && receipt.revision > epochs.lastCommonRevision(receipt.epoch)) {
    ++m_result.witnessesBeforeRestore;
    return true;
  }
  ++m_result.witnesses;
  if (receipt.revision > m_revision)
    return fault(m_revision + 1,
                 "akhir buku besar terpotong; saksi memegang tanda terima yang lebih baru (" + where + ")");
  if (receipt.ledgerHash != m_ledgerHash.view())
    return fault(receipt.revision, "tanda terima saksi membuktikan isi yang lain (" + where + ")");
  return checkLogsOf(witness);
}

bool LedgerWalk::checkLogsOf(const Witness& witness) {
  const Receipt& receipt = witness.receipt;
  if (receipt.seq == 0) return true;
  Query query = m_database.query(
      "SELECT l.chain_hash, l.revision FROM ledger AS l JOIN device AS d ON d.number=l.device "
      "WHERE d.id=? AND l.generation=? AND l.seq=?");
  query.bind(receipt.device).bind(std::int64_t{receipt.generation}).bind(receipt.seq);
  const bool holds = query.step() && query.blob(0) == receipt.hash && query.unsignedInteger(1) <= receipt.revision;
  return holds || fault(receipt.revision, "tanda terima saksi membuktikan isi yang lain (" +
                                              placeText(receipt.device, {receipt.generation, receipt.seq}) + ")");
}

/// What only shows at the end: heads that a device signed and that are gone, then entries that it never signed.
void LedgerWalk::checkEnds() {
  {
    Query query = m_database.query(
        "SELECT d.id, s.generation, s.seq FROM head_signature AS s JOIN device AS d ON d.number=s.device "
        "LEFT JOIN ledger AS l ON l.device=s.device AND l.generation=s.generation AND l.seq=s.seq "
        "WHERE l.revision IS NULL ORDER BY s.device, s.generation, s.seq LIMIT 1");
    if (query.step()) {
      const Place place{static_cast<std::uint32_t>(query.integer(1)), query.unsignedInteger(2)};
      fault(m_revision + 1, "akhir buku besar terpotong; tablet menandatangani catatan yang tidak ada (" +
                                placeText(query.uuid(0), place) + ")");
      return;
    }
  }
  std::uint64_t first = 0;
  std::string where;
  for (const auto& [key, log] : m_logs) {
    if (log.firstUnsigned == 0 || (first != 0 && log.firstUnsigned > first)) continue;
    first = log.firstUnsigned;
    where = placeText(log.device, {key.second, log.head.seq});
  }
  if (first != 0) fault(first, "catatan sesudah tanda tangan terakhir tablet (" + where + ")");
}

void LedgerWalk::run() {
  if (!checkWitnesses(0)) return;
  {
    Query query = m_database.query(
        "SELECT l.revision, l.device, d.id, d.public_key, l.generation, l.seq, l.bytes, l.chain_hash, l.ledger_hash, "
        "l.accepted, coalesce(l.reason, ''), l.id, l.record FROM ledger AS l JOIN device AS d ON "
        "d.number=l.device "
        "ORDER BY l.revision");
    while (query.step())
      if (!checkRow(readRow(query))) return;
  }
  if (checkWitnesses(UINT64_MAX)) checkEnds();
}

}  // namespace

VerificationResult verifyLedger(Database& database, const VerificationKeys& keys,
                                const std::vector<WitnessReceipt>& receipts) {
  VerificationResult result;
  std::vector<Witness> witnesses;
  for (const WitnessReceipt& words : receipts) {
    auto receipt = readReceipt(words.bytes);
    if (!receipt) {
      result.fault = LedgerFault{0, "ada tanda terima saksi yang tidak terbaca"};
      return result;
    }
    witnesses.push_back({std::move(*receipt), &words});
  }
  std::stable_sort(witnesses.begin(), witnesses.end(),
                   [](const Witness& a, const Witness& b) { return a.receipt.revision < b.receipt.revision; });
  const ReadView view(database);
  LedgerWalk(database, keys, witnesses, result).run();
  // The tables are made of the ledger: with a fault in it there is nothing to compare them with.
  if (!result.fault) result.fault = ProjectionCheck(database).run(result.records);
  return result;
}

}  // namespace jemput::core
