#include "core/rules/RuleFiles.h"

#include "core/EmbeddedFiles.h"

namespace jemput::core {

namespace {
constexpr int kFormat = 1;
}

RuleTexts shippedRuleTexts() {
  return {embeddedFile("data/services.json"), embeddedFile("data/papers.json"), embeddedFile("data/forms.json")};
}

RuleFiles shippedRuleFiles() {
  const RuleTexts texts = shippedRuleTexts();
  return {std::string(texts.services), std::string(texts.papers), std::string(texts.forms)};
}

std::string writeRuleSnapshot(const RuleFiles& files) {
  JsonWriter writer;
  writer.beginObject().member("v", kFormat).member("services", files.services);
  return writer.member("papers", files.papers).member("forms", files.forms).endObject().take();
}

std::optional<RuleFiles> readRuleSnapshot(std::string_view snapshot) {
  const auto document = JsonDocument::parse(snapshot);
  if (!document || document->root()["v"].integerOr(0) != kFormat) return std::nullopt;
  const JsonView root = document->root();
  for (const std::string_view name : {"services", "papers", "forms"})
    if (!root[name].isString()) return std::nullopt;
  return RuleFiles{root["services"].stringOr(), root["papers"].stringOr(), root["forms"].stringOr()};
}

std::optional<ServiceCatalogue> readRules(std::string_view snapshot, std::int64_t version) {
  const auto files = readRuleSnapshot(snapshot);
  auto catalogue = files ? ServiceCatalogue::parse(files->texts()) : std::nullopt;
  return catalogue && catalogue->rulesVersion() == version ? catalogue : std::nullopt;
}

}  // namespace jemput::core
