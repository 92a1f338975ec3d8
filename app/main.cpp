// jemput-tablet: the tablet with its screen.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickView>
#include <QTextStream>
#include <exception>
#include <optional>

#include "app/look/Language.h"
#include "app/look/ScanFilter.h"
#include "app/look/Screenshots.h"
#include "app/play/Player.h"
#include "app/sample/SamplePapers.h"
#include "app/sample/TabletPages.h"
#include "app/view/EnrolDesk.h"
#include "app/view/IdleLock.h"
#include "app/view/Tablet.h"
#include "core/crypto/PrivateMemory.h"
#include "core/crypto/Random.h"

namespace {

constexpr int kDone = 0;
constexpr int kWrongUse = 2;
constexpr int kRefused = 3;

enum class Stage { FullScreen, InWindow, Played };

/// Only a tablet in somebody's hands needs a display; pictures, tests and help need neither that nor a graphics card.
bool needsDisplay(int argc, char** argv) {
  bool hasFolder = false;
  for (int i = 1; i < argc; ++i) {
    const QByteArray argument(argv[i]);
    if (argument == "--play") return false;
    hasFolder = hasFolder || argument.startsWith("--data");
  }
  return hasFolder;
}

bool hasDisplay() {
#ifdef Q_OS_LINUX
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
  return true;
#endif
}

int runSelfTest(jemput::app::LanguageSwitch& language) {
  QStringList complaints = jemput::app::selfTest(language);
  complaints += jemput::app::selfTestPages(language);
  QTextStream out(complaints.isEmpty() ? stdout : stderr);
  if (complaints.isEmpty()) {
    out << "Every screen loads without a warning.\n";
    return kDone;
  }
  out << complaints.size() << " warnings. Correct what they name, then run this again:\n"
      << complaints.join('\n') << "\n";
  return kRefused;
}

int runGallery(const QString& folder, jemput::app::LanguageSwitch& language) {
  const int written = jemput::app::writeGallery(folder, language);
  QTextStream(stdout) << written << " pictures in " << folder << "\n";
  return kDone;
}

int runPapers(const QString& folder) {
  for (const QString& line : jemput::app::writePapers(folder)) QTextStream(stdout) << line << "\n";
  return kDone;
}

/// `size` as 1366x768.
int runScreenshots(const QString& folder, const QString& size, jemput::app::LanguageSwitch& language) {
  const QSize window(size.section('x', 0, 0).toInt(), size.section('x', 1, 1).toInt());
  if (window.isEmpty()) {
    QTextStream(stderr) << "--size is WIDTHxHEIGHT, such as 1366x768.\n";
    return kWrongUse;
  }
  const int written = jemput::app::writePages(folder, window, language);
  QTextStream(stdout) << written << " pictures in " << folder << "\n";
  return kDone;
}

/// Made-up people need no secret: the demo's window opens itself.
void enterPracticePin(jemput::app::Tablet& tablet) {
  const QString pin = qEnvironmentVariable("JEMPUT_PIN");
  if (!pin.isEmpty()) {
    tablet.enterPracticePin(pin);
  }
}

void show(QQuickView& view, Stage stage) {
  view.setTitle(QStringLiteral("Jemput"));
  view.resize(1280, 800);
  if (stage == Stage::FullScreen) {
    view.showFullScreen();
  } else {
    view.show();
  }
}

/// Whether the folder has become a tablet and the team leader's code is on paper; false: the window was closed.
bool enrolOnScreen(const QString& folder, Stage stage, jemput::app::LanguageSwitch& language) {
  jemput::app::EnrolDesk desk(folder.toStdString());
  QQuickView view;
  view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.setInitialProperties({{"desk", QVariant::fromValue(&desk)}});
  view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Enrolment.qml")));
  bool isFinished = false;
  QObject::connect(&desk, &jemput::app::EnrolDesk::languageAsked, &view, [&](bool english) {
    language.choose(english ? jemput::app::Language::English : jemput::app::Language::Indonesian, view.engine());
    desk.setLanguage(english ? jemput::core::Language::English : jemput::core::Language::Indonesian);
  });
  QObject::connect(&desk, &jemput::app::EnrolDesk::finished, &view, [&] {
    isFinished = true;
    QGuiApplication::quit();
  });
  show(view, stage);
  QGuiApplication::exec();
  return isFinished;
}

/// The tablet itself.
int runTablet(const QString& folder, Stage stage, jemput::app::LanguageSwitch& language) {
  const jemput::core::SystemClock clock;
  const bool isTablet = jemput::tablet::TabletFolder(folder.toStdString()).isTablet();
  if (!isTablet && stage != Stage::Played && !enrolOnScreen(folder, stage, language)) {
    return kDone;
  }
  jemput::app::Tablet tablet(folder.toStdString(), clock, language);
  if (stage == Stage::Played && !tablet.practice()) {
    QTextStream(stderr) << "--play reads the screen aloud, so it works only with made-up people. Enrol the tablet at "
                           "an office made for practice.\n";
    return kRefused;
  }
  QQuickView view;
  view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));  // a default only from Qt 6.5 on
  tablet.settings()->setEngine(view.engine());
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.setInitialProperties({{"tablet", QVariant::fromValue(&tablet)}});
  view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Main.qml")));
  if (view.status() != QQuickView::Ready) {
    return kRefused;
  }
  jemput::app::IdleLock idle(tablet);
  QGuiApplication::instance()->installEventFilter(&idle);
  jemput::app::ScanFilter scanner;
  QObject::connect(&scanner, &jemput::app::ScanFilter::scanned, &tablet, &jemput::app::Tablet::takeScan);
  QGuiApplication::instance()->installEventFilter(&scanner);
  show(view, stage);
  enterPracticePin(tablet);
  std::optional<jemput::app::Player> player;
  if (stage == Stage::Played) {
    player.emplace(view).listen();
  }
  return QGuiApplication::exec();
}

