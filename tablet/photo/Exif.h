// The one fact of EXIF that a photo needs: which side is up. Everything else of it is thrown away.
#pragma once

#include <string_view>

namespace jemput::tablet {

/// 1 … 8 out of an APP1 segment ("Exif\0\0" and a TIFF after it); 1 when it says nothing that makes sense.
int exifOrientation(std::string_view segment);

}  // namespace jemput::tablet
