// A tablet that can do one exchange: it enrols itself in an office's folder, names files in an entry, asks which have
// been confirmed, and prints {"token","confirmed","name","authority"} for a tus client in another language.
//   tus-tablet OFFICE URL FILE…
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/Clock.h"
#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/storage/Devices.h"
#include "core/storage/Ledger.h"
#include "office/OfficeFolder.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/HttpCarrier.h"
#include "sync/Identity.h"
#include "sync/TabletSync.h"

using namespace jemput;

namespace {

std::string contentOf(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("no file ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Named {
  std::string entry;
  std::vector<std::string> hashes;
};

Named naming(int count, char** paths, std::int64_t now) {
  core::EntryHead head;
  head.id = core::newUuid(now);
  head.kind = core::kind::kRegistered;
  head.officer = "nobody";
  Named named;
  for (int i = 0; i < count; ++i) {
    const std::string content = contentOf(paths[i]);
    named.hashes.push_back(core::hex(core::sha256(content).view()));
    head.attachments.push_back({"KK", named.hashes.back(), static_cast<std::int64_t>(content.size())});
  }
  named.entry = core::writeEntry(head, "{}");
  return named;
}

core::DeviceRow enrolled(core::Database& database, const core::SigningKey& key, std::int64_t now) {
  core::Devices devices(database);
  if (const auto known = devices.findByKey(key.publicKey())) return *known;
  core::Transaction transaction(database);
  const core::DeviceRow row = devices.add(core::newUuid(now), key.publicKey(), {"52.08.04.2008"}, now);
  transaction.commit();
  return row;
}

int exchange(int count, char** arguments) {
  const core::SystemClock clock;
  const std::int64_t now = core::toMilliseconds(clock.now());
  office::OfficeFolder folder(arguments[1]);
  const office::OfficeKeys& keys = folder.keys();
  const auto key = core::SigningKey::fromSeed(core::Secret(std::string(32, 't')));
  const core::DeviceRow device = enrolled(folder.database(), key, now);
  const core::Hash start = core::chainStart(keys.officeId, device.publicKey, 1);
  const core::DeviceHead head = core::Ledger(folder.database(), keys.officeId).deviceHead(device.number, 1, start);
  const Named named = naming(count - 3, arguments + 3, now);

  sync::SyncRequest request;
  request.device = device.id;
  request.from = head.seq + 1;
  request.previous = head.chain;
  request.wantsPage = false;
  if (named.hashes.size() <= sync::limits::kMaxFilesAsked) request.files = named.hashes;
  request.wantsToken = true;
  request.entries = {named.entry};
  request.headSignature = key.sign(
      core::label::kHead, keys.officeId,
      core::headContent(device.id.text(), 1, head.seq + 1, core::chainNext(head.chain, core::sha256(named.entry))));
  sync::HttpCarrier carrier({arguments[2]}, sync::ClientTrust::pinned(keys.authority.certificatePem, clock.now()),
                            keys.officeId);
  carrier.open();
  sync::FrameWriter writer(1, sync::wireDictionary(), sync::limits::kRequestWindowLog);
  const std::string plain = sync::writeRequest(request);
  const std::string content = sync::requestContent(plain, carrier.channelBinding());
  carrier.send("POST", "/v1/sync", {}, writer.write(plain) + key.sign(core::label::kRequest, keys.officeId, content));
  sync::FrameReader reader(sync::wireDictionary(), sync::limits::kReplyWindowLog);
  const auto answer = reader.read(carrier.receive().body, sync::limits::kMaxReplyPlain);
  const auto reply = answer ? sync::readReply(*answer) : std::nullopt;
  const auto receipt = reply ? core::readReceipt(reply->receipt) : std::nullopt;
  if (!receipt || reply->token.empty()) throw std::runtime_error("no receipt with a token");
  core::JsonWriter out;
  out.beginObject().member("token", reply->token).key("confirmed").texts(receipt->files);
  out.member("name", sync::officeDnsName(keys.officeId)).member("authority", keys.authority.certificatePem);
  // For the measurement, whose stock server needs a certificate of the same kind.
  out.member("certificate", keys.server.certificatePem).member("key", keys.server.privateKeyPem.view()).endObject();
  std::cout << out.text() << "\n";
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  try {
    core::startCrypto();
    return exchange(count, arguments);
  } catch (const std::exception& problem) {
    std::cerr << "tus-tablet: " << problem.what() << "\n";
    return 1;
  }
}
