#include "tablet/photo/PhotoPreparation.h"

#include <array>
#include <cstdlib>

#include "core/storage/SafeFile.h"
#include "tablet/photo/Exif.h"
#include "tablet/photo/Sandbox.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/catch.h"
#include "tests/tablet/SamplePhoto.h"

using namespace jemput;
using namespace jemput::test;
using tablet::PhotoKind;
using tablet::PhotoTrouble;

namespace {

constexpr tablet::Wanted kAsItIs{100'000, 3};

std::string photoOf(const tablet::PreparedPhoto& prepared) {
  REQUIRE(std::holds_alternative<std::string>(prepared));
  return std::get<std::string>(prepared);
}

std::optional<PhotoTrouble> troubleOf(const tablet::PreparedPhoto& prepared) {
  const auto* trouble = std::get_if<PhotoTrouble>(&prepared);
  return trouble ? std::optional(*trouble) : std::nullopt;
}

/// "R", "G", "B" or "-": what colour a place of a picture has; places in eighths.
char colourAt(const tablet::Raster& raster, std::size_t x, std::size_t y) {
  const std::size_t at =
      ((raster.size.height * y / 8) * raster.size.width + raster.size.width * x / 8) * raster.channels;
  constexpr std::array<char, 3> kNames = {'R', 'G', 'B'};
  for (std::size_t c = 0; c < 3; ++c)
    if (raster.pixels[at + c] > 120) return kNames.at(c);
  return '-';
}

std::string cornersOf(const tablet::Raster& raster) {
  return {colourAt(raster, 2, 2), colourAt(raster, 6, 2), colourAt(raster, 2, 6), colourAt(raster, 6, 6)};
}

bool hasMarker(std::string_view jpeg, char marker) {
  return jpeg.find(std::string({'\xFF', marker})) != std::string_view::npos;
}

/// The size that a JPEG's or PNG's head claims, whatever its body holds.
std::string claiming(std::string file, std::size_t at, std::size_t bytes, std::uint32_t side) {
  for (std::size_t i = 0; i < bytes; ++i) file[at + i] = static_cast<char>(side >> (8U * (bytes - 1 - i)));
  return file;
}

std::string giantJpeg() {
  const std::string jpeg = tablet::encodeJpeg(samplePicture(64, 64), 80);
  const std::size_t frame = jpeg.find("\xFF\xC0");
  return claiming(claiming(jpeg, frame + 5, 2, 65'000), frame + 7, 2, 65'000);
}

}  // namespace

TEST_CASE("a photo is turned upright, whatever of the eight ways the camera was held", "[photo]") {
  // What stands in the file so that the picture, seen as the camera meant it, is red upper left, green upper right.
  constexpr std::array<int, 9> kBack = {1, 1, 2, 3, 4, 5, 8, 7, 6};  // undoes the orientation of that number
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const auto lying = tablet::turnedUpright(samplePicture(96, 64), kBack.at(static_cast<std::size_t>(orientation)));
    const std::string photo = photoOf(tablet::preparePhoto(cameraJpeg(lying, orientation, ""), PhotoKind::Colour));
    const auto upright = tablet::decodeJpeg(photo, kAsItIs);
    INFO("orientation " << orientation);
    CHECK(upright.size.width == 96);
    CHECK(upright.size.height == 64);
    CHECK(cornersOf(upright) == "RGB-");
  }
}

TEST_CASE("orientation 6 means: turn it a quarter clockwise", "[photo]") {
  // Not by our own turning: the corner that a camera held upright records is written down here.
  const auto upright = tablet::turnedUpright(samplePicture(96, 64), 6);
  CHECK(upright.size.width == 64);
  CHECK(cornersOf(upright) == "BR-G");
}

TEST_CASE("nothing of EXIF, place or comment leaves with a photo, and it is a plain baseline JPEG", "[photo]") {
  const std::string file = cameraJpeg(samplePicture(320, 200), 1, "GPS -8.2345,116.4321 milik SAHNEP");
  REQUIRE(file.find("SAHNEP") != std::string::npos);
  const std::string photo = photoOf(tablet::preparePhoto(file, PhotoKind::Colour));
  for (const std::string_view word : {"Exif", "GPS", "SAHNEP", "116.4321"})
    CHECK(photo.find(word) == std::string::npos);
  for (const char marker : {'\xE1', '\xE2', '\xED', '\xFE'}) CHECK_FALSE(hasMarker(photo.substr(0, 300), marker));
  CHECK(hasMarker(photo, '\xC0'));
  CHECK_FALSE(hasMarker(photo.substr(0, 300), '\xC2'));
}

TEST_CASE("a photo of a phone's size becomes 1600 px and fits 150 KB; a page 2048 px and grey", "[photo]") {
  const std::string file = cameraJpeg(samplePicture(4000, 3000, 12), 1, "");
  const std::string photo = photoOf(tablet::preparePhoto(file, PhotoKind::Colour));
  CHECK(photo.size() <= tablet::kTypicalPhoto);
  const auto colour = tablet::decodeJpeg(photo, kAsItIs);
  CHECK(colour.size.width == 1600);
  CHECK(colour.size.height == 1200);
  CHECK(cornersOf(colour) == "RGB-");
  const std::string page = photoOf(tablet::preparePhoto(file, PhotoKind::Page));
  CHECK(page.size() <= tablet::kTypicalPhoto);
  CHECK(tablet::decodeJpeg(page, kAsItIs).size.width == 2048);
  // One component in the frame's header: grey.
  CHECK(page[page.find("\xFF\xC0") + 9] == 1);
}

TEST_CASE("quality steps down until a noisy photo is as small as it can be", "[photo]") {
  const std::string calm =
      photoOf(tablet::preparePhoto(cameraJpeg(samplePicture(1600, 1200, 4), 1, ""), PhotoKind::Colour));
  const std::string wild =
      photoOf(tablet::preparePhoto(cameraJpeg(samplePicture(1600, 1200, 60), 1, ""), PhotoKind::Colour));
  CHECK(wild.size() < tablet::encodeJpeg(samplePicture(1600, 1200, 60), 85).size() / 2);
  CHECK(calm.size() < wild.size());
}

TEST_CASE("a small photo is not made larger", "[photo]") {
  const std::string photo = photoOf(tablet::preparePhoto(cameraJpeg(samplePicture(40, 30), 1, ""), PhotoKind::Page));
  CHECK(tablet::decodeJpeg(photo, kAsItIs).size.width == 40);
}

TEST_CASE("what is no photo, or only half of one, is refused with a sentence", "[photo]") {
  const std::string whole = cameraJpeg(samplePicture(800, 600, 30), 1, "");
  CHECK(troubleOf(tablet::preparePhoto("", PhotoKind::Colour)) == PhotoTrouble::NotAPhoto);
  CHECK(troubleOf(tablet::preparePhoto("%PDF-1.7 …", PhotoKind::Colour)) == PhotoTrouble::NotAPhoto);
  for (const std::size_t part : {20U, 10U, 4U, 2U})
    CHECK(troubleOf(tablet::preparePhoto(whole.substr(0, whole.size() - whole.size() / part), PhotoKind::Colour)) ==
          PhotoTrouble::Unreadable);
  CHECK(troubleOf(tablet::preparePhoto("\xFF\xD8\xFF", PhotoKind::Colour)) == PhotoTrouble::Unreadable);
  CHECK(troubleOf(tablet::preparePhoto(std::string("\x89PNG\r\n\x1A\n\0\0\0", 11), PhotoKind::Colour)) ==
        PhotoTrouble::Unreadable);
  CHECK(tablet::photoSentence(PhotoTrouble::Unreadable).find("Foto ini tidak terbaca") == 0);
}

TEST_CASE("a bomb is refused by what its head claims", "[photo]") {
  CHECK(troubleOf(tablet::preparePhoto(giantJpeg(), PhotoKind::Colour)) == PhotoTrouble::TooManyPixels);
  // IHDR of 40000 × 40000, without a checksum that fits: libpng sees that first, or the pixels; never memory.
  std::string png("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x9C\x40\0\0\x9C\x40\x08\x02\0\0\0\0\0\0\0", 33);
  CHECK(troubleOf(tablet::preparePhoto(png, PhotoKind::Colour)).has_value());
  CHECK(troubleOf(tablet::preparePhoto(std::string(tablet::kMaxPhotoFile + 1, '\xFF'), PhotoKind::Colour)) ==
        PhotoTrouble::FileTooLarge);
}

TEST_CASE("a file that is not there, or is a folder, is a sentence", "[photo]") {
  const TemporaryFolder folder;
  CHECK(troubleOf(tablet::preparePhotoFile(folder.path() / "x.jpg", PhotoKind::Colour)) == PhotoTrouble::NotFound);
  CHECK(troubleOf(tablet::preparePhotoFile(folder.path(), PhotoKind::Colour)) == PhotoTrouble::NotFound);
  core::writeFileSafely(folder.path() / "a.jpg", cameraJpeg(samplePicture(40, 30), 1, ""));
  CHECK_FALSE(photoOf(tablet::preparePhotoFile(folder.path() / "a.jpg", PhotoKind::Colour)).empty());
}

TEST_CASE("a picture for the screen is upright and small; what gives no photo gives no picture either", "[photo]") {
  const std::string lying = cameraJpeg(tablet::turnedUpright(samplePicture(960, 640), 8), 6, "x");
  const auto picture = tablet::pictureOf(lying, 240);
  REQUIRE(picture);
  CHECK(picture->size.width == 240);
  CHECK(picture->size.height == 160);
  CHECK(picture->pixels.size() == 240U * 160U * 3U);
  CHECK(cornersOf(*picture) == "RGB-");
  CHECK_FALSE(tablet::pictureOf("", 240));
  CHECK_FALSE(tablet::pictureOf("%PDF-1.7", 240));
  CHECK_FALSE(tablet::pictureOf(lying.substr(0, lying.size() / 2), 240));
  CHECK_FALSE(tablet::pictureOf(giantJpeg(), 240));
  const TemporaryFolder folder;
  CHECK_FALSE(tablet::pictureOfFile(folder.path() / "x.jpg", 240));
  core::writeFileSafely(folder.path() / "a.jpg", lying);
  CHECK(tablet::pictureOfFile(folder.path() / "a.jpg", 240));
}

TEST_CASE("flipped bytes anywhere give a photo or a sentence, never a crash", "[photo]") {
  const std::string whole = cameraJpeg(samplePicture(160, 120, 30), 6, "x");
  for (std::size_t at = 2; at < whole.size(); at += 97) {
    std::string bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ 0x5A);
    const auto prepared = tablet::preparePhoto(bent, PhotoKind::Colour);
    CHECK((std::holds_alternative<std::string>(prepared) || !tablet::photoSentence(*troubleOf(prepared)).empty()));
  }
}

