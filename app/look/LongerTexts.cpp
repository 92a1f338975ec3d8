#include "app/look/LongerTexts.h"

#include <QRegularExpression>
#include <cmath>

namespace jemput::app {

QString LongerTexts::longer(const QString& text) {
  static const QRegularExpression kKeyName(QStringLiteral("^(F\\d+|Esc|Tab|Enter|(Ctrl|Alt)\\+.*)$"));
  constexpr double kMore = 0.3;
  constexpr qsizetype kLongestWord = 7;
  if (text.size() < 2 || kKeyName.match(text).hasMatch()) return text;
  QString padded = text;
  for (auto left = static_cast<qsizetype>(std::ceil(kMore * static_cast<double>(text.size()))); left > 0;) {
    const qsizetype letters = std::min(left, kLongestWord);
    padded += letters > 1 ? QLatin1Char(' ') + QString(letters - 1, QLatin1Char('o')) : QString(QLatin1Char('o'));
    left -= letters;
  }
  return padded;
}

QString LongerTexts::translate(const char* /*context*/, const char* sourceText, const char* /*disambiguation*/,
                               int /*n*/) const {
  return longer(QString::fromUtf8(sourceText));
}

}  // namespace jemput::app
