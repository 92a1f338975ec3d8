#include "tests/sync/GoldenStory.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/EntryStub.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RuleFiles.h"
#include "core/storage/StoredEntry.h"
#include "sync/EnrolWait.h"
#include "sync/TabletSync.h"
#include "tests/sync/GoldenBundle.h"

namespace golden {

using core::EntryHead;
using core::Hash;
using core::Uuid;

namespace {

const bool kStarted = (core::startCrypto(), true);

core::SigningKey keyOf(char seed) { return core::SigningKey::fromSeed(core::Secret(std::string(32, seed))); }

/// The n-th id of the story.
Uuid idOf(char digit) { return *Uuid::parse(std::string("0194df50-2d7b-7ae0-9e80-8c33a2b6d1f") + digit); }

constexpr std::int64_t kMorning = 1738893600000;  // 7 February 2025, 10.00 WITA

EntryHead headOf(std::string_view kind, char id, std::int64_t seconds) {
  EntryHead head;
  head.id = idOf(id);
  head.kind = kind;
  head.officer = "sri";
  head.rules = 1;
  head.time = {kMorning + seconds * 1000, 3600 + seconds, "9f1c2b3a", std::nullopt};
  return head;
}

/// The smallest rules there are: one service, one paper, one question.
core::RuleFiles someRules() {
  return {R"({"version": 3, "families": {"KK": {"id": "KK", "en": "Family card"}}, "services": [
  {"code": "KK-09", "family": "KK", "icon": "badge", "offered": true, "blocks": ["cetak"],
   "name": {"id": "Cetak ulang KK", "en": "Reprint"}, "short": {"id": "Cetak ulang", "en": "Reprint"},
   "output": {"id": "KK", "en": "Family card"}, "papers": [{"code": "kk", "answer": "alasan", "is": ["1"]}]}]}
)",
          R"({"papers": [{"code": "kk", "name": {"id": "Kartu Keluarga", "en": "family card"}, "page": true}]}
)",
          R"({"lists": {"alasan_cetak": {"codes": [{"code": "1", "id": "rusak", "en": "damaged"}]}},
 "blocks": [{"code": "cetak", "name": {"id": "Cetak ulang", "en": "Reprint"}, "fields": [
  {"code": "alasan", "kind": "choice", "list": "alasan_cetak", "name": {"id": "Alasan", "en": "Reason"}}]}]}
)"};
}

core::Registration siti() {
  core::Registration made;
  made.person.nik = "5208044711959001";
  made.person.kk = "5208041203109001";
  made.person.name = "SITI AULIA";
  made.person.sex = core::Sex::Female;
  made.person.birthDate = core::Date(1995, 11, 7);
  made.person.birthPlace = "SAMBIK ELEN";
  made.person.marital = core::MaritalStatus::NeverMarried;
  made.person.mother = "INAQ SAHNEP";
  made.person.rt = "001";
  made.person.rw = "002";
  made.person.village = "52.08.04.2008";
  made.services = {{"KTP-01", {{"KK", core::PaperState::OriginalShown}}}};
  return made;
}

std::string lines(const std::string& name, const std::vector<Hash>& hashes) {
  std::string text;
  for (std::size_t i = 0; i < hashes.size(); ++i)
    text += name + "_" + std::to_string(i) + " " + core::hex(hashes[i].view()) + "\n";
  return text;
}

}  // namespace

std::string someBinding() { return std::string(32, 'b'); }

Story::Story()
    : identity(keyOf(1)),
      receiptKey(keyOf(2)),
      device(keyOf(3)),
      officeId(core::officeIdOf(identity.publicKey())),
      deviceId(*Uuid::parse("0194df50-0000-7ae0-9e80-8c33a2b6d1f0")) {
  writeEntries();
  writePurge();
  writeLogs();
  writeDigest();
  writeExchange();
  writeOfficers();
  writeIdentity();
}

