#include "tablet/photo/PhotoPreparation.h"

#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "tablet/photo/Codecs.h"
#include "tablet/photo/Sandbox.h"

namespace jemput::tablet {

namespace {

constexpr std::string_view kJpegStart = "\xFF\xD8\xFF", kJpegEnd = "\xFF\xD9", kPngStart = "\x89PNG\r\n\x1A\n";
constexpr std::size_t kLongSide = 1600, kPageLongSide = 2048;  // pixels
constexpr std::array<int, 7> kQualities = {85, 77, 69, 61, 53, 45, 37};
constexpr int kTroubleCode = 100;  // exit codes from here on are troubles

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }
bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string prepareHere(std::string_view file, PhotoKind kind) {
  const Wanted wanted = kind == PhotoKind::Page ? Wanted{kPageLongSide, 1} : Wanted{kLongSide, 3};
  const Raster raster = startsWith(file, kPngStart) ? decodePng(file, wanted) : decodeJpeg(file, wanted);
  std::string jpeg;
  for (const int quality : kQualities) {
    jpeg = encodeJpeg(raster, quality);
    if (jpeg.size() <= kTypicalPhoto) break;
  }
  return jpeg;
}

}  // namespace

void endStep(PhotoTrouble trouble) { ::_exit(kTroubleCode + static_cast<int>(trouble)); }

PreparedPhoto preparePhoto(std::string_view file, PhotoKind kind) {
  if (file.size() > kMaxPhotoFile) return PhotoTrouble::FileTooLarge;
  if (!startsWith(file, kJpegStart) && !startsWith(file, kPngStart)) return PhotoTrouble::NotAPhoto;
  SandboxResult result = runInSandbox([&] { return prepareHere(file, kind); });
  // The child is not believed: what it gives must at least look like a photo.
  if (result.answer && startsWith(*result.answer, kJpegStart) && endsWith(*result.answer, kJpegEnd))
    return std::move(*result.answer);
  if (result.tookTooLong) return PhotoTrouble::TookTooLong;
  const int trouble = result.exitCode - kTroubleCode;
  if (trouble == static_cast<int>(PhotoTrouble::TooManyPixels)) return PhotoTrouble::TooManyPixels;
  return PhotoTrouble::Unreadable;
}

PreparedPhoto preparePhotoFile(const std::filesystem::path& file, PhotoKind kind) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return PhotoTrouble::NotFound;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return PhotoTrouble::NotFound;
  if (size > kMaxPhotoFile) return PhotoTrouble::FileTooLarge;
  std::ifstream in(file, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return PhotoTrouble::NotFound;
  return preparePhoto(bytes, kind);
}

}  // namespace jemput::tablet
