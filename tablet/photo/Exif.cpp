#include "tablet/photo/Exif.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace jemput::tablet {

namespace {

constexpr std::string_view kStart("Exif\0\0", 6);
constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::size_t kFieldBytes = 12;

/// Numbers of a TIFF in its own byte order; nothing beyond its end.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : m_bytes(bytes), m_isLittle(bytes.substr(0, 2) == "II") {}
  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > m_bytes.size() || m_bytes.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = m_isLittle ? at + size - 1 - i : at + i;
      value = (value << 8U) | static_cast<unsigned char>(m_bytes[place]);
    }
    return value;
  }

 private:
  std::string_view m_bytes;
  bool m_isLittle;
};

}  // namespace

int exifOrientation(std::string_view segment) {
  if (segment.substr(0, kStart.size()) != kStart) return 1;
  const Tiff tiff(segment.substr(kStart.size()));
  const auto directory = tiff.number(4, 4);
  const auto fields = directory ? tiff.number(*directory, 2) : std::nullopt;
  if (!fields) return 1;
  for (std::size_t i = 0; i < *fields; ++i) {
    const std::size_t at = *directory + 2 + i * kFieldBytes;
    const auto tag = tiff.number(at, 2);
    if (!tag) return 1;
    if (*tag != kOrientationTag) continue;
    const auto value = tiff.number(at + 8, 2);
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
  }
  return 1;
}

}  // namespace jemput::tablet
