#include "app/sample/TabletPages.h"

#include <QCoreApplication>
#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <stdexcept>

#include "app/sample/EnrolPages.h"

namespace jemput::app {

namespace {

enum Page { kRegister, kToday, kSync, kFix, kProgress, kSettings };  // as WorkFrame.qml lists them

/// What a page has made by itself is nobody's QObject child, so it is looked for among the items in sight.
QObject* partOf(QQuickItem* item, const QString& name) {
  if (item->objectName() == name) return item;
  if (QObject* const inside = item->findChild<QObject*>(name)) return inside;
  for (QQuickItem* const child : item->childItems())
    if (QObject* const found = partOf(child, name)) return found;
  return nullptr;
}

}  // namespace

TabletPages::TabletPages(LanguageSwitch& languages, const TabletSample& sample)
    : m_tablet(sample.folder(), sample.clock(), languages) {
  m_tablet.sync()->setAutomatic(false);
  m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));  // a default only from Qt 6.5 on
  m_tablet.settings()->setEngine(m_view.engine());
  m_view.setResizeMode(QQuickView::SizeRootObjectToView);
  m_view.setInitialProperties({{"tablet", QVariant::fromValue(&m_tablet)}});
  m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jemput/Main.qml")));
}

bool TabletPages::ready() const { return m_view.status() == QQuickView::Ready; }

void TabletPages::wear(const Look& look) {
  m_tablet.settings()->setDark(look.dark);
  m_tablet.settings()->setTextSize(look.scale > 1.2 ? 2 : look.scale > 1.01 ? 1 : 0);
  m_tablet.settings()->setLanguage(look.language == Language::English ? 1 : 0);
  m_view.resize(look.size);
  m_view.show();
  m_view.requestActivate();
}

