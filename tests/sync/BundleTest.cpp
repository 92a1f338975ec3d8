// The container of the stick: what is written is read, and what somebody cut, bent or swapped is not.
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "sync/BundleReader.h"
#include "sync/BundleWriter.h"
#include "sync/StickTrouble.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::sync;
namespace fs = std::filesystem;

namespace {

constexpr const char* kOffice = "gr2q7gf5lh6pzfdnurnkvputhpqvjjfvbfhbysv7ikdgkbptzf7a";

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
void write(const fs::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// A tablet that writes sections, and an office that can open them.
struct Trip {
  test::TemporaryFolder folder;
  test::TestClock clock;
  core::BoxKey office = (core::startCrypto(), core::BoxKey::generate());
  core::SigningKey tablet = core::SigningKey::generate();

  BundleWriter writer(std::uint64_t volumeBytes = limits::kVolumeBytes) {
    return {{folder.path(), "A", BundleDirection::ToOffice, office.publicKey, volumeBytes},
            core::randomBytes(16),
            clock.now(),
            [this](std::string_view header) {
              const std::string introduction = R"({"v":1})";
              return tablet.sign(core::label::kBundle, kOffice, senderContent(header, introduction)) + introduction;
            }};
  }
  std::vector<fs::path> bundle(const std::vector<std::string>& sections, std::uint64_t volumeBytes) {
    BundleWriter bundle = writer(volumeBytes);
    for (const std::string& section : sections) bundle.add(SectionKind::Request, section);
    return bundle.finish("{}");
  }
};

struct Read {
  VolumeTrouble trouble = VolumeTrouble::None;
  bool isSigned = false, isWhole = false, goesOn = false;
  std::vector<std::string> sections;
};

Read readVolume(const Trip& trip, const fs::path& file) {
  Read read;
  VolumeReader volume(file);
  read.trouble = volume.open(BundleDirection::ToOffice, {&trip.office});
  if (read.trouble != VolumeTrouble::None) return read;
  const auto sender = volume.sender();
  read.isSigned = sender && volume.isSignedBy(*sender, trip.tablet.publicKey(), kOffice);
  if (!read.isSigned) return read;
  while (const auto section = volume.next()) {
    auto content = volume.content(limits::kMaxSectionInMemory);
    if (!content) break;
    read.sections.push_back(std::move(*content));
  }
  read.isWhole = volume.isWhole();
  read.goesOn = volume.goesOn();
  return read;
}

std::vector<std::string> someSections(std::size_t count, std::size_t bytes) {
  std::vector<std::string> sections;
  for (std::size_t i = 0; i < count; ++i) sections.push_back(core::randomBytes(bytes + i));
  return sections;
}

}  // namespace

TEST_CASE("a bundle of any length is read as it was written, around the ends of its pieces too") {
  Trip trip;
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, limits::kBundlePiece - 200, limits::kBundlePiece,
                                  3 * limits::kBundlePiece + 7}) {
    for (std::size_t more = 0; more < 100; more += 9) {
      const auto sections = someSections(1, bytes + more);
      const auto files = trip.bundle(sections, limits::kVolumeBytes);
      REQUIRE(files.size() == 1);
      const Read read = readVolume(trip, files[0]);
      CHECK(read.isWhole);
      CHECK_FALSE(read.goesOn);
      CHECK(read.sections == sections);
      fs::remove(files[0]);
    }
  }
}

