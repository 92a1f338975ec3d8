#include "office/QrPicture.h"

#include <png.h>
#include <qrcodegen/qrcodegen.hpp>

#include <stdexcept>
#include <vector>

namespace jemput::office {

namespace {

constexpr int kModulePixels = 8, kQuietModules = 4;

std::vector<png_byte> greyPixels(const qrcodegen::QrCode& code, int side) {
  std::vector<png_byte> pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      if (code.getModule(x / kModulePixels - kQuietModules, y / kModulePixels - kQuietModules))
        pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] = 0;
  return pixels;
}

}  // namespace

void writeQrPicture(const std::string& text, const std::filesystem::path& file) {
  const qrcodegen::QrCode code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  const int side = (code.getSize() + 2 * kQuietModules) * kModulePixels;
  const std::vector<png_byte> pixels = greyPixels(code, side);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(side);
  image.height = static_cast<png_uint_32>(side);
  image.format = PNG_FORMAT_GRAY;
  if (png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, nullptr) == 0)
    throw std::runtime_error("the QR code could not be written");
  // The picture is the ticket.
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

}  // namespace jemput::office
