// Reads one volume of a bundle, section by section, holding one piece of it in memory. Gives out nothing that was not
// sealed by the sender; where the bytes end or do not fit, what came before is the good prefix.
#pragma once

#include <fstream>
#include <memory>

#include "core/crypto/SealedStream.h"
#include "sync/Bundle.h"

namespace jemput::sync {

class VolumeReader {
 public:
  explicit VolumeReader(const std::filesystem::path& file);

  /// Opens it with one of these keys. None, NoFile, NotABundle, ForSomebodyElse or CannotBeOpened.
  VolumeTrouble open(BundleDirection direction, const std::vector<const core::BoxKey*>& mine);
  const VolumeHeader& header() const { return m_header; }
  std::string binding() const { return bundleBinding(m_headerBytes); }

  struct Sender {
    std::string introduction;  // JSON; whose it is is not proven yet
    core::Signature signature;
  };
  /// The first section; nothing when the volume is broken so early.
  std::optional<Sender> sender();
  /// True when the signature is this key's: from here on each piece of the volume is known to be its owner's.
  bool isSignedBy(const Sender& sender, const core::PublicKey& key, std::string_view officeId) const;

  struct Section {
    SectionKind kind{};
    std::uint64_t length = 0;
  };
  /// The next section, past what was left of the last one. Nothing at the end, and where the volume is broken.
  std::optional<Section> next();
  /// All of the current section; nothing when it is longer than `most` or the volume breaks off in it.
  std::optional<std::string> content(std::size_t most);
  /// More of the current section, empty at its end; nothing when the volume breaks off in it.
  std::optional<std::string> more();

  /// The volume has been read to its end, and not one byte is missing or other.
  bool isWhole() const { return m_isEnded && !m_isBroken; }
  bool goesOn() const { return m_goesOn; }

 private:
  bool refill();
  std::optional<std::string> take(std::size_t count);

  std::ifstream m_file;
  VolumeHeader m_header;
  std::string m_headerBytes;
  std::unique_ptr<core::StreamOpener> m_opener;
  std::string m_piece;
  std::size_t m_used = 0;    // of the piece
  std::uint64_t m_left = 0;  // of the current section
  bool m_isLast = false, m_isEnded = false, m_isBroken = false, m_goesOn = false;
};

}  // namespace jemput::sync
