#include "app/sample/EnrolPages.h"

#include <QQmlEngine>
#include <QQuickItem>

namespace jemput::app {

EnrolPages::EnrolPages(LanguageSwitch& languages)
    : m_languages(languages), m_desk(m_place.path().toStdString() + "/tablet", {1, 8192}) {
  m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));  // a default only from Qt 6.5 on
  m_view.setResizeMode(QQuickView::SizeRootObjectToView);
  m_view.setInitialProperties({{"desk", QVariant::fromValue(&m_desk)}});
  m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Enrolment.qml")));
}

void EnrolPages::walk(const Look& look, const std::function<void(const QString& page)>& visit) {
  m_view.rootObject()->setProperty("dark", look.dark);
  m_view.rootObject()->setProperty("textScale", look.scale);
  m_languages.choose(look.language, m_view.engine());
  m_desk.setLanguage(look.language == Language::English ? jemput::core::Language::English
                                                        : jemput::core::Language::Indonesian);
  m_view.resize(look.size);
  m_view.show();
  m_view.requestActivate();
  const auto at = [this, &visit](EnrolDesk::Step step, const char* page, const QString& note, const QString& code) {
    // At Waiting the words stand where the code does.
    m_desk.show(step, note, code, code);
    settle(m_view);
    visit(QString::fromLatin1(page));
  };
  at(EnrolDesk::Ticket, "daftar-karcis", {}, {});
  at(EnrolDesk::Ticket, "daftar-karcis-salah",
     QString::fromStdString(tablet::enrolRefusalSentence("used-ticket", look.language == Language::English
                                                                            ? jemput::core::Language::English
                                                                            : jemput::core::Language::Indonesian)),
     {});
  at(EnrolDesk::FirstPin, "daftar-pin", {}, {});
  at(EnrolDesk::Working, "daftar-menghubungi", {}, {});
  const QString sixWords = QStringLiteral("sawah pelita rumah tenun gajah kebun");
  at(EnrolDesk::Waiting, "daftar-menunggu", {}, sixWords);
  at(EnrolDesk::Waiting, "daftar-menunggu-terputus",
     EnrolDesk::tr("Kantor sedang tidak terjangkau. Tablet mencoba lagi sendiri."), sixWords);
  at(EnrolDesk::LeaderCode, "daftar-kode", {}, QStringLiteral("gajah kebun mata zaman sawah pelita rumah tenun"));
}

}  // namespace jemput::app
