#include <stdlib.h>

#include <sstream>

#include "core/json/Json.h"
#include "core/rules/RegistrationJson.h"
#include "tablet/Enrolment.h"
#include "tablet/SpaceReserve.h"
#include "tablet/commands/RunField.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"
#include "tests/tablet/SamplePhoto.h"

using namespace jemput;
using namespace jemput::test;

namespace {

struct Ran {
  int exit = 0;
  std::vector<core::JsonDocument> lines;
  std::string out, err;
  core::JsonView line(std::size_t index) const { return lines.at(index).root(); }
};

Ran run(const SampleFolder& sample, std::vector<std::string> arguments, const std::string& input = {}) {
  setenv("JEMPUT_PIN", kPin, 1);
  arguments.insert(arguments.begin() + 1, {"--data", sample.folder.path().string()});
  std::istringstream in(input);
  std::ostringstream out, err;
  Ran ran;
  ran.exit = tablet::runField(arguments, {in, out, err}, sample.clock);
  ran.out = out.str();
  ran.err = err.str();
  std::istringstream text(ran.out);
  for (std::string line; std::getline(text, line);)
    if (auto document = core::JsonDocument::parse(line)) ran.lines.push_back(std::move(*document));
  return ran;
}

std::string childLine() { return core::toJson(sampleChild()) + "\n"; }

/// Where answers go; looks into the database, over a connection of its own, as each line arrives.
class WatchingOutput final : public std::stringbuf {
 public:
  explicit WatchingOutput(const SampleFolder& sample) : m_store(sample.folder.openStore(sample.signIn())) {}
  std::vector<bool> wasOnDisk;

 protected:
  int sync() override {
    const std::string text = str();
    const std::string line = text.substr(m_read);
    m_read = text.size();
    if (const auto answer = core::JsonDocument::parse(line)) {
      const auto id = core::Uuid::parse(answer->root()["id"].stringOr());
      wasOnDisk.push_back(id && m_store.log().rowOfId(*id).has_value());
    }
    return 0;
  }

 private:
  core::TabletStore m_store;
  std::size_t m_read = 0;
};

}  // namespace

TEST_CASE("an answer is printed after its commit, and at once") {
  const SampleFolder sample;
  setenv("JEMPUT_PIN", kPin, 1);
  std::string input;
  for (const char* name : {"LALE SATU", "LALE DUA", "LALE TIGA"}) {
    core::Registration child = sampleChild();
    child.person.nik.clear();
    child.person.noNikReason = "belum_terdaftar";
    child.person.name = name;
    input += core::toJson(child) + "\n";
  }
  std::istringstream in(input);
  WatchingOutput watching(sample);
  std::ostream out(&watching);
  std::ostringstream err;
  CHECK(tablet::runField({"register", "--data", sample.folder.path().string()}, {in, out, err}, sample.clock) == 0);
  CHECK(watching.wasOnDisk == std::vector<bool>{true, true, true});
}

TEST_CASE("status and log say what is here: one line an entry, the chain's content hash, no verdict yet") {
  const SampleFolder sample;
  REQUIRE(run(sample, {"register"}, childLine()).exit == 0);
  const Ran status = run(sample, {"status", "--json"});
  REQUIRE(status.lines.size() == 1);
  CHECK(status.line(0)["entries"].integer() == 2);
  CHECK(status.line(0)["unreceipted"].integer() == 2);
  CHECK(status.line(0)["receipted"].integer() == 0);
  CHECK(status.line(0)["receipts"].size() == 0);
  CHECK(status.line(0)["villages"].at(0).stringOr() == kHere);
  const Ran log = run(sample, {"log", "--json"});
  REQUIRE(log.lines.size() == 2);
  CHECK(log.line(1)["seq"].integer() == 2);
  CHECK(log.line(1)["kind"].stringOr() == "registered");
  CHECK(log.line(1)["hash"].stringOr().size() == 64);
  CHECK(log.line(1)["verdict"].isNull());
  CHECK(log.line(1)["entry"]["fields"]["name"].stringOr() == "LALE RATNA SARI");
  CHECK(run(sample, {"log", "--witness"}).out.empty());
}

TEST_CASE("retention says why nothing may go yet, and --run deletes nothing then", "[retention]") {
  SampleFolder sample;
  run(sample, {"register"}, childLine());
  sample.clock.advance(std::chrono::hours(24 * 30));
  const Ran look = run(sample, {"retention", "--run", "--json"});
  REQUIRE(look.exit == 0);
  CHECK(look.line(0)["purged"].integerOr(-1) == 0);
  CHECK(look.line(0)["gone_now"].integerOr(-1) == 0);
  CHECK(look.line(0)["due"].integerOr(-1) == 0);
  CHECK(look.line(0)["not_received"].integerOr(-1) == 1);
  CHECK_FALSE(look.line(0)["next"].exists());
  CHECK(run(sample, {"retention"}).out.find("1 pendaftaran belum diterima kantor.") != std::string::npos);
  CHECK(run(sample, {"log"}).lines.size() == 2);
}

