#include "core/roster/RosterCells.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/roster/RosterColumns.h"

namespace jemput::core {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

template <class Value, std::size_t Size>
std::optional<Value> find(const std::array<std::pair<std::string_view, Value>, Size>& words, std::string_view text) {
  const std::string plain = plainWord(text);
  for (const auto& [word, value] : words)
    if (word == plain) return value;
  return std::nullopt;
}

/// "5,20804E+15": the spreadsheet kept 6 to 15 digits and the rest is gone.
bool isScientific(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == 0 || e == std::string_view::npos || e + 1 == text.size()) return false;
  return text.find_first_not_of("0123456789.,") == e &&
         text.find_first_not_of("0123456789+-", e + 1) == std::string_view::npos;
}

std::string withoutSeparators(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (std::string_view(" .-'").find(c) == std::string_view::npos) kept.push_back(c);
  return kept;
}

struct DateParts {
  std::string_view year, month, day;
};

std::optional<DateParts> dateParts(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto at = [&](std::size_t i) { return text[i]; };
  const auto separators = [&](std::size_t a, std::size_t b, bool slash) {
    return at(a) == at(b) && (at(a) == '-' || (slash && at(a) == '/'));
  };
  DateParts parts;
  if (separators(4, 7, false))
    parts = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
  else if (separators(2, 5, true))
    parts = {text.substr(6, 4), text.substr(3, 2), text.substr(0, 2)};
  else
    return std::nullopt;
  if (!allDigits(parts.year) || !allDigits(parts.month) || !allDigits(parts.day)) return std::nullopt;
  return parts;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t";
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  for (bool more = true; more;) {
    more = false;
    if (!text.empty() && kSpace.find(text.front()) != std::string_view::npos) text.remove_prefix(1), more = true;
    if (!text.empty() && kSpace.find(text.back()) != std::string_view::npos) text.remove_suffix(1), more = true;
    if (text.starts_with(kNoBreakSpace)) text.remove_prefix(2), more = true;
    if (text.ends_with(kNoBreakSpace)) text.remove_suffix(2), more = true;
  }
  return text;
}

CellValue<std::string> readNumber(std::string_view text, std::string_view field) {
  const std::string_view whole = trimmed(text);
  const std::string prefix(field);
  if (isScientific(whole)) return {{}, CellProblem{prefix + "-scientific", {}}};
  std::string kept = withoutSeparators(whole);
  if (kept.empty()) return {};
  if (!allDigits(kept)) return {{}, CellProblem{prefix + "-letters", {}}};
  if (kept.size() != 16) return {{}, CellProblem{prefix + "-length", {std::to_string(kept.size())}}};
  return {std::move(kept), {}};
}