void Story::writeEntries() {
  visit =
      core::writeEntry(headOf(core::kind::kVisit, '1', 0),
                       R"({"date":"2025-02-07","village":"52.08.04.2008","place_kind":"desa","place":"Kantor Desa"})");
  EntryHead head = headOf(core::kind::kRegistered, '2', 60);
  head.visit = idOf('1');
  registered = core::writeEntry(head, core::fieldsOf(siti()));

  head = headOf(core::kind::kCorrected, '3', 7200);
  head.record = idOf('2');
  head.base = "r2";
  head.time.officeOffset = -2;
  head.attachments = {{"KK", core::hex(core::sha256("a photo").view()), 81920}};
  corrected = core::writeEntry(head, R"({"rt":"003","phone":"+6281234567890"})");

  head = headOf(core::kind::kWithdrawn, '4', 7260);
  head.officer = "nobody";
  head.record = idOf('2');
  head.base = "r2";
  withdrawn = core::writeEntry(head, R"({"reason":"salah orang"})");

  EntryHead office;
  office.id = idOf('5');
  office.kind = core::kind::kStatus;
  office.officer = "office";
  office.record = idOf('2');
  office.base = "r2";
  office.time.wall = kMorning + 3600000;
  office.time.mono = 86400;
  status = core::writeEntry(office, R"({"service":"KTP-01","status":"DIPROSES","date":"2025-02-07"})");
}

/// Seq 2 and 3 have gone, with the photo that nothing else names; seq 4 is quarantined and would have kept them, but a
/// story is short.
void Story::writePurge() {
  EntryHead head = headOf(core::kind::kPurged, '6', 1728000);
  head.officer = core::kTabletItself;
  head.rules = 0;
  core::JsonWriter fields;
  fields.beginObject().key("records").beginArray().beginObject().member("record", idOf('2').text());
  fields.key("entries").beginArray();
  fields.beginArray().value(1).value(2).value(core::base64(core::sha256(registered).view())).endArray();
  fields.beginArray().value(1).value(3).value(core::base64(core::sha256(corrected).view())).endArray();
  fields.endArray().key("files").texts({core::hex(core::sha256("a photo").view())});
  fields.endObject().endArray().endObject();
  purged = core::writeEntry(head, fields.text());
}

void Story::writeLogs() {
  chain.push_back(core::chainStart(officeId, device.publicKey(), 1));
  for (const std::string* bytes : {&visit, &registered, &corrected, &withdrawn})
    chain.push_back(core::chainNext(chain.back(), core::sha256(*bytes)));
  const Hash office = core::chainNext(core::chainStart(officeId, identity.publicKey(), 1), core::sha256(status));

  const std::string tablet = deviceId.text(), nobody = Uuid().text();
  ledger.push_back(core::ledgerStart(officeId));
  ledger.push_back(core::ledgerNext(ledger.back(), chain[1], 1, tablet, 1, 1, true, ""));
  ledger.push_back(core::ledgerNext(ledger.back(), chain[2], 2, tablet, 1, 2, true, ""));
  ledger.push_back(core::ledgerNext(ledger.back(), office, 3, nobody, 1, 1, true, ""));
  ledger.push_back(core::ledgerNext(ledger.back(), chain[3], 4, tablet, 1, 3, true, ""));
  ledger.push_back(core::ledgerNext(ledger.back(), chain[4], 5, tablet, 1, 4, false, "unknown-officer"));
}

void Story::writeDigest() {
  const std::string author = deviceId.text() + "/1";
  const auto day = core::foldStored({{visit, 1, author, false, true}});
  const auto person = core::foldStored({{registered, 2, author, false, true},
                                        {status, 3, Uuid().text() + "/1", true, true},
                                        {corrected, 4, author, false, true},
                                        {withdrawn, 5, author, false, false}});
  state = person->canonical();
  core::DigestSum sum;
  sum.add(core::rowDigest(day->canonical()));
  sum.add(core::rowDigest(state));
  m_digest = core::sha256({"52.08.04.2008 2 ", sum.value().view()});
}