TEST_CASE("search prints people with what they need, the NIK masked") {
  const SampleFolder sample;
  REQUIRE(run(sample, {"register"}, childLine()).exit == 0);
  const Ran found = run(sample, {"search", "sari lale", "--json"});
  REQUIRE(found.lines.size() == 1);
  CHECK(found.line(0)["total"].integer() == 1);
  CHECK(found.line(0)["hits"].at(0)["nik"].stringOr() == "520804******9001");
  CHECK(found.out.find("5208045207189001") == std::string::npos);
  CHECK(run(sample, {"search", "l"}).exit == 2);
  CHECK(run(sample, {"search", "lale", "--date", "7 Februari"}).exit == 2);
}

TEST_CASE("the PIN is the first line of standard input when it is nowhere else, and what follows is data") {
  const SampleFolder sample;
  unsetenv("JEMPUT_PIN");
  std::istringstream in(std::string(kPin) + "\r\n" + childLine());
  std::ostringstream out, err;
  CHECK(tablet::runField({"register", "--data", sample.folder.path().string()}, {in, out, err}, sample.clock) == 0);
  CHECK(out.str().find("\"seq\":2") != std::string::npos);
  // There is no option that would put it where other programs can read it.
  std::istringstream none;
  CHECK(tablet::runField({"status", "--data", sample.folder.path().string(), "--pin", kPin}, {none, out, err},
                         sample.clock) == 2);
}

TEST_CASE("a line of another shape, a wrong type and a refused one each get an answer; the rest is saved") {
  const SampleFolder sample;
  core::Registration wrong = sampleChild();
  wrong.person.nik = "52080452071890";
  const std::string typed = R"({"name":"X Y","nik":5208045207189001})";
  const Ran ran = run(sample, {"register"}, "{\n\n" + typed + "\n" + core::toJson(wrong) + "\n" + childLine());
  CHECK(ran.exit == 3);
  REQUIRE(ran.lines.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(ran.line(i)["id"].isNull());
    CHECK(ran.line(i)["seq"].isNull());
    CHECK(ran.line(i)["issues"].size() > 0);
    CHECK_FALSE(ran.line(i)["issues"].at(0)["text"].stringOr().empty());
  }
  CHECK(ran.line(1)["issues"].at(0)["code"].stringOr() == "wrong-type");
  CHECK(ran.line(3)["seq"].integer() == 2);
  CHECK(run(sample, {"status", "--json"}).line(0)["entries"].integer() == 2);
}

TEST_CASE("a folder that another program uses is waited for, then refused: try later") {
  const SampleFolder sample;
  const auto lock = sample.folder.lock();
  const Ran ran = run(sample, {"status"});
  CHECK(ran.exit == 75);
  CHECK(ran.err.find("program lain") != std::string::npos);
  CHECK(ran.out.empty());
}

TEST_CASE("enrolment refuses what it can see without asking anybody, and leaves the folder as it was") {
  const SampleFolder sample;
  const tablet::TabletFolder fresh(sample.place.path() / "fresh");
  CHECK_THROWS_AS(tablet::enrolTablet(fresh, {"JEMPUT1.AAAA", {}, kPin, {}}), tablet::FolderRefused);
  CHECK_FALSE(std::filesystem::exists(fresh.path()));
  const std::string ticket =
      sync::writeTicket({std::string(16, 's'), std::string(52, 'o'), 1, {"https://127.0.0.1:1"}, {kHere}, {"P001"}});
  CHECK_THROWS_AS(tablet::enrolTablet(fresh, {ticket, {}, "12345", {}}), tablet::FolderRefused);
  CHECK_FALSE(std::filesystem::exists(fresh.path()));
  CHECK_THROWS_AS(tablet::enrolTablet(sample.folder, {ticket, {}, kPin, {}}), tablet::FolderRefused);
  CHECK(sample.signIn().officer == "P001");
}

