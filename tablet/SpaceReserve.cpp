#include "tablet/SpaceReserve.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdlib>

namespace jemput::tablet {

namespace fs = std::filesystem;

namespace {
// As many files as the database, its logs and a safely written file need at once.
constexpr int kParts = 4;
}  // namespace

SpaceNeeds usualSpaceNeeds() {
  SpaceNeeds needs;
  const char* text = std::getenv("JEMPUT_RESERVE_MB");
  const std::uint64_t megabytes = text ? std::strtoull(text, nullptr, 10) : 0;
  if (megabytes == 0) return needs;
  needs.reserve = megabytes << 20U;
  needs.sealing = needs.reserve / 6;
  return needs;
}

SpaceReserve::SpaceReserve(const fs::path& folder, const SpaceNeeds& needs)
    : m_folder(folder / "reserve"), m_needs(needs) {}

fs::path SpaceReserve::part(int number) const { return m_folder / std::to_string(number); }

bool SpaceReserve::isHeld() const {
  std::error_code missing;
  for (int i = 0; i < kParts; ++i)
    if (fs::file_size(part(i), missing) != m_needs.reserve / kParts || missing) return false;
  return true;
}

/// Asks the file system as an ordinary user would find it: what is kept for root does not count.
bool SpaceReserve::hasRoomFor(std::uint64_t bytes) const {
  struct statvfs disk {};
  // Who cannot be asked is not full; the database's own refusal is left.
  if (::statvfs(m_folder.parent_path().c_str(), &disk) != 0) return true;
  const bool countsFiles = disk.f_files > 0;
  return disk.f_bavail * disk.f_frsize >= bytes && (!countsFiles || disk.f_favail >= m_needs.files);
}

/// Real blocks, not a hole: a hole would be no room.
bool SpaceReserve::takePart(int number) {
  const int file = ::open(part(number).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool taken = ::posix_fallocate(file, 0, static_cast<off_t>(m_needs.reserve / kParts)) == 0;
  ::close(file);
  return taken;
}

bool SpaceReserve::take() {
  // What another setting or a kill left is no whole reserve.
  giveBack();
  if (!hasRoomFor(m_needs.reserve + m_needs.sealing)) return false;
  std::error_code refused;
  fs::create_directory(m_folder, refused);
  for (int i = 0; i < kParts; ++i)
    if (refused || !takePart(i)) return false;
  return true;
}

void SpaceReserve::giveBack() noexcept {
  std::error_code ignored;
  fs::remove_all(m_folder, ignored);
}

void SpaceReserve::requireRoomToSeal() {
  if (isHeld() ? hasRoomFor(m_needs.sealing) : take()) return;
  giveBack();
  throw NoRoom(
      "Belum tersimpan: penyimpanan tablet penuh. Yang sudah tersimpan aman dan masih dapat dikirim ke kantor. "
      "Kosongkan ruang, lalu simpan lagi.");
}

void SpaceReserve::keep() noexcept {
  try {
    if (!isHeld() && !take()) giveBack();
  } catch (const std::exception&) {
    giveBack();  // saving asks again, and says why it cannot
  }
}

void SpaceReserve::makeRoomForWork() noexcept {
  if (!hasRoomFor(m_needs.sealing / 2)) giveBack();
}

}  // namespace jemput::tablet