void Story::writeExchange() {
  sync::SyncRequest sent;
  sent.device = deviceId;
  sent.epoch = epoch;
  sent.from = 3;
  sent.previous = chain[2];
  sent.scope = 1;
  sent.cursor = 2;
  sent.receipt = 2;
  sent.entries = {corrected, withdrawn};
  sent.headSignature = device.sign(core::label::kHead, officeId, core::headContent(deviceId.text(), 1, 4, chain[4]));
  request = sync::writeRequest(sent);
  requestSignature = device.sign(core::label::kRequest, officeId, sync::requestContent(request, someBinding()));

  sync::SyncRequest nothing = sent;
  nothing.from = 5;
  nothing.previous = chain[4];
  nothing.cursor = 5;
  nothing.receipt = 4;
  nothing.entries.clear();
  pull = sync::writeRequest(nothing);

  sync::SyncRequest asking = nothing;
  asking.wantsPage = false;
  asking.files = {core::hex(core::sha256("a photo").view()), core::hex(core::sha256("another photo").view())};
  asksFiles = sync::writeRequest(asking);

  // The office was restored to revision 1: of seq 2 and 3 this tablet has stubs, and it asks what is left of their
  // record.
  sync::SyncRequest late = sent;
  late.from = 2;
  late.previous = chain[1];
  late.cursor = 1;
  late.receipt = 1;
  late.wantsPage = true;
  late.wanted = {idOf('2')};
  const std::string first = core::writeStub({idOf('2'), std::nullopt, core::sha256(registered)});
  const std::string second = core::writeStub({idOf('3'), idOf('2'), core::sha256(corrected)});
  late.stubs = {{2, 3}};
  late.entries = {first, second, withdrawn};
  stubs = sync::writeRequest(late);

  receipt = {deviceId,           1, 4, std::string(chain[4].view()), epoch, 5, std::string(ledger[5].view()), 0, 0,
             kMorning + 7320000, {}};
  page.epoch = epoch;
  page.from = 2;
  page.to = 5;
  page.scope = 1;
  page.own = {{3, 4, 4}};
  page.refused = {{4, "unknown-officer"}};
  page.entries = {{3, Uuid(), {1, 1}, true, status}};
  page.digest = m_digest;

  sync::SyncReply answer;
  answer.receipt = core::writeReceipt(receipt);
  answer.receiptSignature = receiptKey.sign(core::label::kReceipt, officeId, answer.receipt);
  answer.page = sync::writePage(page);
  answer.pageSignature = receiptKey.sign(core::label::kPage, officeId, sync::pageContent(deviceId, answer.page));
  reply = sync::writeReply(answer);
}

void Story::writeIdentity() {
  sync::KeyList keys;
  keys.identity = identity.publicKey();
  keys.receipt = receiptKey.publicKey();
  keys.authorityPem = "-----BEGIN CERTIFICATE-----\nPEM text of the office's authority\n-----END CERTIFICATE-----\n";
  keys.boxes = {std::string(32, 'x')};
  keys.recovery = std::string(32, 'y');
  keyList = sync::writeKeyList(keys, identity);

  certificate = sync::writeCertificate({deviceId, device.publicKey(), "A", kMorning - 3600000}, officeId, identity);

  sync::Ticket handed;
  handed.secret = std::string(16, 't');
  handed.officeId = officeId;
  handed.expires = kMorning + 86400000;
  handed.urls = {"https://127.0.0.1:8443"};
  handed.villages = {"52.08.04.2008"};
  handed.officers = {"sri"};
  ticket = sync::writeTicket(handed);

  const std::string proof =
      device.sign(core::label::kTicket, officeId, sync::proofContent(handed.secret, someBinding()));
  enrolRequest = sync::writeEnrolRequest({handed.secret, device.publicKey(), proof});
  enrolWords = sync::enrolmentWords(core::sha256(handed.secret), officeId, device.publicKey());
  enrolReply = sync::writeEnrolReply({certificate, {{"sri", "Sri Wahyuni"}}, {"52.08.04.2008"}, 1, true});
}

