#include "core/rules/Kk.h"

#include "core/rules/Findings.h"

namespace jemput::core {

namespace {

std::optional<Issue> structuralError(std::string_view kk) {
  if (!isAllDigits(kk)) return error("kk", "kk-digits");
  if (kk.size() != kNikDigits) return error("kk", "kk-length", {std::to_string(kNikDigits), std::to_string(kk.size())});
  const unsigned day = digitsValue(kk.substr(6, 2));
  const unsigned month = digitsValue(kk.substr(8, 2));
  if (day < 1 || day > 31) return error("kk", "kk-day", {std::string(kk.substr(6, 2))});
  if (month < 1 || month > 12) return error("kk", "kk-month", {std::string(kk.substr(8, 2))});
  if (kk.substr(12) == "0000") return error("kk", "kk-serial");
  return std::nullopt;
}

DecodedKk decodeSound(std::string_view kk) {
  return {.areaPrefix = std::string(kk.substr(0, 6)),
          .day = digitsValue(kk.substr(6, 2)),
          .month = digitsValue(kk.substr(8, 2)),
          .yearOfCentury = digitsValue(kk.substr(10, 2)),
          .serial = digitsValue(kk.substr(12))};
}

void checkDate(const DecodedKk& decoded, Date visit, Issues& issues) {
  const int visitYear = visit.year() % 100;
  const int yearOfCentury = static_cast<int>(decoded.yearOfCentury);
  // Family cards of the last century exist; a year just after the visit's is a slip.
  const int year = (yearOfCentury > visitYear + 30 ? 1900 : 2000) + yearOfCentury;
  const auto date = Date::make(year, decoded.month, decoded.day);
  if (!date)
    issues.push_back(warning("kk", "kk-date-impossible", {std::to_string(decoded.day), std::to_string(decoded.month)}));
  else if (*date > visit)
    issues.push_back(warning("kk", "kk-future", {date->iso()}));
}

}  // namespace

std::optional<DecodedKk> decodeKk(std::string_view kk) {
  if (structuralError(kk)) return std::nullopt;
  return decodeSound(kk);
}

Issues checkKk(std::string_view kk, const Person& person, Date visit, const Areas& areas) {
  Issues issues;
  if (kk.empty()) return issues;
  // First, because a woman's NIK in this field also has an impossible day: this sentence explains it.
  if (kk == person.nik) issues.push_back(warning("kk", "kk-equals-nik"));
  if (auto wrong = structuralError(kk)) {
    issues.push_back(*std::move(wrong));
    return issues;
  }
  const DecodedKk decoded = decodeSound(kk);
  const AreaPrefix prefix = areas.classify(decoded.areaPrefix);
  if (prefix == AreaPrefix::Elsewhere) issues.push_back(warning("kk", "kk-moved-in", {decoded.areaPrefix}));
  if (prefix == AreaPrefix::Unknown) issues.push_back(warning("kk", "kk-area-unknown", {decoded.areaPrefix}));
  checkDate(decoded, visit, issues);
  return issues;
}

}  // namespace jemput::core
