#include "core/rules/Nik.h"

#include <cstdlib>

#include "core/rules/Findings.h"

namespace jemput::core {

namespace {

constexpr int kOldestAge = 116;
// Lombok Utara was split from Lombok Barat by UU 26/2008; its own codes were in use from then on.
constexpr int kLastYearOfFormerPrefixes = 2009;

constexpr unsigned kWomensDays = 40;

std::optional<Issue> structuralError(std::string_view nik) {
  if (!isAllDigits(nik)) return error("nik", "nik-digits");
  if (nik.size() != kNikDigits)
    return error("nik", "nik-length", {std::to_string(kNikDigits), std::to_string(nik.size())});
  const unsigned day = digitsValue(nik.substr(6, 2));
  const unsigned month = digitsValue(nik.substr(8, 2));
  const unsigned calendarDay = day > kWomensDays ? day - kWomensDays : day;
  if (calendarDay < 1 || calendarDay > 31) return error("nik", "nik-day", {std::string(nik.substr(6, 2))});
  if (month < 1 || month > 12) return error("nik", "nik-month", {std::string(nik.substr(8, 2))});
  if (nik.substr(12) == "0000") return error("nik", "nik-serial");
  return std::nullopt;
}

DecodedNik decodeSound(std::string_view nik) {
  const unsigned day = digitsValue(nik.substr(6, 2));
  return {.areaPrefix = std::string(nik.substr(0, 6)),
          .day = day > kWomensDays ? day - kWomensDays : day,
          .month = digitsValue(nik.substr(8, 2)),
          .yearOfCentury = digitsValue(nik.substr(10, 2)),
          .sex = day > kWomensDays ? Sex::Female : Sex::Male,
          .serial = digitsValue(nik.substr(12))};
}

void checkArea(const DecodedNik& decoded, const Person& person, const Areas& areas, Issues& issues) {
  switch (areas.classify(decoded.areaPrefix)) {
    case AreaPrefix::Here:
      return;
    case AreaPrefix::Former:
      if (person.birthDate && person.birthDate->year() > kLastYearOfFormerPrefixes)
        issues.push_back(warning("nik", "nik-former-area", {decoded.areaPrefix}));
      return;
    case AreaPrefix::Elsewhere:
      issues.push_back(warning("nik", "nik-moved-in", {decoded.areaPrefix}));
      return;
    case AreaPrefix::Unknown:
      issues.push_back(warning("nik", "nik-area-unknown", {decoded.areaPrefix}));
      return;
  }
}

/// True when the two dates cannot be of one person's papers. An unknown day or month, by the officer's
/// word or by a placeholder on either side, is no evidence.
bool datesDiffer(Date inNik, const Person& person) {
  const Date entered = *person.birthDate;
  const auto precision = person.precision;
  if (precision == BirthDatePrecision::Estimated || isPlaceholderForYear(inNik.day(), inNik.month()) ||
      isPlaceholderForYear(entered.day(), entered.month()))
    return false;
  if (precision == BirthDatePrecision::Year) return inNik.year() != entered.year();
  const bool monthOnly = precision == BirthDatePrecision::Month || isPlaceholderForMonth(inNik.day()) ||
                         isPlaceholderForMonth(entered.day());
  if (monthOnly) return inNik.year() != entered.year() || inNik.month() != entered.month();
  return inNik != entered;
}

void checkBirthDate(const DecodedNik& decoded, const Person& person, Date visit, Issues& issues) {
  const NikBirthDate birth = birthDateFromNik(decoded, person.birthDate, visit);
  if (!birth.date) {
    issues.push_back(
        warning("nik", "nik-date-impossible", {std::to_string(decoded.day), std::to_string(decoded.month)}));
    return;
  }
  if (birth.twoCenturiesFit)
    issues.push_back(hint("nik", "nik-century", {birth.date->iso(), birth.date->plusYears(-100).iso()}));
  if (*birth.date > visit) issues.push_back(warning("nik", "nik-future", {birth.date->iso()}));
  if (person.birthDate && datesDiffer(*birth.date, person))
    issues.push_back(warning("nik", "nik-birth-date-differs", {birth.date->iso(), person.birthDate->iso()}));
}

}  // namespace

bool isPlaceholderForYear(unsigned day, unsigned month) {
  return (day == 1 && month == 1) || (day == 31 && month == 12) || (day == 1 && month == 7);
}

bool isPlaceholderForMonth(unsigned day) { return day == 15; }

std::optional<DecodedNik> decodeNik(std::string_view nik) {
  if (structuralError(nik)) return std::nullopt;
  return decodeSound(nik);
}

NikBirthDate birthDateFromNik(const DecodedNik& decoded, std::optional<Date> entered, Date visit) {
  const int yearOfCentury = static_cast<int>(decoded.yearOfCentury);
  const auto in20th = Date::make(1900 + yearOfCentury, decoded.month, decoded.day);
  const auto in21st = Date::make(2000 + yearOfCentury, decoded.month, decoded.day);
  if (entered) {
    const int from20th = std::abs(1900 + yearOfCentury - entered->year());
    const int from21st = std::abs(2000 + yearOfCentury - entered->year());
    const bool isYetToCome = 2000 + yearOfCentury > visit.year();
    return {from21st <= from20th && !isYetToCome ? in21st : in20th, false};
  }
  const auto fits = [&](const std::optional<Date>& date) {
    return date && *date <= visit && visit.ageOf(*date) <= kOldestAge;
  };
  if (fits(in21st)) return {in21st, fits(in20th)};
  if (fits(in20th)) return {in20th, false};
  return {in21st, false};
}

Issues checkNik(std::string_view nik, const Person& person, Date visit, const Areas& areas) {
  Issues issues;
  if (nik.empty()) return issues;
  if (auto wrong = structuralError(nik)) {
    issues.push_back(*std::move(wrong));
    return issues;
  }
  const DecodedNik decoded = decodeSound(nik);
  checkArea(decoded, person, areas, issues);
  checkBirthDate(decoded, person, visit, issues);
  if (person.sex != Sex::Unknown && person.sex != decoded.sex)
    issues.push_back(warning("nik", "nik-sex-differs", {std::string(sexCode(decoded.sex))}));
  return issues;
}

}  // namespace jemput::core
