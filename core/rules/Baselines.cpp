#include "core/rules/Baselines.h"

#include "core/json/Json.h"

namespace jemput::core {

const BaselineRow* TargetTable::baseline(std::string_view village, std::string_view indicator) const {
  for (const BaselineRow& row : baselines)
    if (row.village == village && row.indicator == indicator) return &row;
  return nullptr;
}

std::optional<double> TargetTable::villageTarget(std::string_view village, std::string_view indicator, int year) const {
  for (const VillageTarget& target : villageTargets)
    if (target.village == village && target.indicator == indicator && target.year == year) return target.percent;
  return std::nullopt;
}

std::string writeTargets(const TargetTable& table) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).key("baselines").beginArray();
  for (const BaselineRow& row : table.baselines)
    writer.beginObject()
        .member("village", row.village)
        .member("indicator", row.indicator)
        .member("denominator", row.denominator)
        .member("done", row.done)
        .member("date", row.date.iso())
        .member("source", row.source)
        .endObject();
  writer.endArray().key("targets").beginArray();
  for (const VillageTarget& target : table.villageTargets)
    writer.beginObject()
        .member("village", target.village)
        .member("indicator", target.indicator)
        .member("year", target.year)
        .member("percent", target.percent)
        .endObject();
  return writer.endArray().endObject().take();
}

std::optional<TargetTable> readTargets(std::string_view json) {
  const auto document = JsonDocument::parse(json);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  TargetTable table;
  for (const JsonView row : document->root()["baselines"].elements()) {
    const auto denominator = row["denominator"].integer(), done = row["done"].integer();
    const auto date = Date::parse(row["date"].stringOr());
    if (!denominator || !done || *denominator < 0 || *done < 0 || !date) return std::nullopt;
    table.baselines.push_back(
        {row["village"].stringOr(), row["indicator"].stringOr(), *denominator, *done, *date, row["source"].stringOr()});
  }
  for (const JsonView row : document->root()["targets"].elements()) {
    const auto percent = row["percent"].number();
    if (!percent) return std::nullopt;
    table.villageTargets.push_back(
        {row["village"].stringOr(), row["indicator"].stringOr(), static_cast<int>(row["year"].integerOr(0)), *percent});
  }
  return table;
}

}  // namespace jemput::core
