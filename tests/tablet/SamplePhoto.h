// Pictures for tests, made on the spot: a field of colours that knows where its upper left corner was.
#pragma once

#include <string>

#include "tablet/photo/Codecs.h"

namespace jemput::test {

/// Red in the upper left quarter, green in the upper right, blue in the lower left, and noise that keeps it from
/// compressing to nothing.
inline tablet::Raster samplePicture(std::size_t width, std::size_t height, unsigned noise = 0) {
  tablet::Raster raster{{width, height}, 3, {}};
  unsigned random = 12345;
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      const bool isLeft = x < width / 2, isUp = y < height / 2;
      for (const bool isOn : {isUp && isLeft, isUp && !isLeft, !isUp && isLeft}) {
        random = random * 1664525U + 1013904223U;
        raster.pixels.push_back(
            static_cast<std::uint8_t>((isOn ? 200U : 20U) + (noise == 0 ? 0 : (random >> 24U) % noise)));
      }
    }
  }
  return raster;
}

/// A JPEG as a camera writes it: EXIF with an orientation, and words that must not travel.
inline std::string cameraJpeg(const tablet::Raster& raster, int orientation, const std::string& words) {
  std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 6 + 8 + 2 + 8);
  exif += std::string({static_cast<char>(orientation), 0, 0, 0, 0, 0, 0, 0}) + words;
  const auto segment = [](char marker, const std::string& content) {
    const std::size_t size = content.size() + 2;
    return std::string({'\xFF', marker, static_cast<char>(size >> 8U), static_cast<char>(size & 0xFFU)}) + content;
  };
  const std::string jpeg = tablet::encodeJpeg(raster, 90);
  return jpeg.substr(0, 2) + segment('\xE1', exif) + segment('\xFE', words) + jpeg.substr(2);
}

}  // namespace jemput::test
