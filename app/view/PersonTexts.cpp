#include "app/view/PersonTexts.h"

#include <algorithm>
#include <string_view>

#include "app/view/TabletText.h"
#include "core/rules/Digits.h"
#include "core/rules/Phone.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

struct TextOfPerson {
  const char* field;  // as in the record
  std::string core::Person::*text;
};
// In the order of PersonTexts' fields.
constexpr std::array<TextOfPerson, 10> kTexts = {{{"name", &core::Person::name},
                                                  {"nik", &core::Person::nik},
                                                  {"kk", &core::Person::kk},
                                                  {"birth_place", &core::Person::birthPlace},
                                                  {"mother", &core::Person::mother},
                                                  {"father", &core::Person::father},
                                                  {"hamlet", &core::Person::hamlet},
                                                  {"rt", &core::Person::rt},
                                                  {"rw", &core::Person::rw},
                                                  {"phone", &core::Person::phone}}};

/// Index of the text that shows findings of `field`; the number of texts when none does.
std::size_t indexOf(std::string_view field) {
  const auto found =
      std::find_if(kTexts.begin(), kTexts.end(), [field](const auto& one) { return field == one.field; });
  return static_cast<std::size_t>(found - kTexts.begin());
}

}  // namespace

bool saysMissing(const core::Issue& issue) { return issue.code.ends_with("-missing"); }

bool isOfTexts(const core::Issue& issue) { return indexOf(issue.field) < kTexts.size(); }

bool isOfPerson(const core::Issue& issue) {
  const bool isElsewhere = issue.field == "phone" || issue.field == "services" || issue.field.starts_with("services.");
  return !isElsewhere;
}

PersonTexts::PersonTexts(QObject* parent) : QObject(parent) {
  for (FieldModel& text : m_texts) connect(&text, &FieldModel::edited, this, &PersonTexts::edited);
}

void PersonTexts::fill(const core::Person& person) {
  for (std::size_t i = 0; i < kTexts.size(); ++i) m_texts[i].set(words(person.*kTexts[i].text));
  m_day.set({});
  m_month.set({});
  m_year.set({});
  if (person.birthDate) setDate(*person.birthDate);
}

void PersonTexts::fillEmpty(const core::Person& person) {
  for (std::size_t i = 0; i < kTexts.size(); ++i)
    if (m_texts[i].value().isEmpty()) m_texts[i].set(words(person.*kTexts[i].text));
}

void PersonTexts::setDate(core::Date date) {
  m_day.set(QString::number(date.day()));
  m_month.set(QString::number(date.month()));
  m_year.set(QString::number(date.year()));
}

bool PersonTexts::hasNoDate() const {
  return m_day.value().isEmpty() && m_month.value().isEmpty() && m_year.value().isEmpty();
}

void PersonTexts::readInto(core::Person& person) const {
  for (std::size_t i = 0; i < kTexts.size(); ++i) person.*kTexts[i].text = utf8(m_texts[i].value().trimmed());
  person.nik = core::normaliseNumber(person.nik).digits;
  person.kk = core::normaliseNumber(person.kk).digits;
  person.phone = core::normalisePhone(person.phone);
  if (!person.nik.empty()) person.noNikReason.clear();
  person.birthDate = date();
}

bool PersonTexts::isWholeDate() const {
  constexpr qsizetype kYearDigits = 4;  // "20" on the way to 2012 is not the year 20
  return !m_day.value().isEmpty() && !m_month.value().isEmpty() && m_year.value().size() == kYearDigits;
}

std::optional<core::Date> PersonTexts::date() const {
  if (!isWholeDate()) return std::nullopt;
  return core::Date::make(m_year.value().toInt(), m_month.value().toUInt(), m_day.value().toUInt());
}

bool PersonTexts::isNoDate() const { return isWholeDate() && !date(); }

void PersonTexts::remark(const core::Issues& issues, const TabletDesk& desk, bool tried) {
  std::array<QString, kTexts.size()> errors, hints;
  for (const core::Issue& issue : issues) {
    const std::size_t at = indexOf(issue.field);
    if (at == kTexts.size() || (!tried && saysMissing(issue))) continue;
    const bool isError = issue.level == core::IssueLevel::Error;
    QString& line = isError ? errors[at] : hints[at];
    if (line.isEmpty() && (!isError || tried || m_texts[at].touched())) {
      line = words(core::sentence(issue, desk.language, desk.rules.services));
    }
  }
  for (std::size_t i = 0; i < kTexts.size(); ++i) m_texts[i].remark(errors[i], hints[i]);
}

}  // namespace jemput::app
