#include "tablet/photo/Raster.h"

#include <algorithm>
#include <utility>

namespace jemput::tablet {

Size fitted(Size size, std::size_t longSide) {
  const std::size_t longest = std::max(size.width, size.height);
  if (longest <= longSide) return size;
  const auto scaled = [&](std::size_t side) {
    return std::max<std::size_t>(1, (side * longSide + longest / 2) / longest);
  };
  return {scaled(size.width), scaled(size.height)};
}

RowShrinker::RowShrinker(Size from, Size to, std::size_t channels)
    : m_from(from), m_raster{to, channels, {}}, m_across(to.width * channels), m_sum(to.width * channels) {
  m_raster.pixels.resize(to.width * to.height * channels);
}

/// Each target pixel is the mean of the source pixels under it, those at its edges by the part that it covers.
void RowShrinker::shrinkAcross(const std::uint8_t* row) {
  const std::size_t channels = m_raster.channels, width = m_raster.size.width;
  const float step = static_cast<float>(m_from.width) / static_cast<float>(width);
  for (std::size_t x = 0; x < width; ++x) {
    const float begin = static_cast<float>(x) * step, end = std::min(begin + step, static_cast<float>(m_from.width));
    for (std::size_t c = 0; c < channels; ++c) m_across[x * channels + c] = 0;
    for (auto at = static_cast<std::size_t>(begin); at < m_from.width && static_cast<float>(at) < end; ++at) {
      const float part = std::min(end, static_cast<float>(at + 1)) - std::max(begin, static_cast<float>(at));
      for (std::size_t c = 0; c < channels; ++c)
        m_across[x * channels + c] += part / step * static_cast<float>(row[at * channels + c]);
    }
  }
}

void RowShrinker::finishRow() {
  std::uint8_t* out = m_raster.pixels.data() + m_out * m_sum.size();
  for (std::size_t i = 0; i < m_sum.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(std::clamp(m_sum[i] + 0.5F, 0.0F, 255.0F));
    m_sum[i] = 0;
  }
  ++m_out;
}

void RowShrinker::add(const std::uint8_t* row) {
  shrinkAcross(row);
  const double step = static_cast<double>(m_from.height) / static_cast<double>(m_raster.size.height);
  double begin = static_cast<double>(m_row);
  const double end = begin + 1;
  ++m_row;
  while (m_out < m_raster.size.height && begin < end) {
    const double edge = static_cast<double>(m_out + 1) * step;  // where the target row ends
    const auto part = static_cast<float>((std::min(end, edge) - begin) / step);
    for (std::size_t i = 0; i < m_sum.size(); ++i) m_sum[i] += part * m_across[i];
    if (edge > end && m_row < m_from.height) return;
    finishRow();
    begin = edge;
  }
}

Raster turnedUpright(Raster raster, int orientation) {
  if (orientation < 2 || orientation > 8) return raster;
  const std::size_t width = raster.size.width, height = raster.size.height, channels = raster.channels;
  const bool isOnItsSide = orientation >= 5;
  Raster turned{isOnItsSide ? Size{height, width} : raster.size, channels, {}};
  turned.pixels.resize(raster.pixels.size());
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      const std::size_t right = width - 1 - x, down = height - 1 - y;
      // Where the pixel belongs, by the number that the camera wrote (EXIF 2.3, tag 0x0112).
      const std::size_t toX[9] = {x, x, right, right, x, y, down, down, y};
      const std::size_t toY[9] = {y, y, y, down, down, x, x, right, right};
      const std::uint8_t* from = raster.pixels.data() + (y * width + x) * channels;
      std::copy_n(from, channels,
                  turned.pixels.data() + (toY[orientation] * turned.size.width + toX[orientation]) * channels);
    }
  }
  return turned;
}

}  // namespace jemput::tablet
