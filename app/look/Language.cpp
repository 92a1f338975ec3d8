#include "app/look/Language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QQmlEngine>

namespace jemput::app {

void LanguageSwitch::choose(Language language, QQmlEngine* engine) {
  QCoreApplication::removeTranslator(&m_english);
  if (language == Language::English) {
    if (m_english.isEmpty() && !m_english.load(QStringLiteral(":/i18n/jemput_en.qm"))) {
      qFatal("The English translation is missing from the program.");
    }
    QCoreApplication::installTranslator(&m_english);
  }
  QLocale::setDefault(language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                    : QLocale(QLocale::Indonesian, QLocale::Indonesia));
  m_language = language;
  if (engine != nullptr) {
    engine->retranslate();
  }
}

}  // namespace jemput::app
