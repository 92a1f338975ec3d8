// The sources of the screens: qmllint is content, every word is translated, and the rules of the house hold.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/support/catch.h"

namespace {

const QString kSource = QStringLiteral(JEMPUT_SOURCE_DIR);
const QString kTools = QStringLiteral(JEMPUT_QT_TOOLS);

QStringList qmlFiles() {
  QStringList files;
  QDirIterator walk(kSource + "/qml", {"*.qml"}, QDir::Files,
                    QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
  while (walk.hasNext()) {
    files << walk.next();
  }
  return files;
}

QString textOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QFile::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

QByteArray run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  REQUIRE(process.waitForFinished(120000));
  return process.readAllStandardOutput();
}

/// Qt 6.4 has no way to promise that a delegate's outer ids are bound: it reports them as unqualified.
/// An id of the very same file is what was meant; anything else is a finding.
bool isIdOfThisFile(const QString& text, const QJsonObject& warning) {
  const QString line = text.split('\n').value(warning["line"].toInt() - 1);
  const QString word = line.mid(warning["column"].toInt() - 1, warning["length"].toInt());
  return !word.isEmpty() && text.contains(QRegularExpression("\\bid: " + QRegularExpression::escape(word) + "\\b"));
}

}  // namespace

TEST_CASE("qmllint has nothing to say about any screen") {
  const QStringList files = qmlFiles();
  REQUIRE(files.size() > 40);
  const QByteArray json = run(
      kTools + "/qmllint", QStringList{"--json", "-", "--unused-imports", "warning", "-I", JEMPUT_QML_MODULES} + files);
  const QJsonArray results = QJsonDocument::fromJson(json)["files"].toArray();
  REQUIRE(results.size() == files.size());
  for (const auto& file : results) {
    const QJsonObject result = file.toObject();
    const QString path = result["filename"].toString();
    const QString text = textOf(path);
    for (const auto& entry : result["warnings"].toArray()) {
      const QJsonObject warning = entry.toObject();
      if (warning["type"].toString() == "info" ||
          (warning["message"].toString() == "Unqualified access" && isIdOfThisFile(text, warning))) {
        continue;
      }
      FAIL_CHECK(path.toStdString() << ":" << warning["line"].toInt() << " "
                                    << warning["message"].toString().toStdString());
    }
  }
}

TEST_CASE("Every text is in the translation file, and every translation is finished") {
  QTemporaryDir folder;
  const QString copy = folder.filePath("jemput_en.ts");
  REQUIRE(QFile::copy(kSource + "/app/i18n/jemput_en.ts", copy));
  QStringList sources = qmlFiles();
  QDirIterator walk(kSource + "/app", {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    sources << walk.next();
  }
  run(kTools + "/lupdate",
      QStringList{"-locations", "none", "-no-obsolete", "-I", kSource} + sources + QStringList{"-ts", copy});
  const QString text = textOf(copy);
  QRegularExpression message("<message[^>]*>(.*?)</message>", QRegularExpression::DotMatchesEverythingOption);
  int checked = 0;
  auto all = message.globalMatch(text);
  while (all.hasNext()) {
    const QString body = all.next().captured(1);
    ++checked;
    INFO(body.toStdString());
    CHECK_FALSE(body.contains("type=\"unfinished\""));
    CHECK_FALSE(body.contains("<translation></translation>"));
  }
  CHECK(checked > 100);
}

TEST_CASE("Screens keep to the rules of the house") {
  for (const QString& path : qmlFiles()) {
    INFO(path.toStdString());
    const QString text = textOf(path);
    CHECK(text.count('\n') < 150);
    CHECK_FALSE(text.contains(
        QRegularExpression("layer\\.|ShaderEffect|QtQuick\\.Controls\\.(Material|Fusion|Universal|Imagine)")));
    CHECK_FALSE(
        text.contains(QRegularExpression("import QtQuick\\.Controls\\s*$", QRegularExpression::MultilineOption)));
    if (!path.endsWith("/Theme.qml")) {
      CHECK_FALSE(text.contains("pragma Singleton"));
      CHECK_FALSE(text.contains(QRegularExpression("\"#[0-9A-Fa-f]{6,8}\"")));
    }
  }
}
