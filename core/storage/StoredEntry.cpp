#include "core/storage/StoredEntry.h"

namespace jemput::core {

std::optional<FoldedRecord> foldStored(const std::vector<StoredEntry>& entries) {
  std::vector<Entry> read;
  std::vector<const StoredEntry*> from;
  read.reserve(entries.size());
  for (const StoredEntry& stored : entries) {
    auto entry = Entry::read(stored.bytes);
    if (!entry) continue;
    read.push_back(std::move(*entry));
    from.push_back(&stored);
  }
  std::vector<FoldInput> inputs;
  inputs.reserve(read.size());
  for (std::size_t i = 0; i < read.size(); ++i)
    inputs.push_back({&read[i], from[i]->revision, from[i]->author, from[i]->isOffice, from[i]->accepted});
  return fold(inputs);
}

}  // namespace jemput::core
