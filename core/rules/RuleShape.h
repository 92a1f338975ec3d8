// Whether rule data that somebody edited says what they meant. A reader passes over members that it does not know, as a
// file of a newer release may have them; who publishes a file is told of each, because it is a slip of the pen.
#pragma once

#include <string>

#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

/// What is wrong and where, in Indonesian, for the office's administrator; empty when nothing is: members that nobody
/// reads, values of another type, codes that cannot be one, families and answers that do not exist, icons that no
/// tablet has. The texts can be parsed, as `catalogue`.
std::string problemForPublishing(const RuleTexts& texts, const ServiceCatalogue& catalogue);

}  // namespace jemput::core
