// The container that travels on a stick: volumes, and in each typed sections sealed to one receiver (docs/protocol.md
// section 9 says it byte by byte). BundleWriter and BundleReader are its two ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/crypto/Sealing.h"

namespace jemput::sync {

enum class BundleDirection : std::uint8_t { ToOffice = 1, ToTablet = 2 };

/// What a section holds. A reader passes over kinds that it does not know.
enum class SectionKind : std::uint8_t {
  Sender = 1,    // signature over the volume's header, and who speaks; first in each volume
  Request = 2,   // as the body of POST /v1/sync: frame and request signature
  Reply = 3,     // frame of a reply
  Snapshot = 4,  // name, LF, the whole file as it travels
  File = 5,      // SHA-256, then the bytes of an attachment
  Next = 6,      // the volume is whole, the bundle goes on in the next one
  End = 7,       // the bundle is whole
};

namespace limits {
inline constexpr std::size_t kBundlePiece = 16 * 1024;                 // plain bytes under one seal
inline constexpr std::uint64_t kVolumeBytes = 1024ull * 1024 * 1024;   // a volume is closed at about this size
inline constexpr std::size_t kMaxSectionInMemory = 9 * 1024 * 1024;    // every section but a file
inline constexpr std::uint64_t kMaxFileSection = 64ull * 1024 * 1024;  // an attachment
inline constexpr std::size_t kMaxSender = 8 * 1024;
}  // namespace limits

/// The clear bytes in front of a volume: to whom, which bundle, which volume. Nothing of a person, nor of the sender.
struct VolumeHeader {
  static constexpr std::size_t kBytes = 163;
  BundleDirection direction = BundleDirection::ToOffice;
  std::string bundle;  // 16 random bytes, the same in each volume
  std::uint16_t volume = 1;
  std::string receiver;     // X25519 key that it is sealed to
  std::string sealedKey;    // 80 bytes
  std::string streamStart;  // 24 bytes
};

std::string writeVolumeHeader(const VolumeHeader& header);
std::optional<VolumeHeader> readVolumeHeader(std::string_view bytes);

/// What stands in the place of the TLS channel in the signature of a request in this volume: so that it is of no use
/// on a connection, nor in another volume, and no request of a connection is of use in a bundle.
std::string bundleBinding(std::string_view header);
/// Content of the sender's signature (label jemput/bundle/1). The header holds the key that only sender and receiver
/// know, so each piece under it is the sender's.
std::string senderContent(std::string_view header, std::string_view introduction);

/// "jemput-A-20250207-100000-3f2a": no name and no place, only the tablet's prefix; `who`: "A" or "kantor-A".
std::string bundleStem(std::string_view who, core::Instant now, std::string_view bundle);
std::filesystem::path volumePath(const std::filesystem::path& folder, std::string_view stem, std::uint16_t volume);

/// Volumes in these files and folders, in the order in which they were made; of a folder those alone that are sealed
/// to one of these keys. A file is taken whatever it is: the reader says what is wrong with it.
std::vector<std::filesystem::path> volumesIn(const std::vector<std::filesystem::path>& given,
                                             const std::vector<const core::BoxKey*>& mine);

/// What of a volume was taken in; the sentence is its caller's.
enum class VolumeTrouble { None, NoFile, NotABundle, ForSomebodyElse, UnknownSender, CannotBeOpened, CutShort };
/// "whole", "no-file", "not-a-bundle", "other-receiver", "unknown-sender", "damaged", "cut-short".
std::string_view word(VolumeTrouble trouble);
struct VolumeOutcome {
  std::string name;    // of the file
  std::string bundle;  // 16 bytes; empty when there is no header
  std::uint16_t volume = 0;
  VolumeTrouble trouble = VolumeTrouble::None;
  std::uint64_t taken = 0;  // sections, the good prefix when it is cut short
  bool goesOn = false;      // another volume follows
};
struct MissingVolume {
  std::string beside;  // name of a volume of the same bundle
  std::uint16_t volume = 0;
};
/// Volumes that must be somewhere, because others of their bundle are here.
std::vector<MissingVolume> missingVolumes(const std::vector<VolumeOutcome>& outcomes);

}  // namespace jemput::sync
