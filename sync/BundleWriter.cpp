#include "sync/BundleWriter.h"

#include <algorithm>
#include <stdexcept>

#include "core/crypto/Random.h"

namespace jemput::sync {

namespace {

constexpr std::size_t kSectionHead = 9;  // kind and length

std::string sectionHead(SectionKind kind, std::uint64_t length) {
  std::string head(1, static_cast<char>(kind));
  for (int shift = 56; shift >= 0; shift -= 8) head += static_cast<char>(length >> shift & 0xff);
  return head;
}

}  // namespace

VolumeSeal VolumeSeal::fresh() {
  return {core::Secret::random(32), core::BoxKey::generate(), core::randomBytes(core::kSealedStreamHeader)};
}

BundleWriter::BundleWriter(BundleTarget target, std::string bundle, core::Instant now, Introduce introduce,
                           std::function<VolumeSeal()> seal)
    : m_target(std::move(target)),
      m_stem(bundleStem(m_target.who, now, bundle)),
      m_introduce(std::move(introduce)),
      m_seal(std::move(seal)) {
  m_header.direction = m_target.direction;
  m_header.bundle = std::move(bundle);
  m_header.receiver = m_target.receiver;
  m_header.volume = 0;
  openVolume();
}

void BundleWriter::openVolume() {
  const VolumeSeal seal = m_seal();
  ++m_header.volume;
  m_header.sealedKey = core::sealTo(m_header.receiver, seal.key.view(), seal.once);
  m_header.streamStart = seal.streamStart;
  m_headerBytes = writeVolumeHeader(m_header);
  m_sealer = std::make_unique<core::StreamSealer>(seal.key, seal.streamStart);
  m_files.emplace_back(volumePath(m_target.folder, m_stem, m_header.volume));
  m_files.back().write(m_headerBytes);
  const std::string sender = m_introduce(m_headerBytes);
  put(sectionHead(SectionKind::Sender, sender.size()));
  put(sender);
  m_isEmpty = true;
}

void BundleWriter::put(std::string_view bytes) {
  while (!bytes.empty()) {
    // A full piece waits for the byte after it: the last one has to be known as the last.
    if (m_piece.size() == limits::kBundlePiece) {
      m_files.back().write(m_sealer->seal(m_piece, false));
      m_piece.clear();
    }
    const std::size_t part = std::min(bytes.size(), limits::kBundlePiece - m_piece.size());
    m_piece.append(bytes.substr(0, part));
    bytes.remove_prefix(part);
  }
}

void BundleWriter::closeVolume(SectionKind kind, std::string_view content) {
  put(sectionHead(kind, content.size()));
  put(content);
  m_files.back().write(m_sealer->seal(m_piece, true));
  m_piece.clear();
  m_files.back().flush();
}

void BundleWriter::makeRoom(std::uint64_t length) {
  const std::uint64_t used = m_files.back().size() + m_piece.size();
  // A section longer than a volume gets one of its own: no section is split.
  if (m_isEmpty || used + kSectionHead + length <= m_target.volumeBytes) return;
  closeVolume(SectionKind::Next, {});
  openVolume();
}

void BundleWriter::begin(SectionKind kind, std::uint64_t length) {
  if (m_left != 0) throw std::logic_error("the section before is not complete");
  makeRoom(length);
  put(sectionHead(kind, length));
  m_left = length;
  m_isEmpty = false;
}

void BundleWriter::append(std::string_view bytes) {
  if (bytes.size() > m_left) throw std::logic_error("more bytes than the section's length");
  put(bytes);
  m_left -= bytes.size();
}

void BundleWriter::add(SectionKind kind, std::string_view content) {
  begin(kind, content.size());
  append(content);
}

std::vector<std::filesystem::path> BundleWriter::finish(std::string_view summary) {
  if (m_left != 0) throw std::logic_error("the last section is not complete");
  closeVolume(SectionKind::End, summary);
  std::vector<std::filesystem::path> files;
  // The first volume gets its name last: where it stands, all the others do.
  for (auto file = m_files.rbegin(); file != m_files.rend(); ++file) {
    file->publish();
    files.insert(files.begin(), file->path());
  }
  return files;
}

std::uint64_t BundleWriter::bytes() const {
  std::uint64_t all = 0;
  for (const core::GrowingFile& file : m_files) all += file.size();
  return all;
}

}  // namespace jemput::sync
