// A picture as the sandboxed child reads it: its header, which side is up, and its rows. The first byte chooses colour
// or grey. libjpeg and libpng are Debian's, without instrumentation: what is looked into is our own code around them.
#include <zlib.h>

#include <algorithm>
#include <optional>

#include "tablet/photo/Codecs.h"
#include "tablet/photo/Exif.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/LeftMemory.h"

using namespace jemput;

namespace {

constexpr std::size_t kMostPixels = 64 * 1024;  // a large picture may take the seconds that the sandbox gives it
constexpr std::size_t kPngStart = 8, kChunkHead = 8, kChunkSum = 4;
constexpr std::string_view kExif("Exif\0\0", 6);

struct StepEnded {};

std::size_t numberAt(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (const char byte : bytes.substr(at, size)) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

/// Wherever a frame header may stand, it says no more pixels than this target has time for.
bool isSmallJpeg(std::string_view bytes) {
  for (std::size_t at = 0; at + 9 <= bytes.size(); ++at)
    if (bytes[at] == '\xFF' && (bytes[at + 1] & '\xF0') == '\xC0' &&
        numberAt(bytes, at + 5, 2) * numberAt(bytes, at + 7, 2) > kMostPixels)
      return false;
  return true;
}

/// With true check sums, which bytes by chance never have; nothing for a large one.
std::optional<std::string> mendedPng(std::string_view bytes) {
  std::string png(bytes);
  for (std::size_t at = kPngStart; at + kChunkHead + kChunkSum <= png.size();) {
    const std::size_t length = numberAt(png, at, 4);
    if (length > png.size() - at - kChunkHead - kChunkSum) break;
    const bool isHeader = png.compare(at + 4, 4, "IHDR") == 0 && length >= 8;
    if (isHeader && numberAt(png, at + kChunkHead, 4) * numberAt(png, at + kChunkHead + 4, 4) > kMostPixels)
      return std::nullopt;
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(png.data() + at + 4), static_cast<uInt>(length + 4));
    at += kChunkHead + length;
    for (std::size_t i = 0; i < kChunkSum; ++i) png[at + i] = static_cast<char>(sum >> (24 - 8 * i) & 0xFFU);
    at += kChunkSum;
  }
  return png;
}

void decode(std::string_view bytes, const tablet::Wanted& wanted) {
  const bool isPng = bytes.substr(0, 4) == "\x89PNG";
  const auto png = isPng ? mendedPng(bytes) : std::nullopt;
  if (isPng ? !png : !isSmallJpeg(bytes)) return;
  const LeftMemory left;
  try {
    const tablet::Raster raster = isPng ? tablet::decodePng(*png, wanted) : tablet::decodeJpeg(bytes, wanted);
    fuzzDemands(raster.pixels.size() == raster.size.width * raster.size.height * raster.channels, "rows are missing");
    fuzzDemands(std::max(raster.size.width, raster.size.height) <= wanted.longSide, "larger than wanted");
  } catch (const StepEnded&) {
  }
}

}  // namespace

/// In the product this ends the child.
[[noreturn]] void tablet::endStep(tablet::PhotoTrouble) { throw StepEnded(); }

void fuzz(std::string_view bytes) {
  if (bytes.empty()) return;
  const bool isGrey = bytes.front() == 'G';
  bytes.remove_prefix(1);
  const int side = tablet::exifOrientation(std::string(kExif) + std::string(bytes));
  fuzzDemands(side >= 1 && side <= 8, "a side that EXIF does not know");
  decode(bytes, isGrey ? tablet::Wanted{64, 1} : tablet::Wanted{96, 3});
}
