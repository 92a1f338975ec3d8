#include "sync/Messages.h"

#include <string>

#include "core/crypto/LogChain.h"
#include "core/model/Entry.h"
#include "sync/Limits.h"
#include "tests/support/catch.h"
#include "tests/sync/GoldenStory.h"

using namespace jemput;
using core::Hash;
using sync::Page;
using sync::SyncReply;
using sync::SyncRequest;

namespace {

const golden::Story& story() {
  static const golden::Story kStory;
  return kStory;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

void refusesRequest(const std::string& plain) {
  INFO(plain);
  std::string problem;
  CHECK_FALSE(sync::readRequest(plain, &problem).has_value());
  CHECK_FALSE(problem.empty());
}

Page fullPage() {
  Page page = story().page;
  page.isNewEpoch = true;
  page.common = 1;
  page.isNewScope = true;
  page.villages = {"52.08.04.2008", "52.08.02.2007"};
  page.scope = 7;
  page.generation = 3;
  page.isLast = false;
  page.isRevoked = true;
  page.officers = story().officers;
  page.keys = story().keyList;
  const std::string stub = core::writeStub({story().deviceId, std::nullopt, core::sha256("six")});
  page.returned = {{5, core::sha256("five"), story().visit, false}, {6, core::sha256("six"), stub, true}};
  page.history = {story().deviceId};
  page.entries.push_back({4, story().deviceId, {2, 9}, false, "<unreadable>"});
  return page;
}

void checkEqual(const Page& a, const Page& b) {
  CHECK(sync::writePage(a) == sync::writePage(b));
  CHECK(a.epoch == b.epoch);
  CHECK((a.from == b.from && a.to == b.to && a.common == b.common && a.scope == b.scope));
  CHECK((a.isNewEpoch == b.isNewEpoch && a.isNewScope == b.isNewScope && a.isLast == b.isLast &&
         a.isRevoked == b.isRevoked));
  CHECK(a.villages == b.villages);
  CHECK(a.digest == b.digest);
  CHECK(a.generation == b.generation);
  REQUIRE((a.own.size() == b.own.size() && a.refused.size() == b.refused.size()));
  REQUIRE((a.returned.size() == b.returned.size() && a.entries.size() == b.entries.size()));
  for (std::size_t i = 0; i < a.returned.size(); ++i) CHECK(a.returned[i].bytes == b.returned[i].bytes);
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    CHECK(a.entries[i].bytes == b.entries[i].bytes);
    CHECK(a.entries[i].device == b.entries[i].device);
    CHECK(a.entries[i].place == b.entries[i].place);
    CHECK(a.entries[i].accepted == b.entries[i].accepted);
    CHECK(a.entries[i].revision == b.entries[i].revision);
  }
}

}  // namespace

TEST_CASE("a request comes back as it was written, its entries byte for byte") {
  SyncRequest sent;
  sent.device = story().deviceId;
  sent.epoch = story().epoch;
  sent.generation = 3;
  sent.from = 41;
  sent.previous = core::sha256("forty");
  sent.scope = 7;
  sent.cursor = 812;
  sent.receipt = 40;
  sent.keys = 3;
  sent.wantsPage = false;
  sent.wantsOwnBack = sent.wantsToken = true;
  sent.certificate = story().certificate;
  sent.files = {std::string(64, 'a'), std::string(64, '0')};
  sent.entries = {story().visit, "<no entry at all>", ""};
  sent.headSignature = std::string(64, 's');
  const std::string plain = sync::writeRequest(sent);
  const auto read = sync::readRequest(plain);
  REQUIRE(read);
  CHECK(sync::writeRequest(*read) == plain);
  CHECK(read->device == sent.device);
  CHECK(read->epoch == sent.epoch);
  CHECK(read->generation == 3);
  CHECK(read->from == 41);
  CHECK(read->previous == sent.previous);
  CHECK((read->scope == 7 && read->cursor == 812 && read->receipt == 40));
  CHECK((!read->wantsPage && read->wantsOwnBack && read->wantsToken));
  CHECK(read->certificate == sent.certificate);
  CHECK(read->keys == 3);
  CHECK(read->files == sent.files);
  CHECK(read->entries == sent.entries);
  CHECK(read->headSignature == sent.headSignature);
}

TEST_CASE("a request without entries is one line and has no head signature") {
  const auto read = sync::readRequest(story().pull);
  REQUIRE(read);
  CHECK(read->entries.empty());
  CHECK(read->headSignature.empty());
  CHECK(read->wantsPage);
  CHECK(story().pull.find('\n') == story().pull.size() - 1);
}

