// Who comes to the table, by real keys and fingers: personas.json says who they are, what the officer does, what must
// be in the store afterwards, and how many taps and keys that may take at most (ux section 2).
#include <QCoreApplication>
#include <QFile>
#include <QKeyEvent>

#include "app/look/ScanFilter.h"
#include "app/play/Player.h"
#include "app/sample/SamplePhotos.h"
#include "app/sample/TabletPages.h"
#include "core/json/Json.h"
#include "core/rules/Answers.h"
#include "core/rules/Papers.h"
#include "core/rules/RegistrationJson.h"
#include "core/storage/RegistrationList.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/TabletPhotos.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

/// Counts what reaches the window, whoever sent it.
class EventCount : public QObject {
 public:
  explicit EventCount(QWindow& window) { window.installEventFilter(this); }
  bool eventFilter(QObject* /*watched*/, QEvent* event) override {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin) ++taps;
    // A capital is one key: the pad has no other letters.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() != Qt::Key_Shift) ++keys;
    return false;
  }
  int taps = 0, keys = 0;
};

struct Table {
  Table() : pages(languages, sample), player(pages.view(), std::chrono::seconds(8)) {
    QObject::connect(&scanner, &ScanFilter::scanned, &pages.tablet(), &Tablet::takeScan);
    QCoreApplication::instance()->installEventFilter(&scanner);
    pages.view().resize(1280, 800);
    pages.view().show();
    pages.view().requestActivate();
    settle(pages.view());
    pages.signIn();
    pages.tablet().startVisit(0, 0, QString());
    settle(pages.view());
  }
  /// A photo without a camera: the tile, and a file of what is in sight.
  void photographs(const QString& tile) {
    FormPhotos& photos = *pages.tablet().form()->photos();
    photos.files()->setFolder(photosFolder.folder());
    plays(QStringLiteral("tap ") + tile);
    plays(QStringLiteral("tap Foto: kutipan-akta.png"));
    while (photos.isPreparing()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  void plays(const QString& line) {
    INFO(line.toStdString());
    CHECK(player.play(line).toStdString() == "ok");
  }
  /// What a scanner types is nobody's keys; "begin" starts the count where the persona's own work does.
  void does(const QString& line) {
    const int taps = count.taps, keys = count.keys;
    if (line == "begin") {
      count.taps = count.keys = 0;
    } else if (line.startsWith("photo ")) {
      photographs(line.mid(6));
    } else {
      plays(line);
      if (line.startsWith("scan ")) {
        count.taps = taps;
        count.keys = keys;
      }
    }
  }
  core::TabletStore store() const {
    const tablet::TabletFolder folder(sample.folder());
    return folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  }

  const TabletSample sample;
  LanguageSwitch languages;
  TabletPages pages;
  ScanFilter scanner;
  Player player;
  SamplePhotos photosFolder;
  EventCount count{pages.view()};
};

core::JsonDocument personas() {
  QFile file(QStringLiteral(JEMPUT_PERSONAS));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  auto document = core::JsonDocument::parse({bytes.data(), static_cast<std::size_t>(bytes.size())});
  REQUIRE(document);
  return std::move(*document);
}

/// Each value that the persona names stands in the registration.
void compare(core::JsonView wanted, const core::Registration& found) {
  const auto document = core::JsonDocument::parse(core::toJson(found));
  for (const auto& [name, value] : wanted.members()) {
    CAPTURE(name);
    if (value.isString() && name != "photos") CHECK(document->root()[name].stringOr() == value.stringOr());
  }
  std::vector<std::string> services;
  for (const core::JsonView code : wanted["services"].elements()) services.push_back(code.stringOr());
  REQUIRE(found.services.size() == services.size());
  for (std::size_t i = 0; i < services.size(); ++i) CHECK(found.services[i].code == services[i]);
  for (const auto& [code, state] : wanted["papers"].members()) {
    const auto& papers = found.services.front().papers;
    const auto check = std::ranges::find(papers, code, &core::PaperCheck::code);
    CAPTURE(code);
    REQUIRE(check != papers.end());
    CHECK(core::paperStateCode(check->state) == state.stringOr());
  }
  for (const auto& [question, answer] : wanted["answers"].members()) {
    const auto& answers = found.services.front().answers;
    CAPTURE(question);
    REQUIRE(answers.contains(question));
    CHECK(answers.find(question)->second == answer.stringOr());
  }
}

void checkStore(core::JsonView persona, const Table& table) {
  core::TabletStore store = table.store();
  const core::RuleBook& rules = core::RuleBook::shipped();
  const core::Registry registry(store, table.sample.clock(), rules, "P001", "0a1b2c3d");
  const auto listed = core::RegistrationList(store.database()).ofDay(core::Date::inWita(table.sample.clock().now()));
  REQUIRE(listed.size() == persona["people"].size());
  for (const core::JsonView wanted : persona["people"].elements()) {
    const auto row = std::ranges::find(listed, wanted["name"].stringOr(), &core::ListedRegistration::name);
    CAPTURE(wanted["name"].stringOr());
    REQUIRE(row != listed.end());
    const auto found = registry.find(row->record);
    compare(wanted, *found);
    CHECK(core::TabletPhotos(store.database()).ofRecord(row->record).size() ==
          static_cast<std::size_t>(wanted["photos"].integerOr(0)));
    if (persona["complete"].boolean().value_or(false)) CHECK(core::isComplete(*found, rules.services));
  }
}

}  // namespace

TEST_CASE("every persona is in the store with no more taps and keys than their bar, and no required field left out") {
  const core::JsonDocument document = personas();
  REQUIRE(document.root()["personas"].size() == 7);
  for (const core::JsonView persona : document.root()["personas"].elements()) {
    const std::string name = persona["name"].stringOr();
    DYNAMIC_SECTION(name) {
      Table table;
      for (const core::JsonView line : persona["does"].elements()) table.does(QString::fromStdString(line.stringOr()));
      WARN(name << ": " << table.count.taps << " taps, " << table.count.keys << " keys");
      CHECK(table.count.taps <= persona["most"]["taps"].integerOr(0));
      CHECK(table.count.keys <= persona["most"]["keys"].integerOr(0));
      checkStore(persona, table);
    }
  }
}
