// What the office keeps about the logs themselves: what devices signed, what they skipped, and other
// bytes at a place that is taken (laws 4 and 6). Nothing here is ever overwritten.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/Place.h"
#include "core/storage/Database.h"

namespace jemput::core {

class LogEvidence {
 public:
  explicit LogEvidence(Database& database) : m_database(database) {}

  /// The device's signature over its head at `place`.
  void addHeadSignature(std::int64_t device, Place place, std::string_view signature);
  /// The device offered `offered` while the office holds only up to `held`.
  void addGap(std::int64_t device, std::uint32_t generation, std::uint64_t held, std::uint64_t offered,
              std::int64_t seen);
  /// Other bytes at a place that is taken. The same bytes again are the same fork.
  void addFork(std::int64_t device, Place place, const Hash& content, std::string_view bytes, std::int64_t seen);
  /// The device was here: when, how far its log is received, and which receipt it says it holds.
  void noteContact(std::int64_t device, std::uint64_t receivedSeq, std::string_view witnessed, std::int64_t heard);

 private:
  Database& m_database;
};

}  // namespace jemput::core
