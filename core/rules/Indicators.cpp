#include "core/rules/Indicators.h"

#include <charconv>
#include <stdexcept>

#include "core/EmbeddedFiles.h"
#include "core/json/Json.h"

namespace jemput::core {

namespace {

LocalText readText(JsonView value) { return {value["id"].stringOr(), value["en"].stringOr()}; }

std::vector<std::string> readCodes(JsonView list) {
  std::vector<std::string> codes;
  for (const JsonView code : list.elements()) codes.push_back(code.stringOr());
  return codes;
}

Indicator readIndicator(JsonView row) {
  Indicator indicator{row["code"].stringOr(),     readText(row["name"]),   readText(row["people"]),
                      readCodes(row["services"]), readCodes(row["early"]), {}};
  for (const auto& [key, value] : row["targets"].members()) {
    int year = 0;
    std::from_chars(key.data(), key.data() + key.size(), year);
    if (const auto percent = value.number()) indicator.targets[year] = *percent;
  }
  return indicator;
}

std::vector<Indicator> readShipped() {
  const auto document = JsonDocument::parse(embeddedFile("data/indicators.json"));
  if (!document) throw std::logic_error("data/indicators.json is no JSON");
  std::vector<Indicator> indicators;
  for (const JsonView row : document->root()["indicators"].elements()) indicators.push_back(readIndicator(row));
  return indicators;
}

}  // namespace

std::optional<double> Indicator::nationalTarget(int year) const {
  auto after = targets.upper_bound(year);
  if (after == targets.begin()) return std::nullopt;
  return std::prev(after)->second;
}

const std::vector<Indicator>& shippedIndicators() {
  static const std::vector<Indicator> kIndicators = readShipped();
  return kIndicators;
}

}  // namespace jemput::core
