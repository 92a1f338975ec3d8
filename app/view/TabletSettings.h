// What an officer may choose for this tablet's screen, kept beside the data; and the office's address.
#pragma once

#include <QObject>
#include <QtQmlIntegration>
#include <filesystem>

#include "app/look/Language.h"
#include "app/view/TabletDesk.h"

class QQmlEngine;

namespace jemput::app {

class TabletSettings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Tablet")
  Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
  Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
  Q_PROPERTY(bool calm READ calm WRITE setCalm NOTIFY changed)
  Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY changed)
  Q_PROPERTY(int slip READ slip WRITE setSlip NOTIFY changed)
  Q_PROPERTY(double scale READ scale NOTIFY changed)
  Q_PROPERTY(QString office READ office NOTIFY changed)
  Q_PROPERTY(QString officeError READ officeError NOTIFY changed)
  Q_PROPERTY(QString about READ about NOTIFY changed)

 public:
  /// Kept in `folder`/screen.ini.
  TabletSettings(const std::filesystem::path& folder, LanguageSwitch& languages, QObject* parent = nullptr);
  /// Every text of the engine's screens changes with the language.
  void setEngine(QQmlEngine* engine);
  void setDesk(TabletDesk* desk);

  int language() const { return static_cast<int>(m_languages.language()); }
  void setLanguage(int language);
  bool dark() const { return m_dark; }
  void setDark(bool dark);
  bool calm() const { return m_calm; }
  void setCalm(bool calm);
  int textSize() const { return m_textSize; }
  void setTextSize(int index);
  /// After each save a slip is written: 0 none, 1 a strip of 80 mm, 2 A6.
  int slip() const { return m_slip; }
  void setSlip(int slip);
  double scale() const;
  core::Language wordsLanguage() const;
  /// Id of who signed in last, chosen beforehand at the next start; empty at the first.
  std::string lastOfficer() const { return m_lastOfficer; }
  void setLastOfficer(const std::string& officer);

  QString office() const;
  QString officeError() const { return m_officeError; }
  QString about() const;
  /// https://HOST:PORT, several with spaces between; the office's identity stays the one of enrolment.
  Q_INVOKABLE void setOffice(const QString& addresses);

 Q_SIGNALS:
  void changed();
  void languageChanged();

 private:
  void store(const QString& key, const QVariant& value);
  QString m_file, m_officeError;
  LanguageSwitch& m_languages;
  QQmlEngine* m_engine = nullptr;
  TabletDesk* m_desk = nullptr;
  bool m_dark = false, m_calm = false;
  int m_textSize = 0, m_slip = 0;
  std::string m_lastOfficer;
};

}  // namespace jemput::app
