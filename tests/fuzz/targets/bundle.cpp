// A volume of a stick. The first byte chooses: the file's bytes as they are, or the content under seal as only a
// known sender could make it, so that the sections are reached.
#include <sys/mman.h>
#include <unistd.h>

#include <vector>

#include "sync/BundleReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

namespace {

/// The same key pairs in each run, so that kept inputs stay readable; 5 is the office of tests/golden.
core::BoxKey boxOf(char seed) {
  return core::boxKeyOf(core::SigningKey::fromSeed(core::Secret(std::string(32, seed))));
}
const core::BoxKey& officeBox() {
  static const core::BoxKey box = boxOf(5);
  return box;
}

std::string sealedVolume(std::string_view content) {
  const core::Secret key(std::string(32, 7));
  sync::VolumeHeader header;
  header.bundle = std::string(16, 'b');
  header.receiver = officeBox().publicKey;
  static const std::string sealedKey = core::sealTo(header.receiver, key.view(), boxOf(8));
  header.sealedKey = sealedKey;
  header.streamStart = std::string(core::kSealedStreamHeader, 's');
  std::string volume = sync::writeVolumeHeader(header);
  core::StreamSealer sealer(key, header.streamStart);
  do {
    const std::string_view piece = content.substr(0, sync::limits::kBundlePiece);
    content.remove_prefix(piece.size());
    volume += sealer.seal(piece, content.empty());
  } while (!content.empty());
  return volume;
}

/// The reader takes a path: a file in memory has one.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : m_file(::memfd_create("volume", MFD_CLOEXEC)) {
    fuzzDemands(::write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "no memory file");
  }
  ~MemoryFile() { ::close(m_file); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

 private:
  int m_file;
};

void readSections(sync::VolumeReader& reader) {
  while (const auto section = reader.next()) {
    if (section->kind != sync::SectionKind::File) {
      (void)reader.content(sync::limits::kMaxSectionInMemory);
      continue;
    }
    std::uint64_t taken = 0;
    for (auto part = reader.more(); part && !part->empty(); part = reader.more()) taken += part->size();
    fuzzDemands(taken <= section->length, "more than the section is long");
  }
}

}  // namespace

void fuzz(std::string_view bytes) {
  if (bytes.empty()) return;
  const bool isSealed = bytes.front() == 'S';
  bytes.remove_prefix(1);
  const MemoryFile file(isSealed ? sealedVolume(bytes) : std::string(bytes));
  sync::VolumeReader reader(file.path());
  if (reader.open(sync::BundleDirection::ToOffice, {&officeBox()}) != sync::VolumeTrouble::None) return;
  if (const auto sender = reader.sender())
    fuzzDemands(!reader.isSignedBy(*sender, core::PublicKey(32, 'k'), std::string(52, 'o')), "anybody is the sender");
  readSections(reader);
}
