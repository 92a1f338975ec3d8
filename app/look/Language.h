// The language of every qsTr text: Indonesian stands in the sources, English is translated.
#pragma once

#include <QTranslator>

class QQmlEngine;

namespace jemput::app {

enum class Language { Indonesian, English };

class LanguageSwitch {
 public:
  /// Texts of every engine's screens change at once when the engine is given.
  void choose(Language language, QQmlEngine* engine);
  [[nodiscard]] Language language() const { return m_language; }

 private:
  QTranslator m_english;
  Language m_language = Language::Indonesian;
};

}  // namespace jemput::app