TEST_CASE("volumes: each is read without the others, and a missing one is named") {
  Trip trip;
  const auto sections = someSections(13, 9000);
  const auto files = trip.bundle(sections, 40000);
  REQUIRE(files.size() == 4);
  std::vector<VolumeOutcome> outcomes;
  std::vector<std::string> all;
  for (const fs::path& file : files) {
    CHECK(fs::file_size(file) < 41000);
    const Read read = readVolume(trip, file);
    CHECK(read.isWhole);
    CHECK(read.goesOn == (file != files.back()));
    all.insert(all.end(), read.sections.begin(), read.sections.end());
    const auto header = readVolumeHeader(bytesOf(file)).value();
    outcomes.push_back({file.filename().string(), header.bundle, header.volume, {}, 0, read.goesOn});
  }
  CHECK(all == sections);
  CHECK(missingVolumes(outcomes).empty());
  outcomes.erase(outcomes.begin() + 3);
  outcomes.erase(outcomes.begin() + 1);
  const auto missing = missingVolumes(outcomes);
  REQUIRE(missing.size() == 2);
  CHECK(missing[0].volume == 2);
  CHECK(missing[1].volume == 4);
}

TEST_CASE("row 60: a volume cut at any place gives whole sections from its beginning and says that it was cut") {
  Trip trip;
  const auto sections = someSections(8, 9000);
  const fs::path file = trip.bundle(sections, limits::kVolumeBytes)[0];
  const std::string bytes = bytesOf(file);
  std::set<std::size_t> cuts;
  constexpr std::size_t kSealed = limits::kBundlePiece + core::kSealedPieceExtra;
  for (std::size_t end = VolumeHeader::kBytes; end < bytes.size(); end += kSealed)
    for (std::size_t near : {end - 1, end, end + 1}) cuts.insert(near);
  for (std::size_t any = 0; any < bytes.size(); any += 611) cuts.insert(any);
  cuts.insert(bytes.size() - 1);
  const fs::path cut = trip.folder.path() / "cut";
  std::size_t most = 0;
  for (const std::size_t length : cuts) {
    INFO("cut after " << length << " of " << bytes.size());
    write(cut, bytes.substr(0, length));
    const Read read = readVolume(trip, cut);
    CHECK_FALSE(read.isWhole);
    REQUIRE(read.sections.size() <= sections.size());
    CHECK(std::equal(read.sections.begin(), read.sections.end(), sections.begin()));
    most = std::max(most, read.sections.size());
  }
  CHECK(most >= 6);
}

TEST_CASE("G16: one flipped bit in a bundle, wherever it is: nothing from that place on is taken") {
  Trip trip;
  const auto sections = someSections(4, 9000);
  const fs::path file = trip.bundle(sections, limits::kVolumeBytes)[0];
  const std::string bytes = bytesOf(file);
  const fs::path bent = trip.folder.path() / "bent";
  const auto flip = [&](std::size_t at, int bit) {
    INFO("bit " << bit << " of byte " << at);
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ 1 << bit);
    write(bent, other);
    const Read read = readVolume(trip, bent);
    CHECK_FALSE((read.isSigned && read.isWhole));
    if (at < VolumeHeader::kBytes + limits::kBundlePiece) CHECK(read.sections.empty());
    for (std::size_t i = 0; i < read.sections.size(); ++i) CHECK(read.sections[i] == sections[i]);
  };
  for (std::size_t at = 0; at < VolumeHeader::kBytes; ++at)
    for (int bit = 0; bit < 8; ++bit) flip(at, bit);
  for (std::size_t at = VolumeHeader::kBytes; at < bytes.size(); at += 97) flip(at, static_cast<int>(at % 8));
  write(bent, bytes + "x");
  CHECK_FALSE(readVolume(trip, bent).isWhole);
}

TEST_CASE("pieces cannot be swapped, repeated or left out, nor put into another volume") {
  Trip trip;
  const fs::path file = trip.bundle(someSections(4, 20000), limits::kVolumeBytes)[0];
  const std::string bytes = bytesOf(file);
  const std::string other = bytesOf(trip.bundle(someSections(4, 20000), limits::kVolumeBytes)[0]);
  constexpr std::size_t kSealed = limits::kBundlePiece + core::kSealedPieceExtra, kHead = VolumeHeader::kBytes;
  const auto piece = [&](std::size_t number) { return bytes.substr(kHead + number * kSealed, kSealed); };
  const std::string rest = bytes.substr(kHead + 3 * kSealed);
  const fs::path bent = trip.folder.path() / "bent";
  for (const std::string& body : {piece(0) + piece(2) + piece(1) + rest, piece(0) + piece(0) + piece(2) + rest,
                                  piece(0) + piece(2) + rest, piece(0) + other.substr(kHead + kSealed)}) {
    write(bent, bytes.substr(0, kHead) + body);
    const Read read = readVolume(trip, bent);
    CHECK_FALSE(read.isWhole);
    CHECK(read.sections.empty());  // the first one ends in the second piece
  }
  write(bent, other.substr(0, kHead) + bytes.substr(kHead));
  CHECK_FALSE(readVolume(trip, bent).isSigned);
}

