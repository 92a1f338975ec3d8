#include "core/storage/TabletStore.h"

#include "core/json/Json.h"

namespace jemput::core {

namespace {

std::vector<std::string> readTexts(std::string_view json) {
  const auto document = JsonDocument::parse(json);
  return document ? document->root().texts() : std::vector<std::string>();
}

TabletIdentity readIdentity(Database& database) {
  Meta meta(database);
  const auto device = Uuid::fromBlob(meta.require("device"));
  if (!device) throw DatabaseRefused("Basis data ini bukan milik tablet yang terdaftar.");
  return {meta.require("office_id"),
          *device,
          Secret(meta.require("signing_seed")),
          meta.require("prefix"),
          meta.require("certificate"),
          meta.number("practice", 0) != 0};
}

void writeState(Meta meta, const SyncState& state) {
  meta.set("urls", JsonWriter().texts(state.urls).text());
  meta.set("villages", JsonWriter().texts(state.villages).text());
  meta.setNumber("scope", static_cast<std::int64_t>(state.scope));
  meta.set("epoch", state.epoch);
  meta.setNumber("cursor", static_cast<std::int64_t>(state.cursor));
  meta.setNumber("office_time", state.officeTime);
  meta.setNumber("office_offset", state.officeOffset);
  meta.setNumber("revoked", state.isRevoked ? 1 : 0);
  meta.setNumber("heard_time", state.heardTime);
  meta.set("heard_boot", state.heardBoot);
  meta.setNumber("heard_since_boot", state.heardSinceBoot);
  meta.setNumber("officers", static_cast<std::int64_t>(state.officers));
}

}  // namespace

void TabletStore::create(const std::filesystem::path& file, const Secret& key, std::string_view cipher,
                         const TabletIdentity& identity, std::string_view keyList, const SyncState& state) {
  Database database(file, key, cipher, SchemaKind::Tablet);
  Transaction transaction(database);
  Meta meta(database);
  meta.set("office_id", identity.officeId);
  meta.set("device", identity.device.blob());
  meta.set("signing_seed", identity.signingSeed.view());
  meta.set("prefix", identity.prefix);
  meta.set("certificate", identity.certificate);
  meta.set("key_list", keyList);
  meta.setNumber("practice", identity.isPractice ? 1 : 0);
  meta.setNumber("generation", 1);
  writeState(meta, state);
  transaction.commit();
}

TabletStore::TabletStore(const std::filesystem::path& file, const Secret& key, std::string_view cipher)
    : m_database(file, key, cipher, SchemaKind::Tablet),
      m_identity(readIdentity(m_database)),
      m_signingKey(SigningKey::fromSeed(m_identity.signingSeed)),
      m_log(m_database, m_identity.officeId, m_signingKey.publicKey()),
      m_places(m_database),
      m_projection(m_database),
      m_entries(m_database, m_log, m_places, m_projection, m_identity.device) {}

std::string TabletStore::keyList() { return Meta(m_database).require("key_list"); }
void TabletStore::setKeyList(std::string_view text) { Meta(m_database).set("key_list", text); }

SyncState TabletStore::syncState() {
  Meta meta(m_database);
  SyncState state;
  state.urls = readTexts(meta.get("urls").value_or("[]"));
  state.villages = readTexts(meta.get("villages").value_or("[]"));
  state.scope = static_cast<std::uint64_t>(meta.number("scope", 0));
  state.epoch = meta.get("epoch").value_or("");
  state.cursor = static_cast<std::uint64_t>(meta.number("cursor", 0));
  state.officeTime = meta.number("office_time", 0);
  state.officeOffset = meta.number("office_offset", 0);
  state.isRevoked = meta.number("revoked", 0) != 0;
  state.heardTime = meta.number("heard_time", 0);
  state.heardBoot = meta.get("heard_boot").value_or("");
  state.heardSinceBoot = meta.number("heard_since_boot", 0);
  state.officers = static_cast<std::uint64_t>(meta.number("officers", 0));
  return state;
}

void TabletStore::setSyncState(const SyncState& state) { writeState(Meta(m_database), state); }

}  // namespace jemput::core
