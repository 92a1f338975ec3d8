// A language that does not exist, for the audit: every text of the screens, a third longer. Whoever translates Jemput
// must not find a button too small.
#pragma once

#include <QTranslator>

namespace jemput::app {

class LongerTexts : public QTranslator {
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override;
  bool isEmpty() const override { return false; }

  /// `text` with 30 % more letters; names of keys stay.
  [[nodiscard]] static QString longer(const QString& text);
};

}  // namespace jemput::app
