#include "tablet/Enrolment.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "sync/EnrolWait.h"
#include "sync/Limits.h"
#include "tablet/Tpm.h"

namespace jemput::tablet {

namespace {

constexpr const char* kPendingKey = "enrolling-key";
constexpr const char* kPendingTicket = "enrolling-ticket";
// No office of this version is older; a tablet's clock is not asked (protocol section 1).
constexpr std::int64_t kBuildDate = 1738886400000;  // 7 February 2025

core::Instant validAt(std::int64_t officeTime) { return core::fromMilliseconds(std::max(kBuildDate, officeTime)); }

/// The key of an enrolment that broke off, or a new one; on disk before the office hears of it.
core::SigningKey pendingKey(const TabletFolder& folder) {
  const auto file = folder.path() / kPendingKey;
  if (const auto seed = core::readWholeFile(file); seed && seed->size() == 32)
    return core::SigningKey::fromSeed(core::Secret(*seed));
  core::SigningKey key = core::SigningKey::generate();
  core::writeFileSafely(file, key.privateSeed().view());
  return key;
}

core::LocalText refusalWords(std::string_view why) {
  if (why == "used-ticket")
    return {"Karcis ini sudah dipakai tablet lain. Minta karcis baru di kantor.",
            "Another tablet has used this ticket. Ask the office for a new one."};
  if (why == "expired-ticket")
    return {"Karcis ini sudah lewat 24 jam. Minta karcis baru di kantor.",
            "This ticket is older than 24 hours. Ask the office for a new one."};
  if (why == "unknown-ticket")
    return {"Kantor tidak mengenal karcis ini. Minta karcis baru di kantor.",
            "The office does not know this ticket. Ask the office for a new one."};
  if (why == "refused")
    return {"Kantor menolak tablet ini dengan karcis ini. Tanyakan ke kantor, lalu minta karcis baru.",
            "The office has refused this tablet with this ticket. Ask the office, then for a new ticket."};
  return {"Kantor menolak pendaftaran tablet ini. Minta karcis baru di kantor.",
          "The office refuses to enrol this tablet. Ask the office for a new ticket."};
}

/// Lends the connection to whoever may cancel it.
class LentRoad {
 public:
  LentRoad(const EnrolSettings& settings, sync::HttpCarrier& road) : m_settings(settings) {
    if (m_settings.road) m_settings.road(&road);
  }
  LentRoad(const LentRoad&) = delete;
  LentRoad& operator=(const LentRoad&) = delete;
  ~LentRoad() {
    if (m_settings.road) m_settings.road(nullptr);
  }

