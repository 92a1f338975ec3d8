// Names of the six marital statuses of form F-1.01; never four, and never just "kawin" (domain 13.17).
#pragma once

#include <string_view>

#include "core/model/Person.h"
#include "core/rules/Language.h"

namespace jemput::core {

/// "1" to "6" or the words, case, underscores and hyphens ignored; Unknown for anything else, above all
/// for "kawin" and "cerai hidup", which do not say whether the State has recorded it.
MaritalStatus maritalFromText(std::string_view text);

/// "kawin belum tercatat"; empty for Unknown.
std::string_view maritalName(MaritalStatus status, Language language);

}  // namespace jemput::core
