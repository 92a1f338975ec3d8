#include "sync/BundleReader.h"

#include <algorithm>

namespace jemput::sync {

namespace {

constexpr std::size_t kSignatureBytes = 64, kLengthBytes = 8;

std::string readUpTo(std::ifstream& file, std::size_t most) {
  std::string bytes(most, '\0');
  // A stick that is pulled is a file that ends: what was read before stays good.
  file.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return bytes;
}

}  // namespace

VolumeReader::VolumeReader(const std::filesystem::path& file) : m_file(file, std::ios::binary) {}

VolumeTrouble VolumeReader::open(BundleDirection direction, const std::vector<const core::BoxKey*>& mine) {
  if (!m_file) return VolumeTrouble::NoFile;
  m_headerBytes = readUpTo(m_file, VolumeHeader::kBytes);
  auto header = readVolumeHeader(m_headerBytes);
  if (!header) return VolumeTrouble::NotABundle;
  m_header = std::move(*header);
  const auto key = std::find_if(mine.begin(), mine.end(),
                                [&](const core::BoxKey* one) { return one->publicKey == m_header.receiver; });
  if (key == mine.end() || m_header.direction != direction) return VolumeTrouble::ForSomebodyElse;
  const auto content = core::openSealed(**key, m_header.sealedKey);
  if (!content || content->size() != 32) return VolumeTrouble::CannotBeOpened;
  m_opener = std::make_unique<core::StreamOpener>(*content, m_header.streamStart);
  return VolumeTrouble::None;
}

/// The next piece of the file; false where it ends or is not what the sender sealed.
bool VolumeReader::refill() {
  if (m_isBroken || m_isLast) return false;
  auto piece = m_opener->open(readUpTo(m_file, limits::kBundlePiece + core::kSealedPieceExtra));
  m_isBroken = !piece;
  if (!piece) return false;
  m_piece = std::move(piece->content);
  m_used = 0;
  m_isLast = piece->isLast;
  // Bytes behind the end were not the sender's.
  if (m_isLast && m_file.peek() != std::ifstream::traits_type::eof()) m_isBroken = true;
  return true;
}

std::optional<std::string> VolumeReader::take(std::size_t count) {
  std::string bytes;
  while (bytes.size() < count) {
    if (m_used == m_piece.size() && !refill()) {
      m_isBroken = true;
      return std::nullopt;
    }
    const std::size_t part = std::min(count - bytes.size(), m_piece.size() - m_used);
    bytes.append(m_piece, m_used, part);
    m_used += part;
  }
  return bytes;
}

std::optional<VolumeReader::Section> VolumeReader::next() {
  while (m_left > 0)
    if (!more()) return std::nullopt;
  if (m_isEnded || m_isBroken) return std::nullopt;
  const auto kind = take(1), length = take(kLengthBytes);
  if (!kind || !length) return std::nullopt;
  Section section{static_cast<SectionKind>((*kind)[0]), 0};
  for (const char byte : *length) section.length = section.length << 8 | static_cast<unsigned char>(byte);
  m_left = section.length;
  if (section.kind != SectionKind::Next && section.kind != SectionKind::End) return section;
  m_goesOn = section.kind == SectionKind::Next;
  // The last section ends with the last piece, or the volume is not what was written.
  const bool isRead = content(limits::kMaxSender).has_value();
  m_isEnded = isRead && m_isLast && m_used == m_piece.size();
  m_isBroken |= !m_isEnded;
  return std::nullopt;
}

std::optional<std::string> VolumeReader::content(std::size_t most) {
  if (m_left > most) {
    m_isBroken = true;
    return std::nullopt;
  }
  auto bytes = take(static_cast<std::size_t>(m_left));
  m_left = 0;
  return bytes;
}

std::optional<std::string> VolumeReader::more() {
  const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, limits::kBundlePiece));
  auto bytes = take(part);
  m_left = bytes ? m_left - part : 0;
  return bytes;
}

std::optional<VolumeReader::Sender> VolumeReader::sender() {
  const auto section = next();
  if (!section || section->kind != SectionKind::Sender) return std::nullopt;
  const auto bytes = content(limits::kMaxSender);
  if (!bytes || bytes->size() <= kSignatureBytes) return std::nullopt;
  return Sender{bytes->substr(kSignatureBytes), bytes->substr(0, kSignatureBytes)};
}

bool VolumeReader::isSignedBy(const Sender& sender, const core::PublicKey& key, std::string_view officeId) const {
  return core::verify(key, core::label::kBundle, officeId, senderContent(m_headerBytes, sender.introduction),
                      sender.signature);
}

}  // namespace jemput::sync
