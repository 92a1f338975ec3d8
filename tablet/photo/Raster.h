// Pixels in memory, and what is done to them: area-averaged to another size row by row, turned upright.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jemput::tablet {

struct Size {
  std::size_t width = 0, height = 0;
};

/// `size`, made smaller so that the long side is at most `longSide`; never larger.
Size fitted(Size size, std::size_t longSide);

struct Raster {
  Size size;
  std::size_t channels = 0;          // 1: grey, 3: red, green, blue
  std::vector<std::uint8_t> pixels;  // row by row, without padding
};

/// Takes the rows of a larger picture one after the other and keeps only the smaller one.
class RowShrinker {
 public:
  RowShrinker(Size from, Size to, std::size_t channels);
  /// The next row, from.width * channels bytes.
  void add(const std::uint8_t* row);
  /// After all rows.
  Raster take() { return std::move(m_raster); }

 private:
  void shrinkAcross(const std::uint8_t* row);
  void finishRow();

  Size m_from;
  Raster m_raster;
  std::vector<float> m_across, m_sum;  // one row: shrunk across, and summed down
  std::size_t m_row = 0, m_out = 0;    // rows taken and given
};

/// Turned and mirrored as EXIF's orientation says (1 … 8; anything else leaves it as it is).
Raster turnedUpright(Raster raster, int orientation);

}  // namespace jemput::tablet