TEST_CASE("every cut of a request is refused with a reason") {
  for (std::size_t length = 0; length < story().request.size(); ++length)
    refusesRequest(story().request.substr(0, length));
  for (std::size_t length = 0; length < story().pull.size(); ++length) refusesRequest(story().pull.substr(0, length));
}

TEST_CASE("a request with more than its header says is refused") {
  refusesRequest(story().request + "\n");
  refusesRequest(story().request + story().visit + "\n");
  refusesRequest(story().pull + "x");
  refusesRequest(with(story().request, R"("n":2)", R"("n":1)"));
  refusesRequest(with(story().request, R"("n":2)", R"("n":3)"));
  refusesRequest(with(story().request, R"("n":2)", R"("n":0)"));
}

TEST_CASE("a request whose header is not in order is refused") {
  const std::string pull = story().pull;
  refusesRequest(with(pull, R"("v":1)", R"("v":2)"));
  refusesRequest(with(pull, R"("v":1,)", ""));
  refusesRequest(with(pull, R"("device":"0194df50)", R"("device":"0194df5)"));
  refusesRequest(with(pull, R"("generation":1)", R"("generation":0)"));
  refusesRequest(with(pull, R"("generation":1)", R"("generation":8388608)"));
  refusesRequest(with(pull, R"("from":5)", R"("from":0)"));
  refusesRequest(with(pull, R"("from":5)", R"("from":-5)"));
  refusesRequest(with(pull, R"("from":5)", R"("from":"5")"));
  refusesRequest(with(pull, R"("prev":")", R"("prev":"AA)"));
  refusesRequest(with(pull, R"("prev":)", R"("perv":)"));
  refusesRequest(with(pull, R"("cursor":5)", R"("cursor":-5)"));
  refusesRequest(with(pull, R"("cursor":5)", R"("cursor":5.5)"));
  refusesRequest(with(pull, R"("receipt":4)", R"("receipt":"4")"));
  refusesRequest(with(pull, R"("scope":1)", R"("scope":null)"));
  refusesRequest(with(pull, R"("scope":1)", R"("scope":1,"n":-1)"));
  refusesRequest("[]\n");
  refusesRequest("\n");
  refusesRequest("GET / HTTP/1.1\n");
}

TEST_CASE("a request is refused for more entries than a batch may have, before any is looked for") {
  refusesRequest(with(story().pull, R"("scope")", R"("n":1025,"scope")"));
  refusesRequest(with(story().pull, R"("scope")", R"("n":9223372036854775807,"scope")"));
}

TEST_CASE("a request asks for at most 64 files, each by the lower-case hex of its hash") {
  const auto asks = [](const std::string& files) {
    return sync::readRequest(with(story().pull, R"("scope")", R"("files":)" + files + R"(,"scope")")).has_value();
  };
  const std::string file = '"' + std::string(64, 'a') + '"';
  std::string most = file;
  for (std::size_t i = 1; i < sync::limits::kMaxFilesAsked; ++i) most += ',' + file;
  CHECK(asks('[' + file + ']'));
  CHECK(asks('[' + most + ']'));
  CHECK_FALSE(asks('[' + most + ',' + file + ']'));
  CHECK_FALSE(asks(file));
  CHECK_FALSE(asks("[\"" + std::string(64, 'A') + "\"]"));
  CHECK_FALSE(asks("[\"" + std::string(62, 'a') + "\"]"));
  CHECK_FALSE(asks("[\"" + std::string(64, 'g') + "\"]"));
  CHECK_FALSE(asks("[7]"));
}

TEST_CASE("an entry over 64 KiB is refused, one of exactly 64 KiB is not") {
  const auto carries = [](std::size_t size) {
    SyncRequest request;
    request.device = story().deviceId;
    const std::string entry(size, 'x');
    request.entries = {entry};
    request.headSignature = std::string(64, 's');
    return sync::readRequest(sync::writeRequest(request)).has_value();
  };
  CHECK(carries(core::kMaxEntryBytes));
  CHECK_FALSE(carries(core::kMaxEntryBytes + 1));
}

TEST_CASE("members of a header that this release does not know are no obstacle") {
  CHECK(sync::readRequest(with(story().pull, "{", R"({"later":[1],)")).has_value());
  CHECK(sync::readReply(with(story().reply, "{", R"({"later":[1],)")).has_value());
  CHECK(sync::readPage(with(sync::writePage(story().page), "{", R"({"later":[1],)")).has_value());
}

TEST_CASE("a page comes back as it was written") {
  for (const Page& page : {Page{"e", 0, 0, 0, false, 0, {}, false, true, false, false, {}, {}, {}, 1, {}, {}, {}, {}},
                           story().page, fullPage()}) {
    const auto read = sync::readPage(sync::writePage(page));
    REQUIRE(read);
    checkEqual(*read, page);
  }
}