void TabletPages::signIn() {
  m_tablet.enterPin(0, TabletSample::kPin);
  while (m_tablet.busy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void TabletPages::openPage(int index) { frame().setProperty("current", index); }

QObject& TabletPages::frame() const { return *m_view.rootObject()->property("frame").value<QObject*>(); }

/// A form with one photo kept and one that went wrong, the photo itself, and the choice of a file.
void TabletPages::walkPhotos(const std::function<void(const char*)>& at) {
  FormPhotos& photos = *m_tablet.form()->photos();
  const auto prepared = [&photos] {
    while (photos.isPreparing()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  };
  photos.add(0, m_photos.certificate());
  prepared();
  photos.add(1, m_photos.broken());
  prepared();
  const auto part = [this](const char* name) { return partOf(m_view.rootObject(), QString::fromLatin1(name)); };
  part("formArea")->setProperty("contentY", qobject_cast<QQuickItem*>(part("photoChoice"))->y());
  while (photos.data(photos.index(0), FormPhotos::Picture).value<QImage>().isNull())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  at("warga-foto");
  QMetaObject::invokeMethod(part("photoChoice"), "showRow", Q_ARG(int, 0));
  at("foto");
  part("photoSheet")->setProperty("visible", false);
  photos.files()->setFolder(m_photos.folder());
  part("photoChooser")->setProperty("title", photos.data(photos.index(1), FormPhotos::Title));
  part("photoChooser")->setProperty("visible", true);
  while (photos.files()->isDrawing()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  at("foto-pilih");
  part("photoChooser")->setProperty("visible", false);
  photos.remove(0);
}

/// A new person who is in the roster under another spelling: the notice in the form, and the two side by side.
void TabletPages::walkDoubles(const std::function<void(const char*)>& at) {
  FormModel& form = *m_tablet.form();
  form.beginNew(QStringLiteral("LALE RATNASARI"));
  form.texts()->mother()->edit(QStringLiteral("INAQ SAHNEB"));
  form.texts()->hamlet()->edit(QStringLiteral("Tanjung Biru"));
  form.setBirthDate(QStringLiteral("12"), QStringLiteral("4"), QStringLiteral("2012"));
  settle(m_view);  // the form before this one is gone
  form.doubles()->holdBack();
  QObject& sheet = *partOf(m_view.rootObject(), QStringLiteral("compareSheet"));
  sheet.setProperty("visible", false);
  at("mungkin-ganda");
  sheet.setProperty("visible", true);
  at("bandingkan");
  sheet.setProperty("saysOther", true);
  at("bandingkan-alasan");
  sheet.setProperty("visible", false);
  form.close();
  (void)m_tablet.today()->ask(0);
  m_tablet.today()->discard();
}

/// A newborn's certificate: what F-2.01 asks, half of it answered.
void TabletPages::walkAnswers(const std::function<void(const char*)>& at) {
  FormModel& form = *m_tablet.form();
  form.beginNew(QStringLiteral("LALU BAGAS PRATAMA"));
  form.setBirthDate(QStringLiteral("20"), QStringLiteral("5"), QStringLiteral("2025"));
  settle(m_view);
  const auto rowWith = [](const QAbstractItemModel& model, int role, const QString& text) {
    for (int row = 0; row < model.rowCount(); ++row)
      if (model.data(model.index(row, 0), role).toString() == text) return row;
    return -1;
  };
  ServiceListModel& tiles = *form.services()->tiles();
  const auto& services = core::ServiceCatalogue::shipped();
  const auto language = m_tablet.settings()->language() == 1 ? core::Language::English : core::Language::Indonesian;
  const auto& birth = services.find("AKL-01")->shortName.in(language);
  tiles.toggle(rowWith(tiles, ServiceListModel::Title, QString::fromStdString(birth)));
  AnswerListModel& answers = *form.services()->answers();
  const auto answer = [&](const char* question) {
    const auto& name = services.find("AKL-01")->question(question)->name.in(language);
    return rowWith(answers, AnswerListModel::Title, QString::fromStdString(name));
  };
  answers.choose(answer("pelapor_hubungan"), 1);
  answers.choose(answer("tempat_dilahirkan"), 3);
  answers.write(answer("kelahiran_ke"), QStringLiteral("22"));
  answers.write(answer("saksi_1_nama"), QStringLiteral("Sahnim"));
  settle(m_view);
  const auto part = [this](const char* name) { return partOf(m_view.rootObject(), QString::fromLatin1(name)); };
  part("formArea")->setProperty("contentY", qobject_cast<QQuickItem*>(part("serviceAnswers"))->y());
  at("isian");
  form.close();
  (void)m_tablet.today()->ask(0);
  m_tablet.today()->discard();
}

/// A family found by its card: as it opens, and with a member's services in sight.
void TabletPages::walkFamily(const std::function<void(const char*)>& at) {
  m_tablet.people()->setQuery(QString::fromLatin1(TabletSample::kFamilyCard));
  at("keluarga-cari");
  FamilyPass& family = *m_tablet.people()->family();
  family.open(QString::fromLatin1(TabletSample::kFamilyCard));
  at("keluarga");
  family.papers()->choose(0, 1);
  partOf(m_view.rootObject(), QStringLiteral("familyHome"))->setProperty("unfolded", true);
  at("keluarga-alamat");
  family.close();
  m_tablet.people()->setQuery(QStringLiteral("tiara"));
  m_tablet.people()->open(0);
  at("keluarga-anggota");
  m_tablet.form()->close();
  m_tablet.people()->setQuery(QString());
  while (m_tablet.today()->drafts() > 1) {
    (void)m_tablet.today()->ask(0);
    m_tablet.today()->discard();
  }
}

void TabletPages::walk(const Look& look, const std::function<void(const QString& page)>& visit) {
  wear(look);
  m_tablet.signOut();
  const auto at = [this, &visit](const char* page) {
    settle(m_view);
    visit(QString::fromLatin1(page));
  };
  at("masuk");
  m_tablet.pins()->askLeader(0);
  at("pin-kode-ketua");
  m_tablet.pins()->cancel();
  signIn();
  m_tablet.changeVisit();
  at("kunjungan");
  m_tablet.startVisit(0, 0, QString());
  m_tablet.form()->close();
  at("daftar");
  walkFamily(at);
  m_tablet.people()->setQuery("ratna");
  m_tablet.people()->open(0);
  at("warga");
  walkPhotos(at);
  m_tablet.form()->save();
  at("tersimpan");
  frame().property("snackbar").value<QObject*>()->setProperty("visible", false);
  m_tablet.form()->beginNew("DENDE BARU");
  m_tablet.form()->save();
  at("warga-baru");
  m_tablet.form()->close();
  walkDoubles(at);
  walkAnswers(at);
  openPage(kToday);
  at("hari-ini");
  m_tablet.today()->choosePath(m_tablet.today()->rows() - 1);
  QObject& path = *partOf(m_view.rootObject(), QStringLiteral("pathSheet"));
  path.setProperty("visible", true);
  at("perjalanan");
  path.setProperty("visible", false);
  const auto sheet = [&](const char* name, const char* page) {
    QObject& opened = *partOf(m_view.rootObject(), QString::fromLatin1(name));
    opened.setProperty("visible", true);
    at(page);
    opened.setProperty("visible", false);
  };
  m_tablet.today()->visit()->issue(1);
  sheet("queueSheet", "antrean");
  sheet("closeDaySheet", "tutup-hari");
  openPage(kSync);
  at("sinkron");
  openPage(kFix);
  at("perbaiki");
  openPage(kProgress);
  at("progres");
  openPage(kSettings);
  at("setelan");
  m_tablet.pins()->changeOwn();
  at("pin-ganti");
  m_tablet.pins()->cancel();
  m_tablet.lock();
  at("terkunci");
  signIn();
  m_tablet.undo();
  (void)m_tablet.today()->ask(0);
  m_tablet.today()->discard();
}

int writePages(const QString& folder, QSize size, LanguageSwitch& languages) {
  if (!QDir().mkpath(folder)) {
    throw std::runtime_error("Cannot make the folder " + folder.toStdString() + ". Choose another one.");
  }
  const TabletSample sample(TabletSample::Day::Morning);
  TabletPages pages(languages, sample);
  int written = 0;
  EnrolPages enrolment(languages);
  for (const Look& look : everyLook(size)) {
    const auto saveAs = [&](QQuickView& view, const QString& page) {
      const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, page, look.name());
      if (!view.grabWindow().save(path)) {
        throw std::runtime_error("Cannot write the picture " + path.toStdString() + ".");
      }
      ++written;
    };
    pages.walk(look, [&](const QString& page) { saveAs(pages.view(), page); });
    enrolment.walk(look, [&](const QString& page) { saveAs(enrolment.view(), page); });
  }
  return written;
}

QStringList selfTestPages(LanguageSwitch& languages) {
  const Complaints complaints;
  const TabletSample sample(TabletSample::Day::Morning);
  TabletPages pages(languages, sample);
  if (!pages.ready()) return complaints.lines();
  EnrolPages enrolment(languages);
  if (!enrolment.ready()) return complaints.lines();
  for (const Look& look : everyLook()) {
    pages.walk(look, [](const QString&) {});
    enrolment.walk(look, [](const QString&) {});
  }
  return complaints.lines();
}

}  // namespace jemput::app
