// Where each tablet said it stands when it last spoke, by network or by stick: what a return bundle begins at. A
// tablet may have gone on since, and takes then what it lacks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct DeviceContact {
  std::string epoch;  // empty: it had never heard of one
  std::uint32_t generation = 1;
  std::uint64_t head = 0;      // last seq that its log had, as far as it has told
  std::uint64_t scope = 0;     // version
  std::uint64_t cursor = 0;    // revision up to which it had pulled
  std::uint64_t officers = 0;  // version of its list of officers
  std::vector<Uuid> wanted;    // records whose history it lacks
};

class DeviceContacts {
 public:
  explicit DeviceContacts(Database& database) : m_database(database) {}

  /// In a transaction.
  void note(std::int64_t device, const DeviceContact& contact);
  std::optional<DeviceContact> find(std::int64_t device) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
