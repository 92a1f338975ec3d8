#include "app/view/TabletText.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/Clock.h"
#include "core/rules/Sentences.h"
#include "tablet/PhotoSlots.h"

namespace jemput::app {

namespace {

constexpr std::int64_t kWitaMilliseconds = 8LL * 60 * 60 * 1000;
constexpr std::int64_t kMinuteMilliseconds = 60'000;
constexpr std::int64_t kMinutesOfDay = 24 * 60;
constexpr int kDaysOfWeek = 7;

QLocale localeOf(core::Language language) {
  return language == core::Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                             : QLocale(QLocale::Indonesian, QLocale::Indonesia);
}

}  // namespace

QString weekdayInWords(core::Date date, core::Language language) {
  constexpr std::array<const char*, kDaysOfWeek> kIndonesian = {"Senin", "Selasa", "Rabu",  "Kamis",
                                                                "Jumat", "Sabtu",  "Minggu"};
  constexpr std::array<const char*, kDaysOfWeek> kEnglish = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                             "Friday", "Saturday", "Sunday"};
  const core::Date monday(1970, 1, 5);
  const int day = ((date.daysSince(monday) % kDaysOfWeek) + kDaysOfWeek) % kDaysOfWeek;
  const auto index = static_cast<std::size_t>(day);
  return QString::fromUtf8(language == core::Language::English ? kEnglish[index] : kIndonesian[index]);
}

QString dayInWords(core::Date date, core::Language language) {
  return weekdayInWords(date, language) + ", " + words(core::dateInWords(date, language));
}

QString clockInWords(std::int64_t milliseconds, core::Language language) {
  const std::int64_t minutes = (milliseconds + kWitaMilliseconds) / kMinuteMilliseconds % kMinutesOfDay;
  const QChar between = language == core::Language::English ? ':' : '.';
  return QStringLiteral("%1%2%3")
      .arg(minutes / 60, 2, 10, QLatin1Char('0'))
      .arg(between)
      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString markedName(const std::string& name, const std::vector<core::ByteRange>& matched) {
  QString marked;
  std::size_t at = 0;
  const std::string_view all = name;
  for (const core::ByteRange& range : matched) {
    marked += words(all.substr(at, range.begin - at)).toHtmlEscaped();
    marked += "<a href=\"m\">" + words(all.substr(range.begin, range.end - range.begin)).toHtmlEscaped() + "</a>";
    at = range.end;
  }
  return marked + words(all.substr(at)).toHtmlEscaped();
}

QString personMeta(const core::Person& person, core::Date visit) {
  QStringList parts;
  if (person.sex != core::Sex::Unknown) {
    parts << (person.sex == core::Sex::Male ? QCoreApplication::translate("TabletText", "L")
                                            : QCoreApplication::translate("TabletText", "P"));
  }
  if (person.birthDate && *person.birthDate <= visit) {
    parts << QCoreApplication::translate("TabletText", "%1 th").arg(visit.ageOf(*person.birthDate));
  }
  QString place = words(person.hamlet);
  if (!person.rt.empty()) {
    place += (place.isEmpty() ? QStringLiteral("RT ") : QStringLiteral(" RT ")) + words(person.rt);
  }
  if (!place.isEmpty()) {
    parts << place;
  }
  return parts.join(QStringLiteral(" · "));
}

QStringList serviceNames(const std::vector<core::ListedRequest>& requests, const core::RuleBook& rules,
                         core::Language language) {
  QStringList names;
  for (const core::ListedRequest& request : requests) {
    const core::Service* service = rules.services.find(request.service);
    names << words(service == nullptr ? std::string_view(request.service) : service->shortName.in(language));
  }
  return names;
}

QString slotName(const std::string& slot, const core::RuleBook& rules, core::Language language) {
  if (slot == tablet::kPersonSlot) return QCoreApplication::translate("TabletText", "Foto orang");
  const core::Paper* paper = rules.services.paper(slot);
  return paper == nullptr ? words(slot) : capitalised(words(paper->name.in(language)));
}

QString countInWords(std::int64_t count, core::Language language) {
  return localeOf(language).toString(static_cast<qlonglong>(count));
}

QString decimalInWords(double number, core::Language language) { return localeOf(language).toString(number, 'f', 1); }

QString percentInWords(double percent, core::Language language) {
  return decimalInWords(percent, language) + QStringLiteral(" %");
}

}  // namespace jemput::app
