// jemput-tablet: the tablet with its screen.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTextStream>
#include <exception>

#include "app/Language.h"
#include "app/Screenshots.h"

namespace {

constexpr int kDone = 0;
constexpr int kWrongUse = 2;
constexpr int kRefused = 3;

/// Pictures and tests need neither a display nor a graphics card.
bool isOffScreen(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const QByteArray argument(argv[i]);
    if (argument == "--self-test" || argument.startsWith("--gallery") || argument.startsWith("--screenshots")) {
      return true;
    }
  }
  return false;
}

int runSelfTest(jemput::app::LanguageSwitch& language) {
  const QStringList complaints = jemput::app::selfTest(language);
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

int run(QGuiApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription("Jemput on a tablet: registration without a network.");
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption selfTest("self-test", "Load every screen off-screen; fail on any warning.");
  const QCommandLineOption gallery("gallery", "Write pictures of every component to DIR.", "DIR");
  parser.addOptions({selfTest, gallery});
  parser.process(app);

  jemput::app::LanguageSwitch language;
  if (parser.isSet(selfTest)) {
    return runSelfTest(language);
  }
  if (parser.isSet(gallery)) {
    return runGallery(parser.value(gallery), language);
  }
  QTextStream(stderr) << "Nothing to do. See jemput-tablet --help.\n";
  return kWrongUse;
}

}  // namespace

int main(int argc, char** argv) {
  if (isOffScreen(argc, argv)) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
  }
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
