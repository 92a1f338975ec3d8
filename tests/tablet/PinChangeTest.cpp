#include "tablet/PinChange.h"

#include "core/crypto/CodeWords.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
using tablet::PinWeakness;

namespace {

constexpr const char* kOwn = "864209";

void destroySlot(SampleFolder& sample, std::string_view officer) {
  for (int i = 0; i < 10; ++i) {
    CHECK_THROWS_AS(sample.folder.signIn(officer, "975310", sample.clock), tablet::SignInRefused);
    sample.clock.advance(std::chrono::hours(1));
  }
}

}  // namespace

TEST_CASE("a PIN that a thief tries first is refused, and the refusal says why") {
  const std::pair<const char*, PinWeakness> weak[] = {
      {"12345", PinWeakness::NotSixDigits}, {"12345a", PinWeakness::NotSixDigits}, {"000000", PinWeakness::Repeated},
      {"121212", PinWeakness::Repeated},    {"123123", PinWeakness::Repeated},     {"123456", PinWeakness::Row},
      {"987654", PinWeakness::Row},         {"890123", PinWeakness::Row},          {"170845", PinWeakness::LikeADate},
      {"450817", PinWeakness::LikeADate},   {"311299", PinWeakness::LikeADate}};
  for (const auto& [pin, weakness] : weak) {
    INFO(pin);
    CHECK(tablet::pinWeakness(pin) == weakness);
  }
  CHECK(tablet::pinWeakness(kOwn, kOwn) == PinWeakness::SameAsOld);
  for (const char* pin : {kOwn, kPin, "739152", "321399"}) CHECK_FALSE(tablet::pinWeakness(pin));
}

TEST_CASE("the enrolment's PIN is to be replaced; a PIN of one's own is not asked for again") {
  const SampleFolder sample;
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).mustChoosePin);
  CHECK_FALSE(changePin(sample.folder, "P001", kPin, kOwn, sample.clock).mustChoosePin);
  CHECK_FALSE(sample.folder.signIn("P001", kOwn, sample.clock).mustChoosePin);
  CHECK_THROWS_AS(sample.folder.signIn("P001", kPin, sample.clock), tablet::SignInRefused);
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).mustChoosePin);
}

TEST_CASE("changing a PIN asks for the old one, and a wrong old one is a wrong try") {
  const SampleFolder sample;
  CHECK_THROWS_AS(changePin(sample.folder, "P001", "739152", kOwn, sample.clock), tablet::SignInRefused);
  CHECK_THROWS_AS(changePin(sample.folder, "P001", kPin, "123456", sample.clock), tablet::PinRefused);
  CHECK(signInState(sample.folder, "P001", sample.clock).triesLeft == 9);
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
}

TEST_CASE("the leader's code gives a destroyed or forgotten PIN anew, and only that officer's") {
  SampleFolder sample;
  const core::Secret key = sample.signIn().databaseKey;
  destroySlot(sample, "P001");
  CHECK(signInState(sample.folder, "P001", sample.clock).trouble == tablet::SignInTrouble::SlotGone);
  const auto leader = signInLeader(sample.folder, sample.leaderCode, sample.clock);
  givePin(sample.folder, leader, "P001", kOwn, sample.clock);
  const tablet::Session session = sample.folder.signIn("P001", kOwn, sample.clock);
  CHECK(session.databaseKey.view() == key.view());
  CHECK(session.mustChoosePin);
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).officer == "P002");
  CHECK(signInState(sample.folder, "P001", sample.clock).triesLeft == 10);
}

TEST_CASE("the leader gives no PIN to somebody whom the office has not put on this tablet, and no weak one") {
  const SampleFolder sample;
  const auto leader = signInLeader(sample.folder, sample.leaderCode, sample.clock);
  CHECK_THROWS_AS(givePin(sample.folder, leader, "P009", kOwn, sample.clock), tablet::FolderRefused);
  CHECK_THROWS_AS(givePin(sample.folder, leader, "P001", "000000", sample.clock), tablet::PinRefused);
  CHECK(sample.signIn().officer == "P001");
}

TEST_CASE("an officer whom the office has added gets a slot by the leader's code") {
  const SampleFolder sample;
  tablet::FolderHeader header = sample.folder.header();
  header.officers.push_back({"P003", "Baiq Dewi"});  // as a list that has lost its first PIN leaves it
  sample.folder.replaceHeader(header);
  CHECK_THROWS_AS(sample.folder.signIn("P003", kPin, sample.clock), tablet::SignInRefused);
  const auto leader = signInLeader(sample.folder, sample.leaderCode, sample.clock);
  givePin(sample.folder, leader, "P003", kOwn, sample.clock);
  CHECK(sample.folder.signIn("P003", kOwn, sample.clock).officerName == "Baiq Dewi");
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).officerName == "Sri Wahyuni");
}

TEST_CASE("a new leader's code makes the old one void, and is typed as carelessly as people do") {
  const SampleFolder sample;
  const auto leader = signInLeader(sample.folder, sample.leaderCode, sample.clock);
  const std::string fresh = renewLeaderCode(sample.folder, leader);
  CHECK(fresh != sample.leaderCode);
  CHECK_THROWS_AS(signInLeader(sample.folder, sample.leaderCode, sample.clock), tablet::SignInRefused);
  std::string shouted = " ";
  for (const char c : fresh) {
    shouted += c == ' ' ? '-' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (c == ' ') shouted += ' ';
  }
  CHECK(signInLeader(sample.folder, shouted, sample.clock).databaseKey.view() == leader.databaseKey.view());
}

TEST_CASE("wrong leader's codes wait from the fifth on and destroy nothing") {
  SampleFolder sample;
  for (int i = 0; i < 30; ++i) {
    CHECK_THROWS_AS(signInLeader(sample.folder, "satu dua tiga", sample.clock), tablet::SignInRefused);
    if (i == 4) {
      const auto refused = [&] {
        try {
          (void)signInLeader(sample.folder, sample.leaderCode, sample.clock);
        } catch (const tablet::SignInRefused& why) {
          return why.trouble;
        }
        return tablet::SignInTrouble::Wrong;
      };
      CHECK(refused() == tablet::SignInTrouble::Waiting);
    }
    sample.clock.advance(std::chrono::hours(1));
  }
  CHECK(signInLeader(sample.folder, sample.leaderCode, sample.clock).databaseKey.size() == 32);
  CHECK(sample.signIn().officer == "P001");
}

TEST_CASE("code words are told apart by four letters, and a code is brought to its full words") {
  const auto& words = core::codeWords();
  REQUIRE(words.size() > 800);
  CHECK(std::is_sorted(words.begin(), words.end()));
  for (std::size_t i = 1; i < words.size(); ++i) CHECK(words[i].substr(0, 4) != words[i - 1].substr(0, 4));
  CHECK(core::readWordCode("  GAJA, kerb-mata;zaman ") == "gajah kerb mata zaman");
  CHECK(core::wordsBeginningWith("gaj", 5) == std::vector<std::string>{"gajah"});
  CHECK(core::wordsBeginningWith("k", 4).size() == 4);
  CHECK(core::wordsBeginningWith("xx", 4).empty());
}