 private:
  const EnrolSettings& m_settings;
};

sync::KeyList fetchKeys(sync::HttpCarrier& carrier, const std::string& officeId, std::string& text) {
  carrier.open();
  carrier.send("GET", "/v1/keys", {}, {});
  text = carrier.receive().body;
  auto keys = sync::readKeyList(text, officeId);
  if (!keys) throw sync::RoadBroken(sync::RoadTrouble::NotOurOffice, "the key list is not our office's");
  return std::move(*keys);
}

/// Nothing while somebody at the office has to confirm it.
std::optional<sync::EnrolReply> askToEnrol(sync::HttpCarrier& carrier, const sync::Ticket& ticket,
                                           const core::SigningKey& key) {
  sync::EnrolRequest request{
      ticket.secret, key.publicKey(),
      key.sign(core::label::kTicket, ticket.officeId, sync::proofContent(ticket.secret, carrier.channelBinding()))};
  carrier.send("POST", "/v1/enrol", {}, sync::writeEnrolRequest(request));
  const sync::HttpReply answer = carrier.receive();
  if (answer.status == 403) throw EnrolRefused(answer.body);
  if (answer.status == sync::kEnrolWaits && sync::isEnrolWaits(answer.body)) return std::nullopt;
  auto reply = answer.status == 200 ? sync::readEnrolReply(answer.body) : std::nullopt;
  if (!reply) throw sync::RoadBroken(sync::RoadTrouble::Garbled, "the office's answer cannot be read");
  return reply;
}

struct Conversation {
  sync::KeyList keys;
  std::string keyListText;
  std::optional<sync::EnrolReply> reply;  // nothing: it waits
};

Conversation converse(const EnrolSettings& settings, const sync::Ticket& ticket, const core::SigningKey& key) {
  sync::HttpCarrier carrier(settings.urls.empty() ? ticket.urls : settings.urls, sync::ClientTrust::firstContact(),
                            ticket.officeId);
  const LentRoad lent(settings, carrier);
  Conversation done;
  done.keys = fetchKeys(carrier, ticket.officeId, done.keyListText);
  carrier.confirmAuthority(done.keys.authorityPem, validAt(0));
  done.reply = askToEnrol(carrier, ticket, key);
  return done;
}

/// Asks until the office has decided. Once it has said that somebody decides, a road that breaks only costs a pause.
Conversation converseUntilDecided(const TabletFolder& folder, const EnrolSettings& settings, const sync::Ticket& ticket,
                                  const core::SigningKey& key) {
  EnrolWait wait;
  for (auto pause = sync::limits::kFirstEnrolPause;; pause = std::min(pause * 2, sync::limits::kLongestEnrolPause)) {
    wait.trouble.reset();
    try {
      Conversation done = converse(settings, ticket, key);
      if (done.reply) return done;
      if (wait.words.empty()) core::writeFileSafely(folder.path() / kPendingTicket, settings.ticket);
      wait.words = sync::enrolmentWords(core::sha256(ticket.secret), ticket.officeId, key.publicKey());
    } catch (const sync::RoadBroken& broken) {
      if (wait.words.empty() || broken.trouble == sync::RoadTrouble::Cancelled) throw;
      wait.trouble = broken.trouble;
    }
    wait.pause = pause;
    if (!settings.wait) throw EnrolWaits(wait.words);
    if (!settings.wait(wait)) throw sync::RoadBroken(sync::RoadTrouble::Cancelled, "stopped while it waited");
  }
}

/// What an enrolment leaves in the folder until it is done.
void forgetPending(const TabletFolder& folder) {
  for (const char* file : {kPendingKey, kPendingTicket}) std::filesystem::remove(folder.path() / file);
}

/// A refusal ends the waiting for good; the key stays, so that a lost answer of another ticket costs nothing.
Conversation converseOrForget(const TabletFolder& folder, const EnrolSettings& settings, const sync::Ticket& ticket,
                              const core::SigningKey& key) {
  try {
    return converseUntilDecided(folder, settings, ticket, key);
  } catch (const EnrolRefused&) {
    std::filesystem::remove(folder.path() / kPendingTicket);
    throw;
  }
}

}  // namespace

std::string enrolRefusalSentence(std::string_view why, core::Language language) {
  return refusalWords(why).in(language);
}

EnrolRefused::EnrolRefused(std::string_view code)
    : FolderRefused(enrolRefusalSentence(code, core::Language::Indonesian)), why(code) {}

EnrolWaits::EnrolWaits(std::string sixWords)
    : FolderRefused("Kantor harus menyetujui tablet ini dulu. Bacakan enam kata ini ke kantor: " + sixWords +
                    ". Lalu ulangi dengan karcis yang sama."),
      words(std::move(sixWords)) {}

std::string waitingTicket(const TabletFolder& folder) {
  return core::readWholeFile(folder.path() / kPendingTicket).value_or(std::string());
}

Enrolled enrolTablet(const TabletFolder& folder, const EnrolSettings& settings) {
  const auto ticket = sync::readTicket(settings.ticket);
  if (!ticket) throw FolderRefused("Karcis tidak terbaca. Salin seluruh teksnya, dari JEMPUT1. sampai huruf terakhir.");
  if (folder.isTablet())
    throw FolderRefused("Folder " + folder.path().string() +
                        " sudah berisi tablet yang terdaftar. Tidak ada yang diubah.");
  if (!isPin(settings.pin)) throw FolderRefused("PIN harus 6 angka.");
  std::filesystem::create_directories(folder.path());
  // Two programs that enrol one folder would each ask with a key of its own.
  const auto lock = folder.lock();
  if (!lock) throw FolderRefused("Folder ini sedang didaftarkan program lain. Tunggu sampai selesai.");
  const core::SigningKey key = pendingKey(folder);
  const Conversation done = converseOrForget(folder, settings, *ticket, key);
  const sync::EnrolReply& reply = *done.reply;
  const auto certificate = sync::readCertificate(reply.certificate, ticket->officeId, done.keys.identity);
  if (!certificate || certificate->key != key.publicKey())
    throw sync::RoadBroken(sync::RoadTrouble::NotOurOffice, "the certificate is not our office's");

  NewTablet tablet;
  tablet.identity = {ticket->officeId,    certificate->device, key.privateSeed(),
                     certificate->prefix, reply.certificate,   reply.isPractice};
  tablet.keyList = done.keyListText;
  tablet.state.urls = settings.urls.empty() ? ticket->urls : settings.urls;
  tablet.state.villages = reply.villages;
  tablet.state.scope = reply.scope;
  tablet.officers = reply.officers;
  tablet.pin = settings.pin;
  tablet.recoveryPublic = done.keys.recovery;
  tablet.cost = settings.cost;
  if (!reply.isPractice) tablet.tpm = tpmOfThisMachine();  // made-up people may be looked at anywhere
  const std::string leaderCode = folder.create(tablet);
  forgetPending(folder);
  return {leaderCode, certificate->prefix, reply.officers, reply.villages, folder.header().isChipBound};
}

std::unique_ptr<sync::HttpCarrier> makeCarrier(core::TabletStore& store, const std::vector<std::string>& urls) {
  const core::SyncState state = store.syncState();
  const auto keys = sync::readKeyList(store.keyList(), store.identity().officeId);
  if (!keys) throw core::DatabaseRefused("Daftar kunci kantor di tablet ini rusak. Daftarkan tablet lagi di kantor.");
  return std::make_unique<sync::HttpCarrier>(urls.empty() ? state.urls : urls,
                                             sync::ClientTrust::pinned(keys->authorityPem, validAt(state.officeTime)),
                                             store.identity().officeId);
}

}  // namespace jemput::tablet
