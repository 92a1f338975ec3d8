#include "tablet/SignIn.h"

#include <fstream>

#include "core/crypto/Encoding.h"
#include "tablet/PinAttempts.h"
#include "tablet/PinChange.h"
#include "tests/support/KillAtChange.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
using tablet::SignInRefused;
using tablet::SignInTrouble;
namespace fs = std::filesystem;

namespace {

constexpr const char* kWrong = "864209";
constexpr std::size_t kCheckBytes = std::size_t{16} << 20U;

SignInRefused refusalOf(const SampleFolder& sample, std::string_view officer, std::string_view pin) {
  try {
    (void)sample.folder.signIn(officer, pin, sample.clock);
  } catch (const SignInRefused& refused) {
    return refused;
  }
  throw std::runtime_error("the PIN was taken");
}

/// Wrong PINs with all waits in between.
void guess(SampleFolder& sample, std::string_view officer, int times) {
  for (int i = 0; i < times; ++i) {
    (void)refusalOf(sample, officer, kWrong);
    sample.clock.advance(std::chrono::hours(1));
  }
}

bool hasSlot(const SampleFolder& sample, core::SlotKind kind, std::string_view owner) {
  return sample.folder.header().slotOf(kind, owner) != nullptr;
}

int wrongOf(const SampleFolder& sample, const std::string& officer) {
  return tablet::PinAttempts(sample.folder.attemptsFile(), sample.folder.deviceSecret(), sample.clock, {})
      .wrongOf(officer);
}

void spoil(const fs::path& file, std::streamoff at) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(at);
  stream << "torn";
}

constexpr std::streamoff kFirstPlace = 20, kSecondPlace = 16384 + 20;

}  // namespace

TEST_CASE("after five wrong PINs the next try waits a minute, then two, four; the right one waits as well") {
  SampleFolder sample;
  for (int i = 0; i < 4; ++i) CHECK(refusalOf(sample, "P001", kWrong).wait.count() == 0);
  CHECK(refusalOf(sample, "P001", kWrong).wait == std::chrono::seconds(60));
  sample.clock.advance(std::chrono::seconds(59));
  CHECK(refusalOf(sample, "P001", kPin).trouble == SignInTrouble::Waiting);
  CHECK(refusalOf(sample, "P001", kPin).wait == std::chrono::seconds(1));
  sample.clock.advance(std::chrono::seconds(1));
  CHECK(refusalOf(sample, "P001", kWrong).wait == std::chrono::seconds(120));
  sample.clock.advance(std::chrono::seconds(120));
  const SignInRefused seventh = refusalOf(sample, "P001", kWrong);
  CHECK(seventh.wait == std::chrono::seconds(240));
  CHECK(seventh.triesLeft == 3);
  CHECK(std::string(seventh.what()).find("Sisa 3 kali") != std::string::npos);
  sample.clock.advance(std::chrono::seconds(240));
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  // Counted anew from here.
  CHECK(refusalOf(sample, "P001", kWrong).wait.count() == 0);
}

TEST_CASE("one officer's wrong PINs make no other officer wait") {
  SampleFolder sample;
  guess(sample, "P001", 5);
  (void)refusalOf(sample, "P001", kWrong);
  CHECK(refusalOf(sample, "P001", kPin).trouble == SignInTrouble::Waiting);
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).officer == "P002");
}

TEST_CASE("the tenth wrong PIN in a row destroys that officer's slot alone, and its bytes") {
  SampleFolder sample;
  const std::string wrapped = core::base64(sample.folder.header().slotOf(core::SlotKind::Officer, "P001")->wrapped);
  fs::create_hard_link(sample.folder.path() / "tablet.json", sample.place.path() / "old-header");
  guess(sample, "P001", 9);
  CHECK(hasSlot(sample, core::SlotKind::Officer, "P001"));
  CHECK(refusalOf(sample, "P001", kWrong).trouble == SignInTrouble::SlotGone);
  CHECK_FALSE(hasSlot(sample, core::SlotKind::Officer, "P001"));
  CHECK(refusalOf(sample, "P001", kPin).trouble == SignInTrouble::SlotGone);
  // The old header's own bytes, through another name for them.
  CHECK(core::readWholeFile(sample.place.path() / "old-header")->find(wrapped) == std::string::npos);
  CHECK(core::readWholeFile(sample.folder.path() / "tablet.json")->find(wrapped) == std::string::npos);
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).officer == "P002");
  CHECK(hasSlot(sample, core::SlotKind::Leader, ""));
  CHECK(hasSlot(sample, core::SlotKind::Office, ""));
}