TEST_CASE("an enrolment that broke off goes on with the same key, and two at once do not mix") {
  const SampleFolder sample;
  const tablet::TabletFolder fresh(sample.place.path() / "fresh");
  const std::string ticket =
      sync::writeTicket({std::string(16, 's'), std::string(52, 'o'), 1, {"https://127.0.0.1:1"}, {kHere}, {"P001"}});
  CHECK_THROWS_AS(tablet::enrolTablet(fresh, {ticket, {}, kPin, {}}), sync::RoadBroken);
  const auto key = core::readWholeFile(fresh.path() / "enrolling-key");
  REQUIRE(key);
  CHECK_FALSE(fresh.isTablet());
  CHECK_THROWS_AS(tablet::enrolTablet(fresh, {ticket, {}, kPin, {}}), sync::RoadBroken);
  CHECK(core::readWholeFile(fresh.path() / "enrolling-key") == key);
  const auto lock = fresh.lock();
  CHECK_THROWS_AS(tablet::enrolTablet(fresh, {ticket, {}, kPin, {}}), tablet::FolderRefused);
}

TEST_CASE("a tablet that was opened once keeps room for signing in and sending, before anything is saved") {
  const SampleFolder sample;
  CHECK_FALSE(tablet::SpaceReserve(sample.folder.path()).isHeld());
  REQUIRE(run(sample, {"status"}).exit == 0);
  CHECK(tablet::SpaceReserve(sample.folder.path()).isHeld());
}

TEST_CASE("pin changes one's own PIN, and unlock gives one with the leader's code and prints a new code") {
  const SampleFolder sample;
  setenv("JEMPUT_NEW_PIN", "123456", 1);
  CHECK(run(sample, {"pin", "--officer", "P002"}).exit == 3);
  CHECK(sample.folder.signIn("P002", kPin, sample.clock).officer == "P002");
  setenv("JEMPUT_NEW_PIN", "864209", 1);
  CHECK(run(sample, {"pin", "--officer", "P002"}).exit == 0);
  CHECK(sample.folder.signIn("P002", "864209", sample.clock).officer == "P002");
  setenv("JEMPUT_NEW_PIN", "739152", 1);
  CHECK(run(sample, {"unlock", "--officer", "P002"}, "satu dua tiga\n").exit == 3);
  CHECK(run(sample, {"unlock"}, sample.leaderCode + "\n").exit == 2);
  const Ran unlocked = run(sample, {"unlock", "--officer", "P002", "--new-code", "--json"}, sample.leaderCode + "\n");
  REQUIRE(unlocked.exit == 0);
  CHECK(sample.folder.signIn("P002", "739152", sample.clock).mustChoosePin);
  const std::string fresh = unlocked.line(0)["leader_code"].stringOr();
  CHECK(run(sample, {"unlock", "--officer", "P001"}, sample.leaderCode + "\n").exit == 3);
  unsetenv("JEMPUT_NEW_PIN");
  CHECK(run(sample, {"unlock", "--officer", "P001"}, fresh + "\n975318\n").exit == 0);
  CHECK(sample.folder.signIn("P001", "975318", sample.clock).officer == "P001");
}

TEST_CASE("a line brings photos, the entry names what was prepared, and status and sync count them", "[photo]") {
  const SampleFolder sample;
  const auto file = sample.place.path() / "kk.jpg";
  core::writeFileSafely(file, cameraJpeg(samplePicture(900, 600, 20), 6, "GPS"));
  std::string line = core::toJson(sampleChild());
  line.pop_back();
  const auto with = [&](const std::string& photos) { return line + ",\"photos\":" + photos + "}\n"; };
  const std::string good = "[{\"slot\":\"kk\",\"file\":\"" + file.string() + "\"}]";

  const Ran refused = run(sample, {"register"}, with("[{\"slot\":\"surat_kematian\",\"file\":\"x\"}]"));
  CHECK(refused.exit == 3);
  CHECK(refused.line(0)["issues"].elements().front()["code"].stringOr() == "slot-unknown");
  const Ran missing = run(sample, {"register"}, with("[{\"slot\":\"kk\",\"file\":\"/nowhere.jpg\"}]"));
  CHECK(missing.line(0)["issues"].elements().front()["code"].stringOr() == "not-found");
  CHECK(missing.line(0)["id"].stringOr().empty());

  const Ran ran = run(sample, {"register"}, with(good));
  REQUIRE(ran.exit == 0);
  for (const core::JsonView issue : ran.line(0)["issues"].elements()) CHECK(issue["field"].stringOr() != "photos");
  const core::JsonDocument log = std::move(run(sample, {"log"}).lines.back());
  const auto named = log.root()["entry"]["attachments"].elements();
  REQUIRE(named.size() == 1);
  CHECK(named[0]["slot"].stringOr() == "kk");
  const Ran status = run(sample, {"status", "--json"});
  CHECK(status.line(0)["files"]["named"].integerOr(0) == 1);
  CHECK(status.line(0)["files"]["received"].integerOr(9) == 0);
  CHECK(status.line(0)["files"]["waiting_bytes"].integerOr(0) == named[0]["size"].integerOr(-1));
}
