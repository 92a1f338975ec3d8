// A tablet of protocol version 1, byte by byte: its requests, certificate and bundle are the frozen files of
// tests/golden, and nothing of today's writing code makes them (row 66). There is no older release yet; from the second
// one on, these files are what the release before sends. Compression and signature belong to the connection, so they
// are made here.
#include <fstream>
#include <future>
#include <iterator>

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "office/BundleImport.h"
#include "office/OfficeApi.h"
#include "office/OfficeFolder.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "sync/Messages.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"
#include "tests/support/catch.h"

using namespace jemput;
namespace fs = std::filesystem;

namespace {

const fs::path kGolden = fs::path(JEMPUT_SOURCE_DIR) / "tests/golden";

std::string golden(const std::string& name) {
  std::ifstream file(kGolden / name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(text.empty());
  return text;
}

core::SigningKey keyOf(char seed) { return core::SigningKey::fromSeed(core::Secret(std::string(32, seed))); }

/// An office with the keys of the golden story, which has never heard of its tablet.
class StoryOffice {
 public:
  StoryOffice() {
    core::startCrypto();
    office::OfficeKeys keys =
        office::makeOfficeKeys({core::BoxKey::generate(), core::BoxKey::generate()}, m_clock.now());
    keys.identity = keyOf(1);
    keys.receipt = keyOf(2);
    keys.officeId = core::officeIdOf(keys.identity.publicKey());
    keys.box = core::boxKeyOf(keyOf(5));
    const fs::path path = m_folder.path();
    fs::create_directories(path / "keys");
    core::writeFileSafely(path / "keys" / office::OfficeFolder::kKeyFile, office::writeOfficeKeys(keys));
    office::OfficeFolder::makeDatabase(path, keys, "52.08", m_clock, office::OfficeOrigin::New);
    office::OfficeFolder::writeHeader(path, core::bestCipher(), fs::path("keys") / office::OfficeFolder::kKeyFile);
    folder = std::make_unique<office::OfficeFolder>(path);
  }
  /// One request over a connection of its own; the decompressed reply.
  std::string answers(const std::string& plain) {
    office::OfficeApi api(*folder, core::RuleBook::shipped(), m_clock);
    const std::string binding(32, 'c');
    std::string body = sync::FrameWriter(3, sync::wireDictionary(), sync::limits::kRequestWindowLog).write(plain);
    body +=
        keyOf(3).sign("jemput/request/1", folder->keys().officeId, std::string(core::sha256(plain).view()) + binding);
    std::promise<office::Response> promised;
    const auto connection = api.connect();
    connection->handle({"POST", "/v1/sync", {}, body, binding},
                       [&](office::Response response) { promised.set_value(std::move(response)); });
    const office::Response response = promised.get_future().get();
    REQUIRE(response.status == 200);
    sync::FrameReader reader(sync::wireDictionary(), sync::limits::kReplyWindowLog);
    return reader.read(response.body, sync::limits::kMaxReplyPlain).value_or("");
  }
  /// What it keeps of tablets, in the ledger's order.
  std::vector<std::string> kept() {
    std::vector<std::string> entries;
    core::Query query = folder->database().query("SELECT bytes FROM ledger WHERE device>0 ORDER BY revision");
    while (query.step()) entries.emplace_back(query.text(0));
    return entries;
  }
  const core::Clock& clock() const { return m_clock; }
  std::unique_ptr<office::OfficeFolder> folder;

 private:
  test::TemporaryFolder m_folder;
  test::TestClock m_clock;
};

/// The story's first push, which no golden file has as a whole: the line of version 1 in front of golden entries.
std::string firstPush(const std::string& officeId) {
  const std::string visit = golden("entry-visit.json"), registered = golden("entry-registered.json");
  const core::SigningKey device = keyOf(3);
  core::Hash chain = core::chainStart(officeId, device.publicKey(), 1);
  const std::string before = core::base64(chain.view());
  for (const std::string* entry : {&visit, &registered}) chain = core::chainNext(chain, core::sha256(*entry));
  const std::string id = "0194df50-0000-7ae0-9e80-8c33a2b6d1f0";
  const core::Signature head = device.sign("jemput/head/1", officeId, core::headContent(id, 1, 2, chain));
  return R"({"v":1,"device":")" + id + R"(","epoch":"","generation":1,"from":1,"prev":")" + before +
         R"(","n":2,"scope":1,"cursor":0,"receipt":0,"page":true,"certificate":")" + golden("certificate.txt") +
         "\"}\n" + visit + "\n" + registered + "\n" + core::base64(head) + "\n";
}

}  // namespace

TEST_CASE("row 66: what a tablet of version 1 sends, by network and on a stick, is stored and receipted to the byte") {
  StoryOffice office;
  const std::string pushed = office.answers(firstPush(office.folder->keys().officeId));
  CHECK(pushed.find(R"("generation":1,"seq":2,"hash":)") != std::string::npos);
  CHECK(pushed.find(R"({"v":1,"receipt":true)") == 0);

  // The rest of the day comes twice: the frozen request by network, the frozen bundle by stick.
  const std::string rest = office.answers(golden("request.txt"));
  CHECK(rest.find(R"("generation":1,"seq":4,"hash":"wdx9mHYc8V1VVCYmU8J02SKvI612ZStf1RWUwSzyDg8")") !=
        std::string::npos);
  office::BundleImport import(*office.folder, core::RuleBook::shipped(), office.clock());
  const auto reports = import.take({kGolden / "bundle.jemput"});
  REQUIRE(reports.size() == 1);
  CHECK(reports.front().outcome.trouble == sync::VolumeTrouble::None);
  CHECK(reports.front().entries == 2);
  CHECK(reports.front().stored == 0);
  CHECK(office.kept() == std::vector<std::string>{golden("entry-visit.json"), golden("entry-registered.json"),
                                                  golden("entry-corrected.json"), golden("entry-withdrawn.json")});
}

TEST_CASE("row 66: a bundle of version 1 alone is taken, and a request that only asks is answered") {
  StoryOffice office;
  (void)office.answers(firstPush(office.folder->keys().officeId));
  office::BundleImport import(*office.folder, core::RuleBook::shipped(), office.clock());
  const auto reports = import.take({kGolden / "bundle.jemput"});
  REQUIRE(reports.size() == 1);
  CHECK(reports.front().stored == 2);
  CHECK(reports.front().lastSeq == 4);
  const std::string pulled = office.answers(golden("request-pull.txt"));
  CHECK(pulled.find(R"("seq":4)") != std::string::npos);
  CHECK(office.kept().size() == 4);
}
