// The sentences of a stick: what happened, what is safe, what to do.
#pragma once

#include <string>
#include <vector>

#include "core/rules/Language.h"
#include "sync/StickTrouble.h"
#include "tablet/BundleExport.h"
#include "tablet/BundleImport.h"

namespace jemput::tablet {

std::string stickSentence(sync::StickTrouble trouble, core::Language language = core::Language::Indonesian);
/// Never "sent": a copy is no delivery before a receipt has come.
std::string copiedSentence(const ExportedBundle& done, core::Language language = core::Language::Indonesian);
/// What was taken in; then what is missing, and what that means.
std::vector<std::string> takenSentences(const ImportedBundle& done,
                                        core::Language language = core::Language::Indonesian);

}  // namespace jemput::tablet
