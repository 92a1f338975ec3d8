// Room on the disk that is kept for what must never fail: signing in, receipts, sending. When it gets tight, new
// work is refused before it is sealed, and the room is given back to the rest (G19).
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>

namespace jemput::tablet {

/// There is no room to save new work; the sentence says what is safe and what to do.
struct NoRoom : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct SpaceNeeds {
  std::uint64_t reserve = 50ULL << 20U;  // bytes of the reserve; reliability row 12
  std::uint64_t sealing = 8ULL << 20U;   // bytes that are to be free beside it before something is sealed
  std::uint64_t files = 16;              // files that the disk must still take, where it counts them
};

/// As above; JEMPUT_RESERVE_MB sets another reserve for small disks, and a sixth of it for sealing.
SpaceNeeds usualSpaceNeeds();

class SpaceReserve {
 public:
  explicit SpaceReserve(const std::filesystem::path& folder, const SpaceNeeds& needs = usualSpaceNeeds());

  /// Before anything is sealed: takes the reserve where it is not held, and throws NoRoom when there is no room for
  /// both. Then the reserve is given back, and nothing is sealed until somebody has made room for it again.
  void requireRoomToSeal();
  /// While there is room: takes the reserve where it is not held. Never fails.
  void keep() noexcept;
  /// Before signing in and sending: gives the reserve back when the disk is nearly full. Never fails.
  void makeRoomForWork() noexcept;
  bool isHeld() const;

 private:
  bool hasRoomFor(std::uint64_t bytes) const;
  bool take();
  bool takePart(int number);
  std::filesystem::path part(int number) const;
  void giveBack() noexcept;

  std::filesystem::path m_folder;  // the reserve is a few files in it: the disk may also run out of files
  SpaceNeeds m_needs;
};

}  // namespace jemput::tablet
