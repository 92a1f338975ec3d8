// A power cut while photos arrive: parts are files of their own beside the database, and the offset in the database
// must never say more than is on disk in the part (G2, protocol section 6; row 1 for attachments, row 4 for their
// flushes).
#include <map>
#include <thread>

#include "core/crypto/Encoding.h"
#include "core/storage/Uploads.h"
#include "office/files/FileFolder.h"
#include "tests/office/files/FilesOffice.h"
#include "tests/office/files/Flushes.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
namespace fs = std::filesystem;

namespace {

/// After each flush of the database: what a power cut at that moment leaves. The database as it is written, which is
/// the most that it may say; of each part only what had been flushed.
class PowerCuts {
 public:
  explicit PowerCuts(fs::path office)
      : m_office(std::move(office)),
        m_flushes({{}, [this](const auto& file, auto bytes) {
                     if (file.parent_path() == m_office / "files") m_durable[file.filename()] = bytes;
                     if (file.parent_path() == m_office && file.filename().string().starts_with("office.db"))
                       keepImage();
                   }}) {}
  std::size_t count() const { return m_count; }
  fs::path image(std::size_t number) const { return m_images.path() / std::to_string(number); }

 private:
  void keepImage() {
    const fs::path to = image(m_count++);
    fs::create_directories(to / "files");
    for (const auto& entry : fs::directory_iterator(m_office))
      // The shared index is made anew from the log.
      if (entry.is_regular_file() && !entry.path().string().ends_with("-shm")) fs::copy(entry.path(), to);
    fs::copy(m_office / "keys", to / "keys");
    for (const auto& [name, bytes] : m_durable) {
      fs::copy(m_office / "files" / name, to / "files");
      fs::resize_file(to / "files" / name, bytes);
    }
  }

  fs::path m_office;
  TemporaryFolder m_images;
  std::map<fs::path, std::uint64_t> m_durable;
  std::size_t m_count = 0;
  Flushes m_flushes;
};

/// How much of `content` the office of this image says to have; nothing when that is not what lies there.
std::optional<std::uint64_t> heldIn(const fs::path& image, const core::FileToken& upload, const std::string& content) {
  office::OfficeFolder folder(image);
  const office::FileFolder files(image, folder.keys().databaseKey);
  const auto stored = core::OfficeFiles(folder.database()).after(std::nullopt, 2);
  if (!stored.empty()) return files.isSound(stored.front()) ? std::optional(stored.front().size) : std::nullopt;
  const auto row = core::Uploads(folder.database()).find(upload);
  if (!row || row->offset == 0) return 0;
  std::string bytes;
  const bool isThere = files.open(row->salt)->resume(row->offset, [&](std::string_view piece) { bytes += piece; });
  return isThere && bytes == content.substr(0, bytes.size()) ? std::optional(row->offset) : std::nullopt;
}

struct Arriving : FilesOffice {
  explicit Arriving(office::FileLimits limits) : FilesOffice(limits), content(photo(150'000)), tablet(enrols('a')) {
    names(tablet, {content});
    url = create(tablet, content).header("Location");
  }
  core::FileToken upload() const { return *core::fromBase64(url.substr(url.rfind('/') + 1)); }
  /// From where the office is, to `end`.
  int sends(std::size_t end) {
    const std::size_t held = offset(tablet, url).value_or(0);
    return patch(tablet, url, held, content.substr(held, end - held)).status;
  }
  std::string content, url;
  Tablet tablet;
};

office::FileLimits flushedOften() {
  office::FileLimits limits;
  limits.durablePause = {};  // the clock of tests stands still
  return limits;
}

}  // namespace

TEST_CASE("G2: a power cut at any moment while a photo arrives: its offset never says more than is on disk") {
  Arriving office(flushedOften());
  const PowerCuts cuts(office.files().parent_path());
  for (const std::size_t end : {1'000u, 40'000u, 140'000u, 150'000u}) REQUIRE(office.sends(end) == 204);
  REQUIRE(office.confirmed(office.tablet, {office.content}).size() == 1);
  std::uint64_t last = 0;
  std::map<std::uint64_t, int> offsets;
  for (std::size_t i = 0; i < cuts.count(); ++i) {
    INFO("cut after flush " << i + 1 << " of " << cuts.count());
    const auto held = heldIn(cuts.image(i), office.upload(), office.content);
    REQUIRE(held);
    CHECK(*held >= last);
    last = *held;
    ++offsets[last];
  }
  // The cuts did fall between the pieces, and the last one after the whole.
  CHECK(offsets.size() >= 4);
  CHECK(last == office.content.size());
}

TEST_CASE("a part whose flush fails moves no offset: nothing is confirmed, and the upload goes on from what was kept") {
  Arriving office(flushedOften());
  REQUIRE(office.sends(40'000) == 204);
  {
    const Flushes failing({[&](const fs::path& file) { return file.parent_path() != office.files(); }, {}});
    CHECK(office.sends(150'000) >= 500);
    CHECK(office.offset(office.tablet, office.url) == 40'000u);
    CHECK(office.confirmed(office.tablet, {office.content}).empty());
  }
  CHECK(office.offset(office.tablet, office.url) == 40'000u);
  REQUIRE(office.sends(150'000) == 204);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}
