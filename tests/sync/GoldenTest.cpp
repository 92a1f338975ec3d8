// The wire as it is frozen: every message made from fixed keys, ids and times, byte for byte as stored in
// tests/golden. JEMPUT_WRITE_GOLDEN=1 writes the files again; a change of one is a change of the protocol.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/model/Entry.h"
#include "sync/Identity.h"
#include "sync/Messages.h"
#include "sync/TabletSync.h"
#include "tests/support/catch.h"

using namespace jemput;

namespace {

core::SigningKey keyOf(char byte) {
  core::startCrypto();
  return core::SigningKey::fromSeed(core::Secret(std::string(32, byte)));
}
core::Uuid uuidOf(const char* text) { return *core::Uuid::parse(text); }

const core::SigningKey& identity() {
  static const core::SigningKey kKey = keyOf(1);
  return kKey;
}
const core::SigningKey& receiptKey() {
  static const core::SigningKey kKey = keyOf(2);
  return kKey;
}
const core::SigningKey& deviceKey() {
  static const core::SigningKey kKey = keyOf(3);
  return kKey;
}
std::string office() { return core::officeIdOf(identity().publicKey()); }

const core::Uuid kDevice = uuidOf("0194de80-0000-7000-8000-00000000000d");
const core::Uuid kVisit = uuidOf("0194de80-0000-7000-8000-000000000001");
const core::Uuid kRecord = uuidOf("0194de80-0000-7000-8000-000000000002");
constexpr std::int64_t kTime = 1738893600000;  // 7 February 2025, 10.00 WITA

core::EntryHead headOf(const char* id, std::string_view kind) {
  core::EntryHead head;
  head.id = uuidOf(id);
  head.kind = kind;
  head.officer = "P001";
  head.rules = 1;
  head.time = {kTime, 3600, "0a1b2c3d", 2};
  return head;
}

std::string visitEntry() {
  return core::writeEntry(headOf("0194de80-0000-7000-8000-000000000001", core::kind::kVisit),
                          R"({"date":"2025-02-07","village":"52.08.04.2008","place_kind":"desa","place":"Kantor desa"})");
}

std::string registeredEntry() {
  auto head = headOf("0194de80-0000-7000-8000-000000000002", core::kind::kRegistered);
  head.visit = kVisit;
  return core::writeEntry(head, R"({"nik":"5208045207189001","name":"LALE RATNA SARI","sex":"P","birth_date":"2018-07-12","marital_status":1,)"
                                R"("mother":"INAQ SAHNEP","village":"52.08.04.2008","services":[{"code":"KIA-02","papers":[{"code":"kk","state":"asli_ditunjukkan"}]}]})");
}

std::string correctedEntry() {
  auto head = headOf("0194de80-0000-7000-8000-000000000003", core::kind::kCorrected);
  head.record = kRecord;
  head.base = "r2";
  return core::writeEntry(head, R"({"mother":"INAQ SAHNIM"})");
}

std::string withdrawnEntry() {
  auto head = headOf("0194de80-0000-7000-8000-000000000004", core::kind::kWithdrawn);
  head.record = kRecord;
  head.base = "r3";
  return core::writeEntry(head, R"({"reason":"salah orang"})");
}

std::string statusEntry() {
  auto head = headOf("0194de80-0000-7000-8000-000000000005", core::kind::kStatus);
  head.officer = "office";
  head.rules = 0;
  head.record = kRecord;
  head.base = "r2";
  return core::writeEntry(head, R"({"status":"DIPROSES","date":"2025-02-10","siak_ref":"S-1"})");
}

/// The tablet's log with a visit and a registration.
struct LogOfTwo {
  core::Hash start = core::chainStart(office(), deviceKey().publicKey(), 1);
  core::Hash first = core::chainNext(start, core::sha256(visitEntry()));
  core::Hash second = core::chainNext(first, core::sha256(registeredEntry()));
};

std::string request() {
  const LogOfTwo log;
  const std::string visit = visitEntry(), registered = registeredEntry();
  sync::SyncRequest request;
  request.device = kDevice;
  request.previous = log.start;
  request.scope = 1;
  request.entries = {visit, registered};
  request.headSignature = deviceKey().sign(core::label::kHead, office(), core::headContent(kDevice.text(), 1, 2, log.second));
  return sync::writeRequest(request);
}

std::string pull() {
  const LogOfTwo log;
  sync::SyncRequest request;
  request.device = kDevice;
  request.epoch = "9f3c2a7be01d4c58";
  request.from = 3;
  request.previous = log.second;
  request.scope = 1;
  request.cursor = 2;
  request.receipt = 2;
  return sync::writeRequest(request);
}

core::Hash ledgerOfTwo() {
  const LogOfTwo log;
  const core::Hash one = core::ledgerNext(core::ledgerStart(office()), log.first, 1, kDevice.text(), 1, 1, true, "");
  return core::ledgerNext(one, log.second, 2, kDevice.text(), 1, 2, true, "");
}

std::string receipt() {
  return core::writeReceipt({kDevice, 1, 2, std::string(LogOfTwo().second.view()), "9f3c2a7be01d4c58", 2,
                             std::string(ledgerOfTwo().view()), 0, kTime, {}});
}

std::string page() {
  sync::Page page;
  page.epoch = "9f3c2a7be01d4c58";
  page.to = 3;
  page.scope = 1;
  page.own = {{1, 2, 1}};
  page.refused = {{2, "out-of-scope"}};
  page.digest = core::sha256("digest");
  page.entries = {{3, core::Uuid(), {1, 7}, true, statusEntry()}};
  return sync::writePage(page);
}

std::string reply() {
  sync::SyncReply reply;
  reply.receipt = receipt();
  reply.receiptSignature = receiptKey().sign(core::label::kReceipt, office(), reply.receipt);
  reply.page = page();
  reply.pageSignature = receiptKey().sign(core::label::kPage, office(), reply.page);
  return sync::writeReply(reply);
}

std::string hashes() {
  const LogOfTwo log;
  std::string text = "office_id " + office() + "\n";
  text += "hash_0 " + core::hex(log.start.view()) + "\nhash_1 " + core::hex(log.first.view()) + "\nhash_2 " + core::hex(log.second.view()) + "\n";
  text += "ledger_0 " + core::hex(core::ledgerStart(office()).view()) + "\nledger_2 " + core::hex(ledgerOfTwo().view()) + "\n";
  text += "request_signature " + core::base64(deviceKey().sign(core::label::kRequest, office(), sync::requestContent("frame", std::string(32, 'b')))) + "\n";
  return text;
}

std::string keyList() {
  return sync::writeKeyList({1, identity().publicKey(), receiptKey().publicKey(), "-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n",
                             {std::string(32, 'x')}, std::string(32, 'y')},
                            identity());
}

std::string certificate() { return sync::writeCertificate({kDevice, deviceKey().publicKey(), "A", kTime}, office(), identity()); }

std::string ticket() {
  return sync::writeTicket({std::string(16, 's'), office(), kTime, {"https://192.0.2.1:8443"}, {"52.08.04.2008"}, {"P001"}});
}

std::string enrolRequest() {
  const std::string secret(16, 's');
  return sync::writeEnrolRequest({secret, deviceKey().publicKey(),
                                  deviceKey().sign(core::label::kTicket, office(), sync::proofContent(secret, std::string(32, 'b')))});
}

std::string enrolReply() { return sync::writeEnrolReply({certificate(), {{"P001", "Hendra Wijaya"}}, {"52.08.04.2008"}, 1, true}); }

std::string stored(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void check(const std::string& name, const std::string& made) {
  const auto file = std::filesystem::path(JEMPUT_SOURCE_DIR) / "tests/golden" / name;
  if (std::getenv("JEMPUT_WRITE_GOLDEN")) std::ofstream(file, std::ios::binary) << made;
  INFO(name);
  REQUIRE(std::filesystem::exists(file));
  CHECK(stored(file) == made);
}

}  // namespace

TEST_CASE("entries are written byte for byte as protocol version 1 has them") {
  check("entry-visit.json", visitEntry());
  check("entry-registered.json", registeredEntry());
  check("entry-corrected.json", correctedEntry());
  check("entry-withdrawn.json", withdrawnEntry());
  check("entry-status.json", statusEntry());
}

TEST_CASE("request, reply, receipt and page are written byte for byte, and read back") {
  check("request.txt", request());
  check("request-pull.txt", pull());
  check("receipt.json", receipt());
  check("page.txt", page());
  check("reply.txt", reply());
  check("hashes.txt", hashes());
  CHECK(sync::readRequest(request())->entries.size() == 2);
  CHECK(sync::readRequest(pull())->entries.empty());
  CHECK(sync::readPage(page())->entries.size() == 1);
  CHECK(sync::readReply(reply())->receipt == receipt());
}

TEST_CASE("identity and enrolment are written byte for byte, and read back") {
  check("keys.json", keyList());
  check("certificate.txt", certificate());
  check("ticket.txt", ticket());
  check("enrol-request.json", enrolRequest());
  check("enrol-reply.json", enrolReply());
  CHECK(sync::readKeyList(keyList(), office()));
  CHECK(sync::readCertificate(certificate(), office(), identity().publicKey())->device == kDevice);
  CHECK(sync::readTicket(ticket())->villages.size() == 1);
  CHECK(sync::readEnrolRequest(enrolRequest()));
  CHECK(sync::readEnrolReply(enrolReply())->isPractice);
}

TEST_CASE("what belongs to another office, or lost a character, is refused") {
  CHECK_FALSE(sync::readKeyList(keyList(), core::officeIdOf(deviceKey().publicKey())));
  CHECK_FALSE(sync::readCertificate(certificate(), office(), deviceKey().publicKey()));
  const std::string whole = ticket();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string torn = whole;
    torn.erase(at, 1);
    CHECK_FALSE(sync::readTicket(torn));
  }
  for (std::size_t length = 0; length < request().size(); ++length) CHECK_FALSE(sync::readRequest(request().substr(0, length)));
  for (std::size_t length = 0; length < page().size(); ++length) CHECK_FALSE(sync::readPage(page().substr(0, length)));
}
