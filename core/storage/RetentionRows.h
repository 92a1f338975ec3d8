// Everything of one record that goes from a tablet: content of its entries, what others wrote about it, photos, and the
// rows made of them. What stays is a stub: place, id, hashes and verdict. In the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "core/storage/PurgedRecords.h"
#include "core/storage/TabletStore.h"

namespace jemput::core {

struct GoingRecord {
  PurgedRecord purged;
  std::vector<LogRow> rows;         // own entries that still have their content
  std::vector<std::string> photos;  // that it names, SHA-256 in hex
};

class RetentionRows {
 public:
  explicit RetentionRows(TabletStore& store) : m_store(store) {}

  /// `time`: office time, milliseconds.
  GoingRecord gather(const Uuid& record, std::int64_t time);
  void erase(const GoingRecord& going);

 private:
  TabletStore& m_store;
};

}  // namespace jemput::core
