#include "office/OfficeKeys.h"

#include <utility>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "sync/Identity.h"

namespace jemput::office {

using core::base64;
using core::fromBase64;
using core::JsonDocument;
using core::JsonView;
using core::JsonWriter;

namespace {

std::string keyList(const OfficeKeys& keys) {
  std::vector<std::string> boxes;
  for (const core::BoxKey* box : boxesOf(keys)) boxes.push_back(box->publicKey);
  return sync::writeKeyList({keys.listVersion, keys.identity.publicKey(), keys.receipt.publicKey(),
                             keys.authority.certificatePem, std::move(boxes), keys.recoveryPublic},
                            keys.identity);
}

core::Secret readSecret(JsonView root, std::string_view name) {
  return core::Secret(fromBase64(root[name].stringOr()).value_or(""));
}

}  // namespace

OfficeKeys makeOfficeKeys(const RecoveryKeys& recovery, core::Instant now) {
  OfficeKeys keys;
  keys.identity = core::SigningKey::generate();
  keys.receipt = core::SigningKey::generate();
  keys.officeId = core::officeIdOf(keys.identity.publicKey());
  keys.box = core::BoxKey::generate();
  keys.authority = sync::makeAuthority(keys.officeId, now);
  keys.server = sync::makeServerCertificate(keys.authority, sync::officeDnsName(keys.officeId), now);
  keys.recoveryPublic = recovery.recovery.publicKey;
  keys.backupPublic = recovery.backup.publicKey;
  keys.databaseKey = core::Secret::random(32);
  keys.keyListText = keyList(keys);
  return keys;
}

bool renewServerCertificate(OfficeKeys& keys, core::Instant now) {
  if (!sync::needsRenewal(keys.server.certificatePem, now)) return false;
  keys.server = sync::makeServerCertificate(keys.authority, sync::officeDnsName(keys.officeId), now);
  return true;
}

std::vector<const core::BoxKey*> boxesOf(const OfficeKeys& keys) {
  std::vector<const core::BoxKey*> boxes{&keys.box};
  for (const core::BoxKey& old : keys.oldBoxes) boxes.push_back(&old);
  return boxes;
}

void rotateBox(OfficeKeys& keys) {
  keys.oldBoxes.insert(keys.oldBoxes.begin(), std::exchange(keys.box, core::BoxKey::generate()));
  ++keys.listVersion;
  keys.keyListText = keyList(keys);
}

std::string writeOfficeKeys(const OfficeKeys& keys) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).member("office_id", keys.officeId);
  writer.member("identity", base64(keys.identity.privateSeed().view()));
  writer.member("receipt", base64(keys.receipt.privateSeed().view()));
  writer.member("box_public", base64(keys.box.publicKey)).member("box_private", base64(keys.box.privateKey.view()));
  if (!keys.oldBoxes.empty()) {
    writer.member("list_version", keys.listVersion).key("old_boxes").beginArray();
    for (const core::BoxKey& old : keys.oldBoxes)
      writer.beginArray().value(base64(old.publicKey)).value(base64(old.privateKey.view())).endArray();
    writer.endArray();
  }
  writer.member("authority", keys.authority.certificatePem);
  writer.member("authority_key", base64(keys.authority.privateKeyPem.view()));
  writer.member("server", keys.server.certificatePem).member("server_key", base64(keys.server.privateKeyPem.view()));
  writer.member("recovery_public", base64(keys.recoveryPublic)).member("backup_public", base64(keys.backupPublic));
  return writer.member("database_key", base64(keys.databaseKey.view())).endObject().take();
}

std::optional<OfficeKeys> readOfficeKeys(std::string_view text) {
  const auto document = JsonDocument::parse(text);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  const JsonView root = document->root();
  const core::Secret identity = readSecret(root, "identity"), receipt = readSecret(root, "receipt");
  OfficeKeys keys;
  keys.databaseKey = readSecret(root, "database_key");
  if (identity.size() != 32 || receipt.size() != 32 || keys.databaseKey.size() != 32) return std::nullopt;
  keys.identity = core::SigningKey::fromSeed(identity);
  keys.receipt = core::SigningKey::fromSeed(receipt);
  keys.officeId = core::officeIdOf(keys.identity.publicKey());
  keys.box = {fromBase64(root["box_public"].stringOr()).value_or(""), readSecret(root, "box_private")};
  keys.listVersion = root["list_version"].integerOr(1);
  for (const JsonView old : root["old_boxes"].elements())
    keys.oldBoxes.push_back(
        {fromBase64(old.at(0).stringOr()).value_or(""), core::Secret(fromBase64(old.at(1).stringOr()).value_or(""))});
  keys.authority = {root["authority"].stringOr(), readSecret(root, "authority_key")};
  keys.server = {root["server"].stringOr(), readSecret(root, "server_key")};
  keys.recoveryPublic = fromBase64(root["recovery_public"].stringOr()).value_or("");
  keys.backupPublic = fromBase64(root["backup_public"].stringOr()).value_or("");
  keys.keyListText = keyList(keys);
  return keys;
}

std::string writeRecoveryKeys(const RecoveryKeys& keys, std::string_view officeId) {
  JsonWriter writer;
  writer.beginObject().member("v", 1).member("office_id", officeId);
  writer.member("recovery_public", base64(keys.recovery.publicKey));
  writer.member("recovery_private", base64(keys.recovery.privateKey.view()));
  writer.member("backup_public", base64(keys.backup.publicKey));
  writer.member("backup_private", base64(keys.backup.privateKey.view())).endObject();
  return writer.take() + "\n";
}

std::optional<RecoveryFile> readRecoveryKeys(std::string_view text) {
  const auto document = JsonDocument::parse(text);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  const JsonView root = document->root();
  RecoveryFile file;
  file.officeId = root["office_id"].stringOr();
  file.keys.recovery = {fromBase64(root["recovery_public"].stringOr()).value_or(""),
                        readSecret(root, "recovery_private")};
  file.keys.backup = {fromBase64(root["backup_public"].stringOr()).value_or(""), readSecret(root, "backup_private")};
  for (const core::BoxKey* key : {&file.keys.recovery, &file.keys.backup})
    if (key->publicKey.size() != 32 || key->privateKey.size() != 32) return std::nullopt;
  return file;
}

}  // namespace jemput::office
