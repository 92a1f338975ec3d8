// Writes a bundle, volume by volume, holding one piece of it in memory. Nothing has its name before everything is on
// the disk; what was begun and not finished goes away with the writer.
#pragma once

#include <functional>
#include <memory>

#include "core/crypto/SealedStream.h"
#include "core/storage/GrowingFile.h"
#include "sync/Bundle.h"

namespace jemput::sync {

/// What is random in a volume; examples bring their own.
struct VolumeSeal {
  core::Secret key;         // 32 bytes, of the pieces
  core::BoxKey once;        // that the key is sealed with
  std::string streamStart;  // 24 bytes
  static VolumeSeal fresh();
};

/// Where a bundle goes.
struct BundleTarget {
  std::filesystem::path folder;
  std::string who;  // "A", "kantor-A"
  BundleDirection direction = BundleDirection::ToOffice;
  std::string receiver;  // X25519 key
  std::uint64_t volumeBytes = limits::kVolumeBytes;
};

class BundleWriter {
 public:
  /// The sender's section for a volume with this header: signature and introduction.
  using Introduce = std::function<std::string(std::string_view header)>;
  /// `bundle`: 16 random bytes. Throws std::system_error, here and in everything below, when the stick refuses.
  BundleWriter(BundleTarget target, std::string bundle, core::Instant now, Introduce introduce,
               std::function<VolumeSeal()> seal = VolumeSeal::fresh);

  /// Begins the next volume unless a section of this length fits into the current one.
  void makeRoom(std::uint64_t length);
  std::uint16_t volume() const { return m_header.volume; }
  /// For requests that go into the current volume.
  std::string binding() const { return bundleBinding(m_headerBytes); }

  void add(SectionKind kind, std::string_view content);
  /// A long section: exactly `length` bytes follow through append().
  void begin(SectionKind kind, std::uint64_t length);
  void append(std::string_view bytes);

  /// Ends the bundle and gives the volumes their names; a JSON text that says what is in it.
  std::vector<std::filesystem::path> finish(std::string_view summary);
  std::uint64_t bytes() const;

 private:
  void openVolume();
  void closeVolume(SectionKind kind, std::string_view content);
  void put(std::string_view bytes);

  BundleTarget m_target;
  std::string m_stem;
  Introduce m_introduce;
  std::function<VolumeSeal()> m_seal;
  VolumeHeader m_header;
  std::string m_headerBytes;
  std::vector<core::GrowingFile> m_files;
  std::unique_ptr<core::StreamSealer> m_sealer;
  std::string m_piece;       // not sealed yet
  std::uint64_t m_left = 0;  // bytes that the section begun still lacks
  bool m_isEmpty = true;     // the volume has no section but its sender's
};

}  // namespace jemput::sync
