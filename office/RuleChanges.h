// What another version of the rule data changes, for whoever is about to publish it.
#pragma once

#include <string>
#include <vector>

#include "core/rules/RuleFiles.h"

namespace jemput::office {

struct RuleChange {
  std::string kind;                  // "service", "paper", "question", "block", "list", "family"
  std::string change;                // "added", "changed", "removed"
  std::string code;                  // "KTP-01"; of a question "kelahiran/berat"
  std::string name;                  // Indonesian
  std::vector<std::string> members;  // of what was changed: "papers", "name"
};

/// In the order of the files, services first; of texts that can be parsed.
std::vector<RuleChange> changesBetween(const core::RuleTexts& before, const core::RuleTexts& after);
/// "Layanan berubah: KTP-01 (Rekam KTP-el): papers, name"
std::string inWords(const RuleChange& change);

}  // namespace jemput::office
