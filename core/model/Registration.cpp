#include "core/model/Registration.h"

#include <array>

namespace jemput::core {

namespace {
constexpr std::array<std::string_view, 5> kPaperStates = {"belum_ada", "asli_ditunjukkan", "salinan_diterima", "foto",
                                                          "digantikan_SPTJM"};
}

std::string_view paperStateCode(PaperState state) { return kPaperStates[static_cast<std::size_t>(state)]; }

std::optional<PaperState> paperStateFromCode(std::string_view code) {
  for (std::size_t i = 0; i < kPaperStates.size(); ++i)
    if (kPaperStates[i] == code) return static_cast<PaperState>(i);
  return std::nullopt;
}

}  // namespace jemput::core