TEST_CASE("an empty scope is a scope: no villages is not the same as no change") {
  Page page = story().page;
  page.isNewScope = true;
  const auto read = sync::readPage(sync::writePage(page));
  REQUIRE(read);
  CHECK(read->isNewScope);
  CHECK(read->villages.empty());
}

TEST_CASE("a list of officers in another form makes the page unreadable") {
  const std::string text = sync::writePage(story().pageWithOfficers());
  const auto read = sync::readPage(text);
  REQUIRE(read);
  REQUIRE(read->officers);
  CHECK(core::writeOfficerList(*read->officers) == core::writeOfficerList(story().officers));
  for (const auto& [from, to] :
       {std::pair(R"("version":3)", R"("version":0)"), std::pair(R"("version":3)", R"("v":3)"),
        std::pair(R"("list":[)", R"("names":[)"), std::pair(R"("id":"sri")", R"("id":"dewi")"),
        std::pair(R"("id":"sri")", R"("id":"")"), std::pair(R"("slot":3)", R"("slot":-3)"),
        std::pair(R"("slot":3)", R"("slot":"3")"), std::pair(R"("pin":"481937")", R"("pin":"48193")"),
        std::pair(R"("pin":"481937")", R"("pin":"48193x")"), std::pair(R"("name":"Sri Wahyuni")", R"("name":7)")}) {
    INFO(from << " -> " << to);
    CHECK_FALSE(sync::readPage(with(text, from, to)).has_value());
  }
}

TEST_CASE("every cut of a page, and anything behind it, is refused") {
  for (const Page& page : {story().page, fullPage()}) {
    const std::string text = sync::writePage(page);
    for (std::size_t length = 0; length < text.size(); ++length)
      CHECK_FALSE(sync::readPage(text.substr(0, length)).has_value());
    CHECK_FALSE(sync::readPage(text + "\n").has_value());
    CHECK_FALSE(sync::readPage(text + "[9,\"\",1,1,true]\n{}\n").has_value());
  }
}

TEST_CASE("a page whose head or lines are not in order is refused") {
  const std::string text = sync::writePage(story().page);
  const std::string full = sync::writePage(fullPage());
  const auto refuses = [](const std::string& page) {
    INFO(page);
    CHECK_FALSE(sync::readPage(page).has_value());
  };
  refuses(with(text, R"("epoch":"8a1f3c5e7092b4d6")", R"("epoch":1)"));
  refuses(with(text, R"("from":2)", R"("from":6)"));  // to is 5
  refuses(with(text, R"("to":5)", R"("to":-5)"));
  refuses(with(text, R"("scope":1)", R"("scopE":1)"));
  refuses(with(text, R"("own":[[3,4,4]])", R"("own":[[4,3,4]])"));
  refuses(with(text, R"("own":[[3,4,4]])", R"("own":[[0,4,4]])"));
  refuses(with(text, R"("own":[[3,4,4]])", R"("own":[[3,4,0]])"));
  refuses(with(text, R"("own":[[3,4,4]])", R"("own":[[3,4]])"));
  refuses(with(text, R"("own":[[3,4,4]])", R"("own":{})"));
  refuses(with(text, R"("generation":1)", R"("generation":0)"));
  refuses(with(text, R"("quarantined":[[4,)", R"("quarantined":[[0,)"));
  refuses(with(text, R"("unknown-officer")", "7"));
  refuses(with(text, R"("digest":")", R"("digest":"AA)"));
  refuses(with(text, R"("n":1)", R"("n":2)"));
  refuses(with(text, R"("n":1)", R"("n":-1)"));
  refuses(with(text, R"([3,"",1,1,true])", R"([0,"",1,1,true])"));
  refuses(with(text, R"([3,"",1,1,true])", R"([3,"x",1,1,true])"));
  refuses(with(text, R"([3,"",1,1,true])", R"([3,1,1,1,true])"));
  refuses(with(text, R"([3,"",1,1,true])", R"([3,"",0,1,true])"));
  refuses(with(text, R"([3,"",1,1,true])", R"([3,"",1,0,true])"));
  refuses(with(text, R"([3,"",1,1,true])", R"([3,"",1,1,1])"));
  refuses(with(text, R"([3,"",1,1,true])", "{}"));
  refuses(with(full, R"("common":1)", R"("common":-1)"));
  refuses(with(full, R"("villages":["52.08.04.2008")", R"("villages":[52)"));
  refuses(with(full, R"("back":2)", R"("back":1)"));
  refuses(with(full, "[5,\"", "[0,\""));
  refuses(with(full, "[5,\"", "[5,\"AA"));
}