TEST_CASE("a bundle of another office, of another sender, and what is no bundle, are told apart") {
  Trip trip, other;
  const fs::path file = other.bundle(someSections(1, 100), limits::kVolumeBytes)[0];
  CHECK(readVolume(trip, file).trouble == VolumeTrouble::ForSomebodyElse);
  CHECK(readVolume(trip, trip.folder.path() / "nothing").trouble == VolumeTrouble::NoFile);
  write(trip.folder.path() / "text", std::string(400, 'x'));
  CHECK(readVolume(trip, trip.folder.path() / "text").trouble == VolumeTrouble::NotABundle);
  other.office = trip.office;
  const fs::path forged = other.bundle(someSections(1, 100), limits::kVolumeBytes)[0];
  const Read read = readVolume(trip, forged);
  CHECK(read.trouble == VolumeTrouble::None);
  CHECK_FALSE(read.isSigned);
}

TEST_CASE("a bundle that was not finished leaves nothing, and a full stick is told from others") {
  Trip trip;
  {
    BundleWriter unfinished = trip.writer(30000);
    for (const std::string& section : someSections(6, 9000)) unfinished.add(SectionKind::Request, section);
    for (const auto& entry : fs::directory_iterator(trip.folder.path())) CHECK(entry.path().extension() == ".tmp");
  }
  CHECK(fs::is_empty(trip.folder.path()));

  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{50000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  std::error_code refused;
  try {
    trip.bundle(someSections(9, 9000), limits::kVolumeBytes);
  } catch (const std::system_error& problem) {
    refused = problem.code();
  }
  setrlimit(RLIMIT_FSIZE, &before);
  CHECK(stickTroubleOf(refused) == StickTrouble::Full);
  CHECK(fs::is_empty(trip.folder.path()));

  BundleTarget gone{trip.folder.path() / "pulled", "A", BundleDirection::ToOffice, trip.office.publicKey};
  try {
    BundleWriter bundle(gone, core::randomBytes(16), trip.clock.now(), [](std::string_view) { return "x"; });
    CHECK(false);
  } catch (const std::system_error& problem) {
    CHECK(stickTroubleOf(problem.code()) == StickTrouble::Gone);
  }
}

TEST_CASE("a file is read from a bundle piece by piece, never as a whole") {
  Trip trip;
  const std::string photo = core::randomBytes(300000);
  BundleWriter bundle = trip.writer();
  bundle.begin(SectionKind::File, photo.size());
  for (std::size_t at = 0; at < photo.size(); at += 1000) bundle.append(std::string_view(photo).substr(at, 1000));
  bundle.add(SectionKind::Request, "after it");
  VolumeReader volume(bundle.finish("{}")[0]);
  REQUIRE(volume.open(BundleDirection::ToOffice, {&trip.office}) == VolumeTrouble::None);
  REQUIRE(volume.sender());
  REQUIRE(volume.next().value().length == photo.size());
  std::string read;
  for (auto part = volume.more(); part && !part->empty(); part = volume.more()) {
    CHECK(part->size() <= limits::kBundlePiece);
    read += *part;
  }
  CHECK(read == photo);
  REQUIRE(volume.next());
  CHECK(volume.content(100) == "after it");
  CHECK_FALSE(volume.next());
  CHECK(volume.isWhole());
}