void Story::writeOfficers() {
  officers = {3, {{"sri", "Sri Wahyuni", 0, {}}, {"dewi", "Baiq Dewi", 3, "481937"}}};
  EntryHead head;
  head.id = idOf('6');
  head.kind = core::kind::kOfficersChanged;
  head.officer = "office";
  head.time.wall = kMorning + 7380000;
  head.time.mono = 90180;
  officersEntry = core::writeEntry(
      head, R"({"device":")" + deviceId.text() +
                R"(","version":3,"officers":["dewi","sri"],"added":["dewi"],"by":"made","reason":"pindah tugas"})");
  sync::SyncRequest asking;
  asking.device = deviceId;
  asking.epoch = epoch;
  asking.from = 5;
  asking.previous = chain[4];
  asking.scope = 1;
  asking.officers = 2;
  asking.cursor = 5;
  asking.receipt = 4;
  asksOfficers = sync::writeRequest(asking);
}

sync::Page Story::pageWithOfficers() const {
  sync::Page with;
  with.epoch = epoch;
  with.from = 5;
  with.to = 6;
  with.scope = 1;
  with.officers = officers;
  with.digest = m_digest;
  return with;
}

core::Receipt Story::receiptWithFile() const {
  core::Receipt with = receipt;
  with.time += 60000;
  with.files = {core::hex(core::sha256("a photo").view())};
  return with;
}

std::string Story::hashes() const {
  std::string text = "office_id " + officeId + "\n";
  for (const auto& [name, key] :
       {std::pair("identity_key", &identity), std::pair("receipt_key", &receiptKey), std::pair("device_key", &device)})
    text += std::string(name) + " " + core::hex(key->publicKey()) + "\n";
  text += lines("hash", chain) + lines("ledger", ledger);
  text += "head_content " + core::hex(core::headContent(deviceId.text(), 1, 4, chain[4])) + "\n";
  text += "request_signature " + core::base64(requestSignature) + "\n";
  text += "record_digest " + core::hex(core::rowDigest(state).view()) + "\n";
  text += "scope_digest " + core::hex(m_digest.view()) + "\n";
  return text;
}

std::map<std::string, std::string> Story::files() const {
  return {
      {"entry-visit.json", visit},
      {"entry-registered.json", registered},
      {"entry-corrected.json", corrected},
      {"entry-withdrawn.json", withdrawn},
      {"entry-status.json", status},
      {"entry-purged.json", purged},
      {"request-stubs.txt", stubs},
      {"request.txt", request},
      {"request-pull.txt", pull},
      {"request-files.txt", asksFiles},
      {"request-officers.txt", asksOfficers},
      {"page-officers.txt", sync::writePage(pageWithOfficers())},
      {"entry-officers.json", officersEntry},
      {"receipt.json", core::writeReceipt(receipt)},
      {"receipt-files.json", core::writeReceipt(receiptWithFile())},
      {"page.txt", sync::writePage(page)},
      {"reply.txt", reply},
      {"record-canonical.json", state},
      {"keys.json", keyList},
      {"certificate.txt", certificate},
      {"ticket.txt", ticket},
      {"enrol-request.json", enrolRequest},
      {"enrol-reply.json", enrolReply},
      {"enrol-waits.json", sync::writeEnrolWaits()},
      {"enrol-words.txt", enrolWords},
      {"hashes.txt", hashes()},
      {"bundle.jemput", bundleOf(*this)},
      {"snapshot-rules.json", core::writeRuleSnapshot(someRules())},
  };
}

}  // namespace golden
