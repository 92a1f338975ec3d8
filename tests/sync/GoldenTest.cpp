// Protocol version 1 is frozen in tests/golden: what the code writes today is what it wrote when the first
// tablet left the office. JEMPUT_WRITE_GOLDEN=1 writes the files anew; a change there is a new version.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/model/Entry.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RuleFiles.h"
#include "sync/BundleReader.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "sync/TabletSync.h"
#include "tests/support/catch.h"
#include "tests/sync/GoldenBundle.h"
#include "tests/sync/GoldenStory.h"

using namespace jemput;
using golden::Story;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(JEMPUT_SOURCE_DIR) / "tests" / "golden";

std::string stored(const std::string& name) {
  std::ifstream file(kFolder / name, std::ios::binary);
  INFO("tests/golden/" << name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("what the code writes is byte for byte what the golden files hold") {
  const Story story;
  const char* asked = std::getenv("JEMPUT_WRITE_GOLDEN");
  if (asked && std::string(asked) == "1") {
    std::filesystem::create_directories(kFolder);
    for (const auto& [name, content] : story.files()) std::ofstream(kFolder / name, std::ios::binary) << content;
  }
  std::set<std::string> names;
  for (const auto& [name, content] : story.files()) {
    INFO(name);
    CHECK(stored(name) == content);
    names.insert(name);
  }
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    INFO(entry.path().filename());
    CHECK(names.count(entry.path().filename().string()) == 1);
  }
}

TEST_CASE("the golden entries are read: today's code understands what was written then") {
  for (const auto& [name, kind] :
       {std::pair("entry-visit.json", core::kind::kVisit), std::pair("entry-registered.json", core::kind::kRegistered),
        std::pair("entry-corrected.json", core::kind::kCorrected),
        std::pair("entry-withdrawn.json", core::kind::kWithdrawn), std::pair("entry-status.json", core::kind::kStatus),
        std::pair("entry-purged.json", core::kind::kPurged),

        std::pair("entry-officers.json", core::kind::kOfficersChanged)}) {
    INFO(name);
    const auto entry = core::Entry::read(stored(name));
    REQUIRE(entry);
    CHECK(entry->isKind(kind));
  }
  core::Issues issues;
  const auto entry = core::Entry::read(stored("entry-registered.json"));
  const core::Registration person = core::readFields(entry->fields(), {}, issues);
  CHECK(person.person.name == "SITI AULIA");
  CHECK_FALSE(core::hasErrors(issues));
}

TEST_CASE("the golden request can be believed by its head signature, and the reply by its two") {
  const Story story;
  const std::string plain = stored("request.txt");
  const auto request = sync::readRequest(plain);
  REQUIRE(request);
  core::Hash head = request->previous;
  for (const std::string_view bytes : request->entries) head = core::chainNext(head, core::sha256(bytes));
  const std::uint64_t last = request->from - 1 + request->entries.size();
  CHECK(core::verify(story.device.publicKey(), core::label::kHead, story.officeId,
                     core::headContent(request->device.text(), request->generation, last, head),
                     request->headSignature));
  const auto reply = sync::readReply(stored("reply.txt"));
  REQUIRE(reply);
  CHECK(core::verify(story.receiptKey.publicKey(), core::label::kReceipt, story.officeId, reply->receipt,
                     reply->receiptSignature));
  CHECK(core::verify(story.receiptKey.publicKey(), core::label::kPage, story.officeId,
                     sync::pageContent(story.deviceId, reply->page), reply->pageSignature));
  const auto receipt = core::readReceipt(reply->receipt);
  REQUIRE(receipt);
  CHECK(receipt->hash == head.view());
  CHECK(receipt->seq == last);
  CHECK(sync::readPage(reply->page)->entries.size() == 1);
}

TEST_CASE("the golden request with stubs carries on the same chain to the same signed head") {
  const Story story;
  const std::string plain = stored("request-stubs.txt");
  const auto request = sync::readRequest(plain);
  REQUIRE(request);
  core::Hash head = request->previous;
  for (std::size_t i = 0; i < request->entries.size(); ++i)
    head = core::chainNext(
        head, request->isStub(i) ? core::readStub(request->entries[i])->content : core::sha256(request->entries[i]));
  CHECK(head == story.chain[4]);
  CHECK(request->isStub(0));
  CHECK_FALSE(request->isStub(2));
  CHECK(request->wanted.size() == 1);
  CHECK(core::verify(story.device.publicKey(), core::label::kHead, story.officeId,
                     core::headContent(request->device.text(), request->generation, 4, head), request->headSignature));
}

TEST_CASE("the golden request's own signature is over its text's SHA-256 and the channel binding") {
  const Story story;
  const std::string hashes = stored("hashes.txt"), name = "request_signature ";
  const auto signature = core::fromBase64(hashes.substr(hashes.find(name) + name.size(), 86));
  REQUIRE(signature);
  const std::string content = std::string(core::sha256(story.request).view()) + golden::someBinding();
  CHECK(core::verify(story.device.publicKey(), core::label::kRequest, story.officeId, content, *signature));
  const std::string elsewhere = std::string(core::sha256(story.request).view()) + std::string(32, 'c');
  CHECK_FALSE(core::verify(story.device.publicKey(), core::label::kRequest, story.officeId, elsewhere, *signature));
}

TEST_CASE("the golden papers of enrolment are read and believed") {
  const Story story;
  const auto keys = sync::readKeyList(stored("keys.json"), story.officeId);
  REQUIRE(keys);
  CHECK(keys->receipt == story.receiptKey.publicKey());
  const auto certificate = sync::readCertificate(stored("certificate.txt"), story.officeId, keys->identity);
  REQUIRE(certificate);
  CHECK(certificate->key == story.device.publicKey());
  const auto ticket = sync::readTicket(stored("ticket.txt"));
  REQUIRE(ticket);
  CHECK(ticket->officeId == story.officeId);
  const auto request = sync::readEnrolRequest(stored("enrol-request.json"));
  REQUIRE(request);
  CHECK(core::verify(request->key, core::label::kTicket, story.officeId,
                     sync::proofContent(ticket->secret, golden::someBinding()), request->proof));
  const auto reply = sync::readEnrolReply(stored("enrol-reply.json"));
  REQUIRE(reply);
  CHECK(reply->certificate == stored("certificate.txt"));
}

TEST_CASE("the golden bundle is read: its request is the golden one, signed for this volume and for no connection") {
  const golden::Story story;
  sync::VolumeReader volume(kFolder / "bundle.jemput");
  const core::BoxKey box = golden::officeBox();
  REQUIRE(volume.open(sync::BundleDirection::ToOffice, {&box}) == sync::VolumeTrouble::None);
  const auto sender = volume.sender();
  REQUIRE(sender);
  CHECK(volume.isSignedBy(*sender, story.device.publicKey(), story.officeId));
  const auto section = volume.next();
  REQUIRE(section);
  CHECK(section->kind == sync::SectionKind::Request);
  const auto body = volume.content(sync::limits::kMaxSectionInMemory);
  REQUIRE(body);
  const std::string frame = body->substr(0, body->size() - 64), signature = body->substr(body->size() - 64);
  sync::FrameReader frames(sync::wireDictionary(), sync::limits::kRequestWindowLog);
  const auto plain = frames.read(frame, sync::limits::kMaxRequestPlain);
  REQUIRE(plain == story.request);
  const auto isSignedFor = [&](const std::string& binding) {
    return core::verify(story.device.publicKey(), core::label::kRequest, story.officeId,
                        sync::requestContent(*plain, binding), signature);
  };
  CHECK(isSignedFor(volume.binding()));
  CHECK_FALSE(isSignedFor(golden::someBinding()));
  CHECK_FALSE(volume.next());
  CHECK(volume.isWhole());
}

TEST_CASE("the golden rules are read: a tablet of today can use what an office published then") {
  const auto rules = core::readRules(stored("snapshot-rules.json"), 3);
  REQUIRE(rules);
  const core::Service* service = rules->find("KK-09");
  REQUIRE(service);
  CHECK(service->isOffered);
  CHECK(service->papers.at(0).when.answers == std::vector<std::string>{"1"});
  CHECK(service->question("alasan")->list->find("1")->name.english == "damaged");
}
