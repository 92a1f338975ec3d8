// JPEG and PNG by their C libraries, for the sandboxed child alone: the first error ends the whole step, so
// nothing has to be unwound through C code. Pictures are decoded row by row and only the small one is kept.
#pragma once

#include <cstddef>
#include <string_view>

#include "tablet/photo/PhotoTrouble.h"
#include "tablet/photo/Raster.h"

namespace jemput::tablet {

inline constexpr std::size_t kMaxPhotoPixels = 100'000'000;

/// How a picture is wanted.
struct Wanted {
  std::size_t longSide = 0;  // pixels, at most
  std::size_t channels = 3;  // 1: grey
};

/// Ends this process; its exit code is the trouble.
[[noreturn]] void endStep(PhotoTrouble trouble);

/// Upright and small.
Raster decodeJpeg(std::string_view bytes, const Wanted& wanted);
/// Small; what is transparent becomes white, as paper is.
Raster decodePng(std::string_view bytes, const Wanted& wanted);

/// A plain baseline JPEG without any metadata.
std::string encodeJpeg(const Raster& raster, int quality);

}  // namespace jemput::tablet
