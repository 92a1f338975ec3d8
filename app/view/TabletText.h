// Where the core's texts become the screen's: UTF-8 to QString, people, dates and times in words.
#pragma once

#include <QStringList>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"
#include "core/rules/Language.h"
#include "core/rules/RuleBook.h"
#include "core/search/LatinLetters.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

inline QString words(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
/// The first letter large, as at the beginning of a line.
inline QString capitalised(QString text) { return text.replace(0, 1, text.left(1).toUpper()); }
inline std::string utf8(const QString& text) { return text.toStdString(); }

/// "Sabtu, 14 Juni 2025"
[[nodiscard]] QString dayInWords(core::Date date, core::Language language);
/// "Sabtu"
[[nodiscard]] QString weekdayInWords(core::Date date, core::Language language);
/// "10.42" or "10:42", in Lombok.
[[nodiscard]] QString clockInWords(std::int64_t milliseconds, core::Language language);
/// StyledText: the name escaped, what was matched between <a href="m"> and </a>.
[[nodiscard]] QString markedName(const std::string& name, const std::vector<core::ByteRange>& matched);
/// "P · 12 th · Tanjung Biru RT 003"
[[nodiscard]] QString personMeta(const core::Person& person, core::Date visit);
/// "KIA 5 sampai 16 tahun", one for each request.
[[nodiscard]] QStringList serviceNames(const std::vector<core::ListedRequest>& requests, const core::RuleBook& rules,
                                       core::Language language);
/// What a photo's slot shows: the paper's name, or the person.
[[nodiscard]] QString slotName(const std::string& slot, const core::RuleBook& rules, core::Language language);
/// "118.250" in Indonesian, "118,250" in English.
[[nodiscard]] QString countInWords(std::int64_t count, core::Language language);
/// "0,8" in Indonesian, "0.8" in English.
[[nodiscard]] QString decimalInWords(double number, core::Language language);
/// "46,3 %"
[[nodiscard]] QString percentInWords(double percent, core::Language language);

}  // namespace jemput::app