TEST_CASE("a reply comes back as it was written, with and without each of its parts") {
  for (const bool withReceipt : {true, false})
    for (const bool withPage : {true, false})
      for (const bool asks : {true, false}) {
        SyncReply sent;
        sent.asksForCertificate = asks;
        if (withReceipt) sent.receipt = core::writeReceipt(story().receipt);
        if (withReceipt) sent.receiptSignature = std::string(64, 's');
        if (withPage) sent.page = sync::writePage(story().page);
        if (withPage) sent.pageSignature = std::string(64, 'p');
        if (asks) sent.token = "token";
        const auto read = sync::readReply(sync::writeReply(sent));
        REQUIRE(read);
        CHECK(read->asksForCertificate == asks);
        CHECK(read->receipt == sent.receipt);
        CHECK(read->receiptSignature == sent.receiptSignature);
        CHECK(read->page == sent.page);
        CHECK(read->pageSignature == sent.pageSignature);
        CHECK(read->token == sent.token);
      }
}

TEST_CASE("every cut of a reply is refused, or its page is not the signed one any more") {
  const std::string& whole = story().reply;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto read = sync::readReply(whole.substr(0, length));
    if (!read) continue;
    CHECK_FALSE(core::verify(story().receiptKey.publicKey(), core::label::kPage, story().officeId,
                             sync::pageContent(story().deviceId, read->page), read->pageSignature));
    CHECK_FALSE(sync::readPage(read->page).has_value());
  }
}

TEST_CASE("a flipped bit anywhere in a reply's receipt or page is found by a signature") {
  const std::string& whole = story().reply;
  const std::size_t header = whole.find('\n');
  for (std::size_t at = header + 1; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 1);
    const auto read = sync::readReply(broken);
    if (!read) continue;
    const auto& key = story().receiptKey.publicKey();
    const bool sound =
        core::verify(key, core::label::kReceipt, story().officeId, read->receipt, read->receiptSignature) &&
        core::verify(key, core::label::kPage, story().officeId, sync::pageContent(story().deviceId, read->page),
                     read->pageSignature);
    CHECK_FALSE(sound);
  }
}

TEST_CASE("a reply that is not in order is refused") {
  for (const std::string& text :
       {std::string(), std::string("\n"), std::string("<html>\n"), std::string("{\"v\":2}\n"), std::string("{\"v\":1}"),
        std::string("{\"v\":1}\nx"), std::string("{\"v\":1,\"receipt\":true}\n"),
        std::string("{\"v\":1,\"receipt\":true}\n{}\nAAAA\n"), std::string("{\"v\":1,\"page\":true}\n"),
        "{\"v\":1,\"page\":true}\n" + std::string(86, 'A') + "\n",
        "{\"v\":1,\"receipt\":true}\n\n" + std::string(86, 'A') + "\n"})
    CHECK_FALSE(sync::readReply(text).has_value());
}

TEST_CASE("a request whose stubs, their places or the records it wants are none is refused") {
  const std::string plain = story().stubs;
  REQUIRE(sync::readRequest(plain));
  refusesRequest(with(plain, "\"stubs\":[[2,3]]", "\"stubs\":[[2,4]]"));  // seq 4 is an entry
  for (const char* places : {"[[0,3]]", "[[3,2]]", "[[2]]", "[2,3]", "\"2\"", "{}"})
    refusesRequest(with(plain, "\"stubs\":[[2,3]]", std::string("\"stubs\":") + places));
  refusesRequest(with(plain, "\"want\":[\"0194", "\"want\":[\"x194"));
  refusesRequest(with(plain, "\"want\":[", "\"want\":[1,"));
  std::string many;
  for (std::size_t i = 0; i <= sync::limits::kMaxWanted; ++i) many += '"' + story().deviceId.text() + "\",";
  refusesRequest(with(plain, "\"want\":[", "\"want\":[" + many));
  many.clear();
  for (std::size_t i = 0; i <= sync::limits::kMaxBatchEntries; ++i) many += "[2,2],";
  refusesRequest(with(plain, "\"stubs\":[", "\"stubs\":[" + many));
}

TEST_CASE("a stub is read back as it was written, and nothing else is one") {
  const core::EntryStub begun{story().deviceId, std::nullopt, core::sha256("a")};
  const core::EntryStub changed{story().deviceId, core::Uuid(), core::sha256("b")};
  CHECK(core::readStub(core::writeStub(begun)) == begun);
  CHECK(core::readStub(core::writeStub(changed)) == changed);
  CHECK_FALSE(core::readStub(story().registered));
  CHECK_FALSE(core::readStub(with(core::writeStub(changed), "\"record\":\"", "\"record\":\"x")));
  CHECK_FALSE(core::readStub(with(core::writeStub(begun), "\"sha256\":\"", "\"sha256\":\"A")));
}
