#include <png.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "tablet/photo/Codecs.h"

namespace jemput::tablet {

namespace {

constexpr std::size_t kMostWhole = 48UL * 1024 * 1024;  // bytes of an interlaced picture, which comes all at once
constexpr png_alloc_size_t kMostChunk = 8UL * 1024 * 1024;
constexpr png_uint_32 kMostSide = 65500;
constexpr std::uint16_t kWhite = 0xFF;
constexpr int kDefaultWeights = -1;  // of red and green in a grey

[[noreturn]] void endOnError(png_structp, png_const_charp) { endStep(PhotoTrouble::Unreadable); }
void ignoreWarning(png_structp, png_const_charp) {}

void readFrom(png_structp png, png_bytep to, std::size_t count) {
  auto& rest = *static_cast<std::string_view*>(png_get_io_ptr(png));
  if (rest.size() < count) endStep(PhotoTrouble::Unreadable);
  std::memcpy(to, rest.data(), count);
  rest.remove_prefix(count);
}

/// Whatever the file holds, rows come as 8 bits of grey, or of red, green and blue.
void askForPlainRows(png_structp png, png_infop info, std::size_t channels) {
  png_set_expand(png);
  png_set_strip_16(png);
  png_color_16 white{0, kWhite, kWhite, kWhite, kWhite};
  const bool hasAlpha =
      (png_get_color_type(png, info) & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
  if (hasAlpha) png_set_background_fixed(png, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, PNG_FP_1);
  png_set_strip_alpha(png);
  if (channels == 3) png_set_gray_to_rgb(png);
  if (channels == 1 && (png_get_color_type(png, info) & PNG_COLOR_MASK_COLOR) != 0)
    png_set_rgb_to_gray_fixed(png, PNG_ERROR_ACTION_NONE, kDefaultWeights, kDefaultWeights);
}

Raster readRows(png_structp png, Size size, const Wanted& wanted, int passes) {
  RowShrinker shrinker(size, fitted(size, wanted.longSide), wanted.channels);
  const std::size_t rowBytes = size.width * wanted.channels;
  if (passes > 1 && rowBytes * size.height > kMostWhole) endStep(PhotoTrouble::TooManyPixels);
  std::vector<std::uint8_t> whole(passes > 1 ? rowBytes * size.height : rowBytes);
  for (int pass = 1; pass < passes; ++pass)
    for (std::size_t y = 0; y < size.height; ++y) png_read_row(png, whole.data() + y * rowBytes, nullptr);
  for (std::size_t y = 0; y < size.height; ++y) {
    std::uint8_t* row = passes > 1 ? whole.data() + y * rowBytes : whole.data();
    png_read_row(png, row, nullptr);
    shrinker.add(row);
  }
  return shrinker.take();
}

}  // namespace

Raster decodePng(std::string_view bytes, const Wanted& wanted) {
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, endOnError, ignoreWarning);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info == nullptr) endStep(PhotoTrouble::TooManyPixels);
  png_set_user_limits(png, kMostSide, kMostSide);
  png_set_chunk_malloc_max(png, kMostChunk);
  png_set_read_fn(png, &bytes, readFrom);
  png_read_info(png, info);
  const Size size{png_get_image_width(png, info), png_get_image_height(png, info)};
  if (size.width * size.height > kMaxPhotoPixels) endStep(PhotoTrouble::TooManyPixels);
  askForPlainRows(png, info, wanted.channels);
  const int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  if (png_get_rowbytes(png, info) != size.width * wanted.channels) endStep(PhotoTrouble::Unreadable);
  Raster raster = readRows(png, size, wanted, passes);
  png_read_end(png, nullptr);
  png_destroy_read_struct(&png, &info, nullptr);
  return raster;
}

}  // namespace jemput::tablet