int run(QGuiApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription("Jemput on a tablet: registration without a network.");
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption selfTest("self-test", "Load every screen off-screen; fail on any warning.");
  const QCommandLineOption gallery("gallery", "Write pictures of every component to DIR.", "DIR");
  const QCommandLineOption pictures("screenshots", "Write pictures of every page, with made-up people, to DIR.", "DIR");
  const QCommandLineOption size("size", "Of the window of --screenshots.", "WIDTHxHEIGHT", "1280x800");
  const QCommandLineOption data("data", "Folder of this tablet; a new one is enrolled on the screen.", "FOLDER");
  const QCommandLineOption window("window", "In a window instead of full screen.");
  const QCommandLineOption play("play", QStringLiteral("Do what standard input says, off-screen, one deed a line: ") +
                                            jemput::app::Player::kHelp + ". Answers \"ok\" or \"no: why\".");
  const QCommandLineOption papers("papers", "Write the papers as PDF, with made-up people, to DIR.", "DIR");
  parser.addOptions({data, window, play, selfTest, gallery, pictures, size, papers});
  parser.process(app);

  jemput::app::LanguageSwitch language;
  if (parser.isSet(selfTest)) {
    return runSelfTest(language);
  }
  if (parser.isSet(gallery)) {
    return runGallery(parser.value(gallery), language);
  }
  if (parser.isSet(papers)) return runPapers(parser.value(papers));
  if (parser.isSet(pictures)) {
    return runScreenshots(parser.value(pictures), parser.value(size), language);
  }
  if (parser.isSet(data)) {
    const Stage stage = parser.isSet(play) ? Stage::Played : parser.isSet(window) ? Stage::InWindow : Stage::FullScreen;
    return runTablet(parser.value(data), stage, language);
  }
  QTextStream(stderr)
      << "Folder tablet belum disebut. Jalankan: jemput-tablet --data FOLDER. Belum ada foldernya? Sebut "
         "folder baru; layar meminta karcis dari kantor (lihat jemput-tablet --help).\n";
  return kWrongUse;
}

}  // namespace

int main(int argc, char** argv) {
  jemput::core::keepMemoryPrivate();
  const bool isChosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");  // one may watch a play on a display
  if (!needsDisplay(argc, argv) && !isChosen) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
  } else if (!isChosen && !hasDisplay()) {
    QTextStream(stderr) << "Di sini tidak ada layar. Jalankan di meja kerja tablet, atau atur DISPLAY; jemput-field "
                           "bekerja tanpa layar.\n";
    return kRefused;
  }
  qputenv("TSS2_LOG", "all+none");  // what a chip refuses is said in our sentences
  jemput::core::startCrypto();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName("jemput-tablet");
  QGuiApplication::setApplicationVersion(JEMPUT_VERSION);
  QQuickStyle::setStyle("Basic");
  try {
    return run(app);
  } catch (const std::exception& problem) {
    QTextStream(stderr) << problem.what() << "\n";
    return kRefused;
  }
}
