#include "tests/powercut/Recording.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace jemput::test {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kSector = 512;
// How a cut treats what was not synced. Loses and Keeps are the two ends; the others lie between.
enum Style { kLosesAll, kKeepsAll, kKeepsSome, kTears, kTearsInAnyOrder, kStyles };

std::string readFile(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void put(std::string& content, std::int64_t offset, std::string_view bytes) {
  const auto begin = static_cast<std::size_t>(offset);
  if (content.size() < begin + bytes.size()) content.resize(begin + bytes.size());
  content.replace(begin, bytes.size(), bytes);
}

bool coin(std::mt19937& random) { return random() % 2 == 0; }

/// Each sector of the write is there or is not.
void putTorn(std::string& content, std::int64_t offset, std::string_view bytes, std::mt19937& random) {
  while (!bytes.empty()) {
    const auto part = std::min<std::size_t>(bytes.size(), static_cast<std::size_t>(kSector - offset % kSector));
    if (coin(random)) put(content, offset, bytes.substr(0, part));
    offset += static_cast<std::int64_t>(part);
    bytes.remove_prefix(part);
  }
}

}  // namespace

Recording::Recording(const fs::path& folder, const std::string& database) {
  for (const char* suffix : {"", "-wal", "-journal"}) {
    const std::string name = database + suffix;
    if (!fs::exists(folder / name)) continue;
    const int file = TestDisk::fileOf(folder / name);
    m_names[name] = file;
    m_contents[file] = readFile(folder / name);
  }
}

std::size_t Recording::position() const {
  const std::lock_guard lock(m_mutex);
  return m_steps.size();
}

void Recording::after(const DiskAccess& access) {
  if (access.call == DiskCall::Read || (access.call == DiskCall::Open && !access.isNew)) return;
  const std::lock_guard lock(m_mutex);
  m_steps.push_back(
      {access.call, access.file, std::string(access.name), access.offset, std::string(access.bytes), access.isNew});
}

PowerCuts::PowerCuts(const Recording& recording)
    : m_recording(recording), m_synced(recording.m_contents), m_names(recording.m_names) {}

void PowerCuts::goTo(std::size_t position) {
  while (m_position < position) take(m_recording.m_steps[m_position++]);
}

void PowerCuts::take(const Step& step) {
  if (step.call == DiskCall::Open || step.call == DiskCall::Delete)
    m_pendingNames.push_back(&step);
  else if (step.call == DiskCall::Write || step.call == DiskCall::Truncate)
    m_pending[step.file].push_back(&step);
  if (step.call == DiskCall::Sync) {
    std::string& content = m_synced[step.file];
    for (const Step* pending : m_pending[step.file]) {
      if (pending->call == DiskCall::Write)
        put(content, pending->offset, pending->bytes);
      else
        content.resize(static_cast<std::size_t>(pending->offset));
    }
    m_pending.erase(step.file);
  }
  if (step.call != DiskCall::SyncFolder) return;
  for (const Step* pending : m_pendingNames) {
    if (pending->call == DiskCall::Open)
      m_names[pending->name] = pending->file;
    else
      m_names.erase(pending->name);
  }
  m_pendingNames.clear();
}

std::map<std::string, int> PowerCuts::namesAfterCut(std::mt19937& random, int style) const {
  std::map<std::string, int> names = m_names;
  for (const Step* pending : m_pendingNames) {
    if (style == kLosesAll || (style != kKeepsAll && coin(random))) continue;
    const auto found = names.find(pending->name);
    if (pending->call == DiskCall::Open)
      names[pending->name] = pending->file;
    else if (found != names.end() && found->second == pending->file)
      names.erase(found);
  }
  return names;
}

std::string PowerCuts::contentAfterCut(int file, std::mt19937& random, int style) const {
  const auto synced = m_synced.find(file);
  std::string content = synced == m_synced.end() ? std::string() : synced->second;
  const auto found = m_pending.find(file);
  if (found == m_pending.end() || style == kLosesAll) return content;
  std::vector<const Step*> pending = found->second;
  if (style == kTearsInAnyOrder) std::shuffle(pending.begin(), pending.end(), random);
  for (const Step* step : pending) {
    if (style != kKeepsAll && coin(random)) continue;
    if (step->call == DiskCall::Truncate)
      content.resize(static_cast<std::size_t>(step->offset));
    else if (style == kKeepsAll || style == kKeepsSome)
      put(content, step->offset, step->bytes);
    else
      putTorn(content, step->offset, step->bytes, random);
  }
  return content;
}

void PowerCuts::writeImage(const fs::path& folder, std::mt19937& random) const {
  fs::remove_all(folder);
  fs::create_directories(folder);
  const int style = static_cast<int>(random() % kStyles);
  std::string database;
  for (const auto& [name, file] : namesAfterCut(random, style)) {
    std::ofstream(folder / name, std::ios::binary) << contentAfterCut(file, random, style);
    if (name.find('-') == std::string::npos) database = name;
  }
  // What the shared index held is anybody's guess: nothing, or something.
  if (coin(random)) return;
  std::string garbage(32768, '\0');
  for (char& byte : garbage) byte = static_cast<char>(random());
  std::ofstream(folder / (database + "-shm"), std::ios::binary) << garbage;
}

}  // namespace jemput::test
