// Names of Hindu families (domain section 7): birth order and caste come first, and papers shorten them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

/// Words as LatinLetters makes them, with what papers shorten written out: IB is IDA BAGUS, A A is ANAK AGUNG, NIWAYAN
/// is NI WAYAN, and a single letter behind I or NI is a name of birth order (I M RAI: I MADE RAI, and no Muhammad).
std::vector<std::string> spelledOut(const std::vector<std::string_view>& words);

/// Whether two canonical words say the same place among brothers and sisters: WAYAN, PUTU and GEDE are all the first.
/// One person's papers change between them.
bool isSameBirthOrder(std::string_view a, std::string_view b);

}  // namespace jemput::core