TEST_CASE("nine wrong PINs and a right one destroy nothing, however often") {
  SampleFolder sample;
  for (int round = 0; round < 3; ++round) {
    guess(sample, "P001", 9);
    CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  }
}

TEST_CASE("twenty wrong PINs in all leave the office's slot alone; the leader's code opens nothing any more") {
  SampleFolder sample;
  guess(sample, "P001", 10);
  guess(sample, "P002", 9);
  CHECK(hasSlot(sample, core::SlotKind::Leader, ""));
  CHECK(refusalOf(sample, "P002", kWrong).trouble == SignInTrouble::AllGone);
  const auto slots = sample.folder.header().slots;
  REQUIRE(slots.size() == 1);
  CHECK(slots.front().kind == core::SlotKind::Office);
  CHECK(core::openSealed(sample.recovery, slots.front().wrapped)->size() == 32);
  CHECK_THROWS_AS(signInLeader(sample.folder, sample.leaderCode, sample.clock), SignInRefused);
}

TEST_CASE("a PIN without a name counts against everybody when it is nobody's, and against nobody when it is right") {
  SampleFolder sample;
  (void)refusalOf(sample, "", kWrong);
  CHECK(wrongOf(sample, "P001") == 1);
  CHECK(wrongOf(sample, "P002") == 1);
  CHECK(sample.folder.signIn("", kPin, sample.clock).officer == "P001");
  CHECK(wrongOf(sample, "P001") == 0);
  CHECK(wrongOf(sample, "P002") == 1);
}

TEST_CASE("a try is flushed to disk before it is checked") {
  const SampleFolder sample({1, kCheckBytes});
  const KilledChild child =
      killAtChange(0, kCheckBytes, [&] { (void)sample.folder.signIn("P001", kPin, sample.clock); });
  CHECK(child.flushesBeforeMemory == 1);
}

TEST_CASE("ten wrong PINs with a power cut in each are ten in all, wherever it cuts") {
  int cut = 0;
  for (bool reached = true; reached; ++cut) {
    INFO("killed before change " << cut + 1);
    SampleFolder sample;
    reached = false;
    for (int i = 0; i < tablet::kTriesOfOfficer; ++i) {
      reached |= killAtChange(cut + 1, kCheckBytes, [&] {
                   (void)sample.folder.signIn("P001", kWrong, sample.clock);
                 }).wasKilled;
      sample.clock.advance(std::chrono::hours(1));
    }
    if (cut == 0) {  // before anything was written, and so before anything was checked
      CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
      continue;
    }
    CHECK(refusalOf(sample, "P001", kPin).trouble == SignInTrouble::SlotGone);
    CHECK_FALSE(hasSlot(sample, core::SlotKind::Officer, "P001"));
    CHECK(sample.folder.signIn("P002", kPin, sample.clock).officer == "P002");
  }
  CHECK(cut > 7);  // two for the count, six for the slot
}

TEST_CASE("a right PIN that a power cut interrupts leaves a tablet that the next one opens") {
  for (int change = 1; change <= 4; ++change) {
    const SampleFolder sample;
    CHECK(killAtChange(change, kCheckBytes, [&] { (void)sample.folder.signIn("P001", kPin, sample.clock); }).wasKilled);
    CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  }
}

