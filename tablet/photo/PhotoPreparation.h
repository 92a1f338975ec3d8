// Any JPEG or PNG becomes the photo that is kept and sent: upright, small, a plain baseline JPEG without EXIF
// or other metadata (design section 7). Decoded in a sandbox only.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "tablet/photo/PhotoTrouble.h"
#include "tablet/photo/Raster.h"

namespace jemput::tablet {

inline constexpr std::size_t kMaxPhotoFile = 40'000'000;  // bytes
inline constexpr std::size_t kTypicalPhoto = 150'000;     // bytes; quality steps down until it fits

enum class PhotoKind {
  Colour,  // a person, a card: long side 1600 px
  Page,    // an A4 page: long side 2048 px, grey
};

/// The photo's bytes, or why there is none.
using PreparedPhoto = std::variant<std::string, PhotoTrouble>;

PreparedPhoto preparePhoto(std::string_view file, PhotoKind kind);
/// Reads the file into memory, never more of it than allowed, and prepares it.
PreparedPhoto preparePhotoFile(const std::filesystem::path& file, PhotoKind kind);

/// The pixels of a JPEG or PNG for a screen: upright, colour, long side at most `longSide` pixels. Nothing when it
/// gives none. So no program that shows a photo has to decode one.
std::optional<Raster> pictureOf(std::string_view file, std::size_t longSide);
std::optional<Raster> pictureOfFile(const std::filesystem::path& file, std::size_t longSide);

}  // namespace jemput::tablet
