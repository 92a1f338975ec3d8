#include "tests/support/FieldDay.h"

#include <future>
#include <stdexcept>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/storage/Devices.h"
#include "core/storage/Epochs.h"
#include "core/storage/Ledger.h"
#include "core/storage/Officers.h"
#include "core/storage/Tickets.h"
#include "office/Enrolment.h"
#include "office/OfficeLog.h"
#include "tablet/TabletOfficers.h"

namespace jemput::test {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPin = "135790";
// One guess costs nothing here: what is tested is not how long it takes.
constexpr core::SlotCost kCheapSlot{1, 8192};

void copyFolder(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

sync::HttpReply replyOf(office::Response response) {
  sync::HttpReply reply{response.status, {}, std::move(response.body)};
  for (auto& [name, value] : response.headers) reply.headers.push_back({name, value});
  return reply;
}

sync::HttpReply ask(office::Connection& connection, const sync::LoopbackRequest& request) {
  office::Request asked{request.method, request.target, {}, request.body, request.channelBinding};
  for (const sync::HttpHeader& header : request.headers) {
    std::string name = header.name;
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    asked.headers.emplace_back(name, header.value);
  }
  std::promise<office::Response> answered;
  const auto respond = [&](office::Response response) { answered.set_value(std::move(response)); };
  if (asked.target.rfind("/v1/files", 0) == 0) {
    const std::string body = std::exchange(asked.body, {});
    const auto taker = connection.receive(std::move(asked), body.size(), {[] {}, respond});
    if (taker && !body.empty()) taker->take(body);
    if (taker) taker->end();
    return replyOf(answered.get_future().get());
  }
  connection.handle(std::move(asked), respond);
  return replyOf(answered.get_future().get());
}

}  // namespace

FieldOffice::FieldOffice(fs::path folder, TestClock& clock)
    : m_path(std::move(folder)), m_kept(m_path.string() + "-kept"), m_clock(clock) {
  office::OfficeFolder::init({m_path, {}, m_path.string() + "-recovery", "52.08"}, m_clock);
  comesBack();
}

void FieldOffice::comesBack() {
  if (!m_folder) m_folder = std::make_unique<office::OfficeFolder>(m_path);
  if (!m_api)
    m_api = std::make_unique<office::OfficeApi>(*m_folder, core::RuleBook::shipped(), m_clock,
                                                [this](const std::string& what) { m_said.push_back(what); });
}

sync::LoopbackCarrier::Connect FieldOffice::road() {
  return [this]() -> sync::LoopbackCarrier::Peer {
    if (!m_api) return nullptr;
    std::shared_ptr<office::Connection> connection = m_api->connect();
    return [connection](const sync::LoopbackRequest& request) { return ask(*connection, request); };
  };
}

void FieldOffice::keep() {
  m_api.reset();
  m_folder.reset();
  copyFolder(m_path, m_kept);
  comesBack();
}

void FieldOffice::isRestored(bool withNewEpoch) {
  m_api.reset();
  m_folder.reset();
  copyFolder(m_kept, m_path);
  m_folder = std::make_unique<office::OfficeFolder>(m_path);
  if (withNewEpoch) {
    core::Transaction transaction(m_folder->database());
    core::Epochs(m_folder->database()).begin(core::hex(core::randomBytes(8)), core::toMilliseconds(m_clock.now()));
    transaction.commit();
  }
  comesBack();
}

void FieldOffice::isLost() {
  m_api.reset();
  m_folder.reset();
  fs::remove_all(m_path);
}

void FieldOffice::isEmptied() {
  m_api.reset();
  const office::OfficeKeys keys = m_folder->keys();
  m_folder.reset();
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(m_path / (std::string("office.db") + suffix));
  office::OfficeFolder::makeDatabase(m_path, keys, "52.08", m_clock, office::OfficeOrigin::MadeAnew);
  comesBack();
}

void FieldOffice::isKilled() {
  const fs::path image = m_path.string() + "-killed";
  copyFolder(m_path, image);
  m_api.reset();
  m_folder.reset();
  copyFolder(image, m_path);
  comesBack();
}

std::uint64_t FieldOffice::revision() { return core::Ledger(database(), m_folder->keys().officeId).head().revision; }

std::string FieldOffice::officer() {
  core::Officers officers(database());
  if (const auto all = officers.all(); !all.empty()) return all.front().id;
  core::Transaction transaction(database());
  const std::string id = officers.add("Hendra Wijaya").id;
  transaction.commit();
  return id;
}

void FieldOffice::judges(const core::Uuid& entry, bool accepted) {
  core::Transaction transaction(database());
  if (!office::OfficeLog(database(), m_folder->keys(), m_clock).judged(entry, accepted))
    throw std::runtime_error("no such entry to judge");
  transaction.commit();
}

void FieldOffice::sets(const core::Uuid& record, std::string_view status) {
  core::JsonWriter fields;
  fields.beginObject().member("status", status).member("date", core::Date::inWita(m_clock.now()).iso()).endObject();
  core::Transaction transaction(database());
  if (!office::OfficeLog(database(), m_folder->keys(), m_clock).statusSet(record, fields.text()))
    throw std::runtime_error("no such record to give a status");
  transaction.commit();
}

std::uint64_t FieldTablet::s_people = 0;

FieldTablet::FieldTablet(FieldOffice& office, fs::path folder, TestClock& clock, std::vector<std::string> villages)
    : m_office(office),
      m_path(std::move(folder)),
      m_clock(clock),
      m_officer(office.officer()),
      m_village(villages.front()) {
  const core::SigningKey key = core::SigningKey::generate();
  const std::string secret = core::randomBytes(16), binding = core::randomBytes(32);
  office::OfficeFolder& officeFolder = office.folder();
  core::Transaction transaction(officeFolder.database());
  core::Tickets(officeFolder.database())
      .add(secret, {core::toMilliseconds(clock.now()) + 1000, villages, {m_officer}, std::nullopt});
  const auto result =
      office::enrol(officeFolder,
                    {secret, key.publicKey(),
                     key.sign(core::label::kTicket, officeFolder.keys().officeId, sync::proofContent(secret, binding))},
                    binding, clock);
  transaction.commit();
  const auto& reply = std::get<sync::EnrolReply>(result);
  const auto certificate =
      sync::readCertificate(reply.certificate, officeFolder.keys().officeId, officeFolder.keys().identity.publicKey());
  tablet::NewTablet made;
  made.identity = {officeFolder.keys().officeId, certificate->device, key.privateSeed(),
                   certificate->prefix,          reply.certificate,   false};
  made.keyList = officeFolder.keys().keyListText;
  made.state.villages = reply.villages;
  made.state.scope = reply.scope;
  made.officers = reply.officers;
  made.pin = kPin;
  made.recoveryPublic = officeFolder.keys().recoveryPublic;
  made.cost = kCheapSlot;
  tablet::TabletFolder(m_path).create(made);
  open();
}

FieldTablet::FieldTablet(const FieldTablet& original, fs::path folder, TestClock& clock)
    : m_office(original.m_office),
      m_path(std::move(folder)),
      m_clock(clock),
      m_officer(original.m_officer),
      m_village(original.m_village) {
  copyFolder(original.m_path, m_path);
  open();
}

void FieldTablet::open() {
  const tablet::TabletFolder folder(m_path);
  const tablet::Session session = folder.signIn("", kPin, m_clock);
  m_key = session.databaseKey;
  m_store = std::make_unique<core::TabletStore>(m_path / "tablet.db", session.databaseKey, folder.header().cipher);
  m_rules = std::make_unique<core::HeldRules>(m_store->database());
  m_registry = std::make_unique<core::Registry>(*m_store, m_clock, m_rules->book(), session.officer, "0a1b2c3d");
}

std::unique_ptr<core::TabletStore> FieldTablet::anotherStore() const {
  const tablet::TabletFolder folder(m_path);
  return std::unique_ptr<core::TabletStore>(new core::TabletStore(folder.openStore(folder.signIn("", kPin, m_clock))));
}

core::Visit FieldTablet::visit() const { return {core::Date::inWita(m_clock.now()), m_village, "desa", "Kantor desa"}; }

core::RegisterResult FieldTablet::registers(const core::Registration& registration) {
  return m_registry->registerPerson(registration);
}

void FieldTablet::corrects(const core::Uuid& record, std::string_view field, std::string_view value) {
  core::JsonWriter members;
  members.beginObject().member(field, value).endObject();
  if (!m_registry->correctFields(record, members.text())) throw std::runtime_error("no such record to correct");
}

core::Registration FieldTablet::sample() {
  const std::uint64_t person = ++s_people;
  const std::string serial = std::to_string(9001 + person % 999), day = std::to_string(41 + person / 999 % 28);
  core::Registration registration;
  registration.person.nik = "520804" + day + "0718" + serial;
  registration.person.name = "LALE RATNA " + std::string(1, static_cast<char>('A' + person % 26)) + "SIH";
  registration.person.sex = core::Sex::Female;
  registration.person.birthDate = core::Date(2018, 7, static_cast<unsigned>(1 + person / 999 % 28));
  registration.person.birthPlace = "TANJUNG";
  registration.person.marital = core::MaritalStatus::NeverMarried;
  registration.person.mother = "INAQ SAHNEP";
  registration.person.village = m_village;
  registration.visit = visit();
  registration.services = {{"KIA-02", {{"kk", core::PaperState::OriginalShown}}}};
  return registration;
}

std::vector<core::Uuid> FieldTablet::registers(std::size_t count) {
  std::vector<core::Uuid> records;
  for (std::size_t i = 0; i < count; ++i) {
    const auto result = m_registry->registerPerson(sample());
    if (!result.saved) throw std::runtime_error("a sample registration was refused: " + result.issues.front().code);
    records.push_back(result.saved->id);
    m_clock.advance(std::chrono::seconds(90));
  }
  return records;
}

tablet::SyncSummary FieldTablet::syncs(sync::LoopbackCarrier::Fault fault, tablet::SyncSettings settings) {
  sync::LoopbackCarrier carrier(m_office.road(), std::move(fault));
  return tablet::SyncDriver(*m_store, m_clock, carrier, settings).run();
}

bool FieldTablet::takesOfficers() { return tablet::takeOfficers(folder(), *m_store, m_key, m_clock); }

std::uint64_t FieldTablet::unreceipted() {
  const core::LogHead head = m_store->log().head();
  return head.place.seq - m_store->places().receiptedSeq(head.place.generation);
}

void FieldTablet::keep() {
  m_registry.reset();
  m_store.reset();
  copyFolder(m_path, m_path.string() + "-kept");
  open();
}

void FieldTablet::isSetBack() {
  m_registry.reset();
  m_store.reset();
  copyFolder(m_path.string() + "-kept", m_path);
  open();
}

void FieldTablet::isKilled() {
  const fs::path image = m_path.string() + "-killed";
  copyFolder(m_path, image);
  m_registry.reset();
  m_store.reset();
  copyFolder(image, m_path);
  open();
}

void FieldTablet::restarts() {
  m_registry.reset();
  m_store.reset();
  open();
}

FieldDay::FieldDay(std::size_t tablets)
    : FieldDay(std::vector<std::vector<std::string>>(tablets, {kSambikElen, kRempekDarussalam})) {}

FieldDay::FieldDay(const std::vector<std::vector<std::string>>& scopes) {
  core::startCrypto();
  m_office = std::make_unique<FieldOffice>(m_folder.path() / "office", m_clock);
  for (std::size_t i = 0; i < scopes.size(); ++i)
    m_tablets.push_back(
        std::make_unique<FieldTablet>(*m_office, m_folder.path() / ("tablet" + std::to_string(i)), m_clock, scopes[i]));
}

void FieldDay::everyoneSyncs() {
  // Twice round: what the last one brought, the first one has to hear.
  for (int round = 0; round < 2; ++round)
    for (auto& one : m_tablets)
      if (one->syncs().outcome != tablet::SyncOutcome::Done) throw std::runtime_error("a sync did not end well");
}

bool FieldDay::allAgree() {
  for (auto& one : m_tablets) {
    if (one->unreceipted() != 0) return false;
    const auto villages = one->store().syncState().villages;
    if (one->store().projection().scopeDigest(villages) != core::Projection(m_office->database()).scopeDigest(villages))
      return false;
  }
  return true;
}

}  // namespace jemput::test
