// Photos in the form: chosen from a file, prepared, kept in the draft, named by what is saved.
#include "app/view/FormPhotos.h"

#include <cstdlib>
#include <functional>

#include "app/sample/SamplePhotos.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

constexpr int kFirstPaper = 0;

/// The form of LALE RATNA SARI, who lacks her KIA, open on the sample's tablet.
struct PhotoDesk : Desk {
  explicit PhotoDesk(const TabletSample& sample) : Desk(sample), form(*tablet.form()), photos(*form.photos()) {
    begin();
  }
  void openLale() { open("lale ratna"); }
  void open(const char* name) {
    tablet.people()->setQuery(name);
    tablet.people()->open(0);
  }
  /// Lets the events pass until `isSo`; CTest's time limit ends what never becomes so.
  static void until(const std::function<bool()>& isSo) {
    while (!isSo()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  void add(int row, const QString& file) {
    photos.add(row, file);
    until([this] { return !photos.isPreparing(); });
  }
  /// Hashes of the draft's photos.
  std::vector<std::string> news() {
    std::vector<std::string> hashes;
    for (const core::AttachmentRef& photo : photos.news()) hashes.push_back(photo.sha256);
    return hashes;
  }
  int stateOf(int row) { return photos.data(photos.index(row), FormPhotos::TileState).toInt(); }
  QString noteOf(int row) { return text(photos, row, FormPhotos::Note); }
  core::PaperState paperOf(int row) {
    return static_cast<core::PaperState>(
        form.services()->papers()->data(form.services()->papers()->index(row), PaperListModel::Paper).toInt());
  }
  QString today(int row, int role = DayListModel::Meta) { return text(*tablet.today(), row, role); }

  FormModel& form;
  FormPhotos& photos;
  const SamplePhotos samples;
};

/// While it lives, no disk has the room that Jemput keeps free.
struct FullDisk {
  FullDisk() { setenv("JEMPUT_RESERVE_MB", "1000000000", 1); }
  ~FullDisk() { unsetenv("JEMPUT_RESERVE_MB"); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
};

}  // namespace

TEST_CASE("the form has a tile for each paper that is asked for and one for the person") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  REQUIRE(desk.photos.rowCount() == desk.form.services()->papers()->count() + 1);
  CHECK(Desk::text(desk.photos, kFirstPaper, FormPhotos::Title) ==
        Desk::text(*desk.form.services()->papers(), kFirstPaper, PaperListModel::PaperText));
  CHECK(Desk::text(desk.photos, desk.form.services()->papers()->count(), FormPhotos::Title) == "Foto orang");
  for (int row = 0; row < desk.photos.rowCount(); ++row) CHECK(desk.stateOf(row) == FormPhotos::Empty);
}

TEST_CASE("a photo is kept in the draft, says that its paper was there, and goes along with what is saved") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  REQUIRE(desk.paperOf(kFirstPaper) == core::PaperState::NotYet);
  desk.add(kFirstPaper, desk.samples.certificate());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
  CHECK(desk.noteOf(kFirstPaper) == "Tersimpan di draf");
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::Photographed);
  CHECK(desk.news().size() == 1);
  PhotoDesk::until(
      [&] { return !desk.photos.data(desk.photos.index(kFirstPaper), FormPhotos::Picture).value<QImage>().isNull(); });
  desk.form.save();
  REQUIRE(desk.form.kind() == FormModel::Closed);
  CHECK(desk.today(0).endsWith("dokumen 0/1"));
  CHECK(desk.tablet.sync()->photos()->headline() == "Foto: 0 dari 1 diterima kantor");
}

TEST_CASE("a registration without photos speaks of no documents") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.form.save();
  CHECK_FALSE(desk.today(0).contains("dokumen"));
}

TEST_CASE("a photo in a draft is there again after the tablet stopped") {
  const TabletSample sample;
  {
    PhotoDesk desk(sample);
    desk.openLale();
    desk.add(kFirstPaper, desk.samples.certificate());
  }
  PhotoDesk desk(sample);
  desk.tablet.today()->change(0);
  REQUIRE(desk.news().size() == 1);
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::Photographed);
}

TEST_CASE("a file that is no photo says so on its tile, and what was there before stays") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.add(kFirstPaper, desk.samples.certificate());
  const auto before = desk.news();
  desk.add(kFirstPaper, desk.samples.broken());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Wrong);
  CHECK(desk.noteOf(kFirstPaper).startsWith("Berkas ini bukan foto"));
  CHECK(desk.news() == before);
  desk.add(kFirstPaper, desk.samples.familyCard());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
  REQUIRE(desk.news().size() == 1);
  CHECK(desk.news() != before);
}

TEST_CASE("a removed photo comes back with one tap, and its paper follows") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.add(kFirstPaper, desk.samples.certificate());
  const auto before = desk.news();
  desk.photos.remove(kFirstPaper);
  CHECK(desk.news().empty());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Empty);
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::NotYet);
  CHECK(desk.photos.removed().contains("foto dihapus"));
  desk.photos.bringBack();
  CHECK(desk.news() == before);
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::Photographed);
  CHECK(desk.photos.removed().isEmpty());
}

