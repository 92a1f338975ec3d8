// Why the office keeps an entry without accepting it, in words: what happened, what is safe, what to do.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/Language.h"

namespace jemput::core {

/// The sentence of a verdict's reason (docs/protocol.md), such as unknown-officer, or rules and the codes of findings.
/// A text that is no such code was written by a person at the office and stays as it is.
std::string quarantineReasonInWords(std::string_view reason, Language language);

}  // namespace jemput::core
