// A text as a QR code in a PNG file.
#pragma once

#include <filesystem>
#include <string>

namespace jemput::office {

/// Eight pixels a module, four modules of quiet zone. Throws std::runtime_error when the text is too long
/// for a QR code or the file cannot be written.
void writeQrPicture(const std::string& text, const std::filesystem::path& file);

}  // namespace jemput::office