TEST_CASE("what an officer said of a paper is not changed by its photo") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.form.services()->papers()->choose(kFirstPaper, static_cast<int>(core::PaperState::OriginalShown));
  desk.add(kFirstPaper, desk.samples.certificate());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::OriginalShown);
  desk.photos.remove(kFirstPaper);
  CHECK(desk.paperOf(kFirstPaper) == core::PaperState::OriginalShown);
}

TEST_CASE("saving waits for the photo that is being prepared") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.photos.add(kFirstPaper, desk.samples.certificate());
  desk.form.save();
  CHECK(desk.form.kind() == FormModel::OfResident);
  PhotoDesk::until([&] { return desk.form.kind() == FormModel::Closed; });
  CHECK(desk.today(0).endsWith("dokumen 0/1"));
}

TEST_CASE("saving that waited for a photo which cannot be read does not save, and says why") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.photos.add(kFirstPaper, desk.samples.broken());
  desk.photos.add(kFirstPaper + 1, desk.samples.familyCard());
  desk.form.save();
  PhotoDesk::until([&] { return !desk.photos.isPreparing(); });
  CHECK(desk.form.kind() == FormModel::OfResident);
  CHECK(desk.form.remarks().missing.startsWith("Berkas ini bukan foto"));
  desk.form.save();  // the officer has read it and goes on without that photo
  CHECK(desk.form.kind() == FormModel::Closed);
  CHECK(desk.today(0).endsWith("dokumen 0/1"));
}

TEST_CASE("a photo whose form was put away meanwhile is kept in its own draft") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.photos.add(kFirstPaper, desk.samples.certificate());
  desk.form.close();
  desk.tablet.people()->setQuery({});
  desk.form.beginNew("DENDE BARU");
  CHECK(desk.news().empty());
  desk.photos.add(desk.photos.rowCount() - 1, desk.samples.familyCard());
  PhotoDesk::until([&] { return !desk.photos.isPreparing(); });  // the pool has one thread: the first is done
  CHECK(desk.news().size() == 1);
  desk.form.close();
  desk.openLale();
  REQUIRE(desk.news().size() == 1);
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
}

TEST_CASE("a second tap while a photo is being prepared begins nothing") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.photos.add(kFirstPaper, desk.samples.certificate());
  desk.add(kFirstPaper, desk.samples.broken());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
}

TEST_CASE("a correction shows what was sent and may bring a better photo") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.add(kFirstPaper, desk.samples.certificate());
  desk.form.save();
  desk.tablet.today()->change(0);
  CHECK(desk.noteOf(kFirstPaper) == "Siap dikirim");
  CHECK_FALSE(desk.photos.data(desk.photos.index(kFirstPaper), FormPhotos::Removable).toBool());
  desk.photos.remove(kFirstPaper);  // what was saved is in the log: it is replaced, never taken out
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Kept);
  desk.add(kFirstPaper, desk.samples.familyCard());
  CHECK(desk.noteOf(kFirstPaper) == "Tersimpan di draf");
  desk.form.save();
  CHECK(desk.form.kind() == FormModel::Closed);
  CHECK(desk.today(0).endsWith("dokumen 0/1"));
  desk.tablet.today()->change(0);
  CHECK(desk.noteOf(kFirstPaper) == "Siap dikirim");
}

TEST_CASE("without room a photo is refused on its tile, and the rest of the form is safe") {
  const TabletSample sample;
  const FullDisk full;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.add(kFirstPaper, desk.samples.certificate());
  CHECK(desk.stateOf(kFirstPaper) == FormPhotos::Wrong);
  CHECK(desk.noteOf(kFirstPaper).startsWith("Foto tidak tersimpan"));
  CHECK(desk.news().empty());
  CHECK(desk.tablet.today()->drafts() == 1);
}

TEST_CASE("after signing out the next form begins without the photos of the one before") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  desk.photos.add(kFirstPaper, desk.samples.certificate());
  desk.tablet.signOut();
  CHECK(desk.photos.rowCount() == 0);
  desk.begin();
  desk.form.beginNew("DENDE BARU");
  CHECK(desk.news().empty());
}

TEST_CASE("the chooser lists JPEG and PNG files, newest first, and says when there are none") {
  const TabletSample sample;
  PhotoDesk desk(sample);
  desk.openLale();
  PhotoFiles& files = *desk.photos.files();
  files.look();
  files.setFolder(desk.samples.folder());
  PhotoDesk::until([&] { return !files.isLooking(); });
  REQUIRE(files.count() == 3);
  CHECK(Desk::text(files, 0, PhotoFiles::Meta).contains(" KB"));
  files.want(0);
  PhotoDesk::until([&] { return !files.isDrawing(); });
  files.setFolder(desk.samples.folder() + "/tidak-ada");
  PhotoDesk::until([&] { return !files.isLooking(); });
  CHECK(files.count() == 0);
  CHECK(files.path(0).isEmpty());
}