CellValue<std::string> readText(std::string_view text, std::size_t maximum) {
  const std::string_view kept = trimmed(text);
  const bool control =
      std::any_of(kept.begin(), kept.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (control) return {{}, CellProblem{"text-control", {}}};
  const std::size_t length = characters(kept);
  if (length > maximum) return {{}, CellProblem{"text-long", {std::to_string(length), std::to_string(maximum)}}};
  return {std::string(kept), {}};
}

CellValue<Sex> readSex(std::string_view text) {
  using Word = std::pair<std::string_view, Sex>;
  static constexpr std::array kWords = {
      Word{"lk", Sex::Male},          Word{"laki_laki", Sex::Male}, Word{"laki", Sex::Male},
      Word{"pria", Sex::Male},        Word{"male", Sex::Male},      Word{"pr", Sex::Female},
      Word{"perempuan", Sex::Female}, Word{"wanita", Sex::Female},  Word{"female", Sex::Female}};
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {Sex::Unknown, CellProblem{"sex-missing", {}}};
  if (const Sex sex = sexFromCode(kept); sex != Sex::Unknown) return {sex, {}};
  if (const auto sex = find(kWords, kept)) return {*sex, {}};
  return {Sex::Unknown, CellProblem{"sex-unknown", {std::string(kept)}}};
}

CellValue<std::optional<Date>> readDate(std::string_view text) {
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {};
  const auto parts = dateParts(kept);
  if (!parts) return {{}, CellProblem{allDigits(kept) ? "date-serial" : "date-shape", {std::string(kept)}}};
  std::string iso(parts->year);
  iso.append("-").append(parts->month).append("-").append(parts->day);
  const auto date = Date::parse(iso);
  if (!date) return {{}, CellProblem{"date-not-in-calendar", {std::string(kept)}}};
  if (date->year() < 1900) return {{}, CellProblem{"date-before-1900", {std::string(kept)}}};
  return {date, {}};
}

CellValue<BirthDatePrecision> readPrecision(std::string_view text) {
  using Word = std::pair<std::string_view, BirthDatePrecision>;
  static constexpr std::array kEnglish = {
      Word{"exact", BirthDatePrecision::Exact}, Word{"month", BirthDatePrecision::Month},
      Word{"year", BirthDatePrecision::Year}, Word{"estimated", BirthDatePrecision::Estimated}};
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {};
  if (const auto precision = precisionFromWord(plainWord(kept))) return {*precision, {}};
  if (const auto precision = find(kEnglish, kept)) return {*precision, {}};
  return {BirthDatePrecision::Exact, CellProblem{"precision-unknown", {std::string(kept)}}};
}

CellValue<MaritalStatus> readMarital(std::string_view text, bool& fourValued) {
  using enum MaritalStatus;
  using Word = std::pair<std::string_view, MaritalStatus>;
  static constexpr std::array kWords = {Word{"1", NeverMarried},
                                        Word{"belum_kawin", NeverMarried},
                                        Word{"2", Married},
                                        Word{"kawin_tercatat", Married},
                                        Word{"3", MarriedUnrecorded},
                                        Word{"kawin_belum_tercatat", MarriedUnrecorded},
                                        Word{"kawin_tidak_tercatat", MarriedUnrecorded},
                                        Word{"4", DivorcedRecorded},
                                        Word{"cerai_hidup_tercatat", DivorcedRecorded},
                                        Word{"5", DivorcedUnrecorded},
                                        Word{"cerai_hidup_belum_tercatat", DivorcedUnrecorded},
                                        Word{"cerai_hidup_tidak_tercatat", DivorcedUnrecorded},
                                        Word{"6", Widowed},
                                        Word{"cerai_mati", Widowed}};
  static constexpr std::array kFourValued = {Word{"kawin", Married}, Word{"cerai_hidup", DivorcedRecorded}};
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {};
  if (const auto status = find(kWords, kept)) return {*status, {}};
  if (const auto status = find(kFourValued, kept)) return fourValued = true, CellValue<MaritalStatus>{*status, {}};
  return {Unknown, CellProblem{"marital-unknown", {std::string(kept)}}};
}

CellValue<Holding> readHolding(std::string_view text) {
  using enum Holding;
  using Word = std::pair<std::string_view, Holding>;
  static constexpr std::array kWords = {Word{"ya", Present},    Word{"y", Present},     Word{"1", Present},
                                        Word{"sudah", Present}, Word{"ada", Present},   Word{"yes", Present},
                                        Word{"true", Present},  Word{"tidak", Missing}, Word{"t", Missing},
                                        Word{"0", Missing},     Word{"belum", Missing}, Word{"tidak_ada", Missing},
                                        Word{"no", Missing},    Word{"n", Missing},     Word{"false", Missing}};
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {};
  if (const auto holding = find(kWords, kept)) return {*holding, {}};
  return {Unknown, CellProblem{"holding-unknown", {std::string(kept)}}};
}

CellValue<std::string> readRt(std::string_view text) {
  std::string kept(trimmed(text));
  if (kept.starts_with('\'')) kept.erase(0, 1);
  if (kept.empty()) return {};
  if (!allDigits(kept) || kept.size() > 3) return {{}, CellProblem{"rt-shape", {kept}}};
  return {std::string(3 - kept.size(), '0') + kept, {}};
}

CellValue<std::string> readVillage(std::string_view text) {
  const std::string_view kept = trimmed(text);
  if (kept.empty()) return {{}, CellProblem{"village-missing", {}}};
  if (kept.size() == 10 && allDigits(kept)) {
    std::string dotted;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (i == 2 || i == 4 || i == 6) dotted.push_back('.');
      dotted.push_back(kept[i]);
    }
    return {std::move(dotted), {}};
  }
  return {std::string(kept), {}};
}

}  // namespace jemput::core
