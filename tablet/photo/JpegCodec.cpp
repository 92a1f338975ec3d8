#include <cstdio>
// after <cstdio>: jpeglib.h needs FILE and does not include it
#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "tablet/photo/Codecs.h"
#include "tablet/photo/Exif.h"

namespace jemput::tablet {

namespace {

constexpr int kEighths = 8;
constexpr long kMostCoefficients = 48L * 1024 * 1024;  // bytes that a progressive picture may hold at once
constexpr unsigned kMostMarker = 0xFFFF;

void endOnError(j_common_ptr info) {
  const bool isMemory = info->err->msg_code == JERR_OUT_OF_MEMORY || info->err->msg_code == JERR_NO_BACKING_STORE;
  endStep(isMemory ? PhotoTrouble::TooManyPixels : PhotoTrouble::Unreadable);
}

/// A cut file is grey below the cut: better no photo than half a document.
void endOnMissingBytes(j_common_ptr info, int level) {
  if (level < 0 && (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER))
    endStep(PhotoTrouble::Unreadable);
}

void ignoreText(j_common_ptr) {}

jpeg_error_mgr* endingErrors(jpeg_error_mgr& errors) {
  jpeg_std_error(&errors);
  errors.error_exit = endOnError;
  errors.emit_message = endOnMissingBytes;
  errors.output_message = ignoreText;
  return &errors;
}

int orientationOf(const jpeg_decompress_struct& info) {
  for (jpeg_saved_marker_ptr marker = info.marker_list; marker != nullptr; marker = marker->next) {
    const int orientation =
        exifOrientation({reinterpret_cast<const char*>(marker->data), static_cast<std::size_t>(marker->data_length)});
    if (orientation != 1) return orientation;
  }
  return 1;
}

/// The smallest size that the decoder gives for little work and that is not too small.
unsigned eighthsFor(std::size_t longest, std::size_t longSide) {
  unsigned eighths = 1;
  while (eighths < kEighths && longest * eighths < longSide * kEighths) ++eighths;
  return eighths;
}

}  // namespace

Raster decodeJpeg(std::string_view bytes, const Wanted& wanted) {
  jpeg_decompress_struct info;
  jpeg_error_mgr errors;
  info.err = endingErrors(errors);
  jpeg_create_decompress(&info);
  info.mem->max_memory_to_use = kMostCoefficients;
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_save_markers(&info, JPEG_APP0 + 1, kMostMarker);
  jpeg_read_header(&info, TRUE);
  if (std::size_t{info.image_width} * info.image_height > kMaxPhotoPixels) endStep(PhotoTrouble::TooManyPixels);
  info.scale_num = eighthsFor(std::max(info.image_width, info.image_height), wanted.longSide);
  info.scale_denom = kEighths;
  info.out_color_space = wanted.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_start_decompress(&info);
  const Size decoded{info.output_width, info.output_height};
  RowShrinker shrinker(decoded, fitted(decoded, wanted.longSide), wanted.channels);
  std::vector<std::uint8_t> row(decoded.width * wanted.channels);
  while (info.output_scanline < info.output_height) {
    JSAMPROW rows[1] = {row.data()};
    jpeg_read_scanlines(&info, rows, 1);
    shrinker.add(row.data());
  }
  const int orientation = orientationOf(info);
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return turnedUpright(shrinker.take(), orientation);
}

std::string encodeJpeg(const Raster& raster, int quality) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = endingErrors(errors);
  jpeg_create_compress(&info);
  unsigned char* made = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &made, &size);
  info.image_width = static_cast<JDIMENSION>(raster.size.width);
  info.image_height = static_cast<JDIMENSION>(raster.size.height);
  info.input_components = static_cast<int>(raster.channels);
  info.in_color_space = raster.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  info.optimize_coding = TRUE;
  jpeg_start_compress(&info, TRUE);
  const std::size_t rowBytes = raster.size.width * raster.channels;
  while (info.next_scanline < info.image_height) {
    // libjpeg's interface is older than const; it only reads.
    JSAMPROW rows[1] = {const_cast<std::uint8_t*>(raster.pixels.data()) + info.next_scanline * rowBytes};
    jpeg_write_scanlines(&info, rows, 1);
  }
  jpeg_finish_compress(&info);
  std::string jpeg(reinterpret_cast<const char*>(made), size);
  jpeg_destroy_compress(&info);
  std::free(made);
  return jpeg;
}

}  // namespace jemput::tablet
