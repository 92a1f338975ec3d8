#include "tablet/photo/PhotoPreparation.h"

#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
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

bool looksLikePhoto(std::string_view file) { return startsWith(file, kJpegStart) || startsWith(file, kPngStart); }

Raster decode(std::string_view file, const Wanted& wanted) {
  return startsWith(file, kPngStart) ? decodePng(file, wanted) : decodeJpeg(file, wanted);
}

std::string prepareHere(std::string_view file, PhotoKind kind) {
  const Raster raster = decode(file, kind == PhotoKind::Page ? Wanted{kPageLongSide, 1} : Wanted{kLongSide, 3});
  std::string jpeg;
  for (const int quality : kQualities) {
    jpeg = encodeJpeg(raster, quality);
    if (jpeg.size() <= kTypicalPhoto) break;
  }
  return jpeg;
}

constexpr std::size_t kColours = 3;
using Sides = std::array<std::uint32_t, 2>;

/// Width and height, then the rows.
std::string pictureHere(std::string_view file, std::size_t longSide) {
  const Raster raster = decode(file, Wanted{longSide, kColours});
  const Sides sides = {static_cast<std::uint32_t>(raster.size.width), static_cast<std::uint32_t>(raster.size.height)};
  std::string answer(sizeof sides + raster.pixels.size(), '\0');
  std::memcpy(answer.data(), sides.data(), sizeof sides);
  std::memcpy(answer.data() + sizeof sides, raster.pixels.data(), raster.pixels.size());
  return answer;
}

/// The file in memory, never more of it than allowed.
std::variant<std::string, PhotoTrouble> readPhotoFile(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return PhotoTrouble::NotFound;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return PhotoTrouble::NotFound;
  if (size > kMaxPhotoFile) return PhotoTrouble::FileTooLarge;
  std::ifstream in(file, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return PhotoTrouble::NotFound;
  return bytes;
}

}  // namespace

void endStep(PhotoTrouble trouble) { ::_exit(kTroubleCode + static_cast<int>(trouble)); }

PreparedPhoto preparePhoto(std::string_view file, PhotoKind kind) {
  if (file.size() > kMaxPhotoFile) return PhotoTrouble::FileTooLarge;
  if (!looksLikePhoto(file)) return PhotoTrouble::NotAPhoto;
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
  const auto bytes = readPhotoFile(file);
  if (const auto* trouble = std::get_if<PhotoTrouble>(&bytes)) return *trouble;
  return preparePhoto(std::get<std::string>(bytes), kind);
}

std::optional<Raster> pictureOf(std::string_view file, std::size_t longSide) {
  if (file.size() > kMaxPhotoFile || !looksLikePhoto(file)) return std::nullopt;
  const SandboxResult result = runInSandbox([&] { return pictureHere(file, longSide); });
  Sides sides{};
  if (!result.answer || result.answer->size() < sizeof sides) return std::nullopt;
  std::memcpy(sides.data(), result.answer->data(), sizeof sides);
  // The child is not believed: the sides must be as asked, and the bytes as many as they say.
  if (sides[0] > longSide || sides[1] > longSide) return std::nullopt;
  Raster picture{{sides[0], sides[1]}, kColours, {}};
  if (result.answer->size() - sizeof sides != picture.size.width * picture.size.height * kColours) return std::nullopt;
  picture.pixels.assign(result.answer->begin() + sizeof sides, result.answer->end());
  return picture;
}

std::optional<Raster> pictureOfFile(const std::filesystem::path& file, std::size_t longSide) {
  const auto bytes = readPhotoFile(file);
  if (!std::holds_alternative<std::string>(bytes)) return std::nullopt;
  return pictureOf(std::get<std::string>(bytes), longSide);
}

}  // namespace jemput::tablet
