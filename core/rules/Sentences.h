// What a finding says to a person: what happened, what is safe, what to do; never "error" or "invalid"
// (ux section 4.12). One sentence a code and language, in a table, with the finding's values in it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/model/Date.h"
#include "core/model/Issue.h"
#include "core/rules/Language.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

/// The sentence of the finding's code with its values filled in. A code that this version does not know,
/// as an office of a newer version may send it, gives a sentence that names the code.
/// `names`: the catalogue that holds, which services, papers and questions are named by.
std::string sentence(const Issue& issue, Language language, const ServiceCatalogue& names);

/// A row of the table. Placeholders: {0} a value as it is; {0:date} "7 Februari 2025"; {0:service} short
/// name and code; {0:papers} names of papers from codes with commas; {0:sex}; {0:status} of a request;
/// {1:only} a count, "baru 14" when it is below value 0.
struct SentencePattern {
  std::string_view code, indonesian, english;
};
std::span<const SentencePattern> sentencePatterns();

/// "7 Februari 2025", "7 February 2025"
std::string dateInWords(Date date, Language language);

}  // namespace jemput::core