TEST_CASE("a decoder that crashes, hangs, eats memory or opens a file ends its child and nothing else", "[photo]") {
  tablet::SandboxLimits limits;
  limits.cpuSeconds = 1;
  limits.silentMilliseconds = 3000;
  CHECK(tablet::runInSandbox([] { return std::string("fine"); }).answer == "fine");
  CHECK_FALSE(tablet::runInSandbox([]() -> std::string { std::abort(); }).answer);
  CHECK(tablet::runInSandbox(
            []() -> std::string {
              for (std::string text;;) text = std::to_string(text.size() + text.capacity());
            },
            limits)
            .tookTooLong);
  if (!tablet::kSandboxIsWhole) return;
  CHECK_FALSE(tablet::runInSandbox([] { return std::string(200UL * 1024 * 1024, 'x').substr(0, 1); }).answer);
  CHECK_FALSE(tablet::runInSandbox([] { return core::readWholeFile("/proc/self/status").value_or("nothing"); }).answer);
}

TEST_CASE("EXIF that makes no sense says upright", "[photo]") {
  CHECK(tablet::exifOrientation("") == 1);
  CHECK(tablet::exifOrientation(std::string_view("Exif\0\0II*\0\xFF\xFF\xFF\xFF", 14)) == 1);
  CHECK(tablet::exifOrientation(std::string_view("Exif\0\0II*\0\x08\0\0\0\xFF\xFF", 16)) == 1);
}
