#include "core/storage/LogEvidence.h"

namespace jemput::core {

void LogEvidence::addHeadSignature(std::int64_t device, Place place, std::string_view signature) {
  m_database.query("INSERT OR IGNORE INTO head_signature(device, generation, seq, signature) VALUES(?, ?, ?, ?)")
      .bind(device)
      .bind(std::int64_t{place.generation})
      .bind(place.seq)
      .bindBlob(signature)
      .run();
}

void LogEvidence::addGap(std::int64_t device, std::uint32_t generation, std::uint64_t held, std::uint64_t offered,
                         std::int64_t seen) {
  m_database.query("INSERT OR IGNORE INTO gap(device, generation, held_seq, offered_seq, seen) VALUES(?, ?, ?, ?, ?)")
      .bind(device)
      .bind(std::int64_t{generation})
      .bind(held)
      .bind(offered)
      .bind(seen)
      .run();
}

void LogEvidence::addFork(std::int64_t device, Place place, const Hash& content, std::string_view bytes,
                          std::int64_t seen) {
  m_database
      .query("INSERT OR IGNORE INTO fork(device, generation, seq, content_hash, bytes, seen) VALUES(?, ?, ?, ?, ?, ?)")
      .bind(device)
      .bind(std::int64_t{place.generation})
      .bind(place.seq)
      .bind(content)
      .bindBlob(bytes)
      .bind(seen)
      .run();
}

void LogEvidence::noteContact(std::int64_t device, std::uint64_t receivedSeq, std::string_view witnessed,
                              std::int64_t heard) {
  m_database.query("UPDATE device SET heard=?, received_seq=?, witnessed=? WHERE number=?")
      .bind(heard)
      .bind(receivedSeq)
      .bindTextOrNull(witnessed)
      .bind(device)
      .run();
}

}  // namespace jemput::core
