#include "app/look/Screenshots.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QQmlEngine>
#include <QQuickItem>
#include <stdexcept>

namespace jemput::app {

namespace {

constexpr int kSettleRounds = 3;
constexpr int kSettleMs = 20;  // each

void save(QQuickWindow& window, const QString& path) {
  if (!window.grabWindow().save(path)) {
    throw std::runtime_error("Cannot write the picture " + path.toStdString() +
                             ". Choose a folder that can be written.");
  }
}

}  // namespace

QString Look::name() const {
  QString text = language == Language::English ? QStringLiteral("en") : QStringLiteral("id");
  text += dark ? QStringLiteral("-malam") : QStringLiteral("-terang");
  if (scale > 1.01) {
    text += QStringLiteral("-%1").arg(qRound(scale * 100));
  }
  return text;
}

std::vector<Look> everyLook(QSize size, double scale) {
  std::vector<Look> looks;
  for (const bool dark : {false, true}) {
    for (const Language language : {Language::Indonesian, Language::English}) {
      looks.push_back({size, dark, scale, language});
    }
  }
  return looks;
}

Complaints* Complaints::s_current = nullptr;

Complaints::Complaints() : m_before(qInstallMessageHandler(&Complaints::take)) { s_current = this; }

Complaints::~Complaints() {
  s_current = nullptr;
  qInstallMessageHandler(m_before);
}

void Complaints::take(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  if (type != QtDebugMsg && type != QtInfoMsg && !s_current->m_lines.contains(text)) {
    s_current->m_lines.push_back(text);
  }
  if (s_current->m_before != nullptr) {
    s_current->m_before(type, context, text);
  }
}

void settle(QQuickWindow& window) {
  // Drawing polishes the items, and that may move others: on a busy machine one round is not enough.
  for (int round = 0; round < kSettleRounds; ++round) {
    QElapsedTimer passed;
    passed.start();
    while (passed.elapsed() < kSettleMs) {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QCoreApplication::processEvents(QEventLoop::AllEvents, kSettleMs);
    }
    (void)window.grabWindow();
  }
}

GalleryStage::GalleryStage(LanguageSwitch& language) : m_language(language) {
  m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));  // a default only from Qt 6.5 on
  m_view.setResizeMode(QQuickView::SizeRootObjectToView);
  m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Gallery.qml")));
}

bool GalleryStage::ready() const { return m_view.status() == QQuickView::Ready; }

QStringList GalleryStage::sections() const { return m_view.rootObject()->property("names").toStringList(); }

void GalleryStage::show(int section, const Look& look) {
  QQuickItem& root = *m_view.rootObject();
  root.setProperty("section", -1);
  root.setProperty("dark", look.dark);
  root.setProperty("textScale", look.scale);
  m_language.choose(look.language, m_view.engine());
  m_view.resize(look.size);
  m_view.show();
  m_view.requestActivate();
  root.setProperty("section", section);
  settle(m_view);
}

void GalleryStage::growToContent() {
  const int height = m_view.rootObject()->property("contentHeight").toInt();
  if (height > m_view.height()) {
    m_view.resize(m_view.width(), height);
    settle(m_view);
  }
}

int writeGallery(const QString& folder, LanguageSwitch& language) {
  if (!QDir().mkpath(folder)) {
    throw std::runtime_error("Cannot make the folder " + folder.toStdString() + ". Choose another one.");
  }
  GalleryStage stage(language);
  const QStringList sections = stage.sections();
  int written = 0;
  for (const Look& look : everyLook()) {
    for (int section = 0; section < sections.size(); ++section) {
      stage.show(section, look);
      stage.growToContent();
      save(stage.view(), QStringLiteral("%1/%2-%3.png").arg(folder, sections[section], look.name()));
      ++written;
    }
  }
  return written;
}

QStringList selfTest(LanguageSwitch& language) {
  const Complaints complaints;
  GalleryStage stage(language);
  if (!stage.ready()) {
    return complaints.lines();
  }
  for (const Look& look : everyLook()) {
    for (int section = 0; section < stage.sections().size(); ++section) {
      stage.show(section, look);
    }
  }
  return complaints.lines();
}

}  // namespace jemput::app