TEST_CASE("a torn or spoilt place of the counts never gives a guess back") {
  for (const std::streamoff place : {kFirstPlace, kSecondPlace}) {
    SampleFolder sample;
    guess(sample, "P001", 3);
    spoil(sample.folder.attemptsFile(), place);
    CHECK(refusalOf(sample, "P002", kWrong).trouble == SignInTrouble::Wrong);
    CHECK(wrongOf(sample, "P001") >= 3);
    sample.clock.advance(std::chrono::hours(1));
    CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  }
  SampleFolder again;
  int checked = 0;
  while (hasSlot(again, core::SlotKind::Officer, "P001") && checked < 50) {
    spoil(again.folder.attemptsFile(), checked % 2 == 0 ? kFirstPlace : kSecondPlace);
    (void)refusalOf(again, "P001", kWrong);
    ++checked;
    again.clock.advance(std::chrono::hours(1));
  }
  CHECK(checked <= tablet::kTriesOfOfficer);
}

TEST_CASE("deleting or forging the counts leaves one guess, after the longest wait; the right PIN still opens") {
  const std::string empty = *core::readWholeFile(SampleFolder().folder.attemptsFile());
  for (const bool isForged : {false, true}) {
    SampleFolder sample;
    fs::remove(sample.folder.attemptsFile());
    if (isForged) core::writeFileSafely(sample.folder.attemptsFile(), empty);  // whole, but of another device's secret
    CHECK(refusalOf(sample, "P001", kPin).wait == std::chrono::minutes(16));
    sample.clock.advance(std::chrono::minutes(16));
    CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  }
  SampleFolder thief;
  for (int i = 0; i < 3; ++i) {
    fs::remove(thief.folder.attemptsFile());
    CHECK(refusalOf(thief, "P001", kWrong).trouble == SignInTrouble::Waiting);
    thief.clock.advance(std::chrono::minutes(15));
  }
  thief.clock.advance(std::chrono::minutes(1));
  CHECK(refusalOf(thief, "P001", kWrong).trouble == SignInTrouble::AllGone);
}

TEST_CASE("setting the clock neither shortens nor lengthens the wait") {
  for (const std::int64_t clock : {std::int64_t{1'000'000'000'000}, std::int64_t{4'000'000'000'000}}) {
    SampleFolder sample;
    for (int i = 0; i < 5; ++i) (void)refusalOf(sample, "P001", kWrong);
    sample.clock.set(core::fromMilliseconds(clock));
    CHECK(refusalOf(sample, "P001", kPin).wait == std::chrono::seconds(60));
    sample.clock.advance(std::chrono::seconds(60));
    CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  }
}

TEST_CASE("a restart does not shorten the wait below the time that the machine has been on, nor lengthen it") {
  SampleFolder sample;
  for (int i = 0; i < 5; ++i) (void)refusalOf(sample, "P001", kWrong);
  sample.clock.restart(std::chrono::seconds(20));
  CHECK(refusalOf(sample, "P001", kPin).wait == std::chrono::seconds(40));
  sample.clock.advance(std::chrono::seconds(40));
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
}

TEST_CASE("a sign-in makes no file and takes no space: the counts are overwritten where they lie") {
  const SampleFolder sample;
  const auto listing = [&] {
    std::map<std::string, std::uintmax_t> files;
    for (const auto& entry : fs::directory_iterator(sample.folder.path()))
      files[entry.path().filename().string()] = entry.is_regular_file() ? entry.file_size() : 0;
    return files;
  };
  fs::create_hard_link(sample.folder.attemptsFile(), sample.place.path() / "counts");
  const auto before = listing();
  (void)refusalOf(sample, "P001", kWrong);
  (void)sample.folder.signIn("P001", kPin, sample.clock);
  CHECK(listing() == before);
  CHECK(fs::equivalent(sample.folder.attemptsFile(), sample.place.path() / "counts"));
}

TEST_CASE("while one program checks a PIN, another gets no try out of the same count") {
  const SampleFolder sample;
  const auto held = sample.folder.pinLock();
  CHECK(refusalOf(sample, "P001", kPin).trouble == SignInTrouble::Busy);
}
