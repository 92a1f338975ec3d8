#include "core/crypto/KeySlots.h"

#include <sodium.h>

#include <stdexcept>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/crypto/Sealing.h"
#include "core/json/Json.h"

namespace jemput::core {

namespace {

constexpr std::string_view kContext = "jemput/slot/1";
// What a damaged header file may ask of a processor and of memory: far above any cost that was ever written.
constexpr std::int64_t kMostPasses = 64, kMostMemory = std::int64_t{1} << 30U;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

// libsodium 1.0.18 has no HKDF; HMAC-SHA256 over both inputs with a label is its extract step, and
// one block of output is all that is needed.
Secret wrappingKey(std::string_view passphrase, const std::string& salt, const SlotCost& cost,
                   const Secret& deviceSecret) {
  Secret stretched = Secret::random(32);
  if (crypto_pwhash(reinterpret_cast<unsigned char*>(stretched.data()), stretched.size(), passphrase.data(),
                    passphrase.size(), raw(salt), cost.passes, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to check a PIN");
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, raw(kContext), kContext.size());
  crypto_auth_hmacsha256_update(&state, raw(stretched.view()), stretched.size());
  crypto_auth_hmacsha256_update(&state, raw(deviceSecret.view()), deviceSecret.size());
  Secret key = Secret::random(32);
  crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(key.data()));
  sodium_memzero(&state, sizeof state);
  return key;
}

bool readCost(JsonView row, SlotCost& cost) {
  const auto passes = row["passes"].integerOr(0), memory = row["memory"].integerOr(0);
  const auto leastMemory = static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_MIN);
  if (passes < 1 || passes > kMostPasses || memory < leastMemory || memory > kMostMemory) return false;
  cost = {static_cast<std::uint64_t>(passes), static_cast<std::size_t>(memory)};
  return true;
}

std::string slotContext(SlotKind kind, std::string_view owner) {
  return std::string(kContext) + '/' + std::to_string(static_cast<int>(kind)) + '/' + std::string(owner);
}

}  // namespace

KeySlot makePassphraseSlot(SlotKind kind, std::string_view owner, std::string_view passphrase,
                           const Secret& deviceSecret, const Secret& databaseKey, const SlotCost& cost) {
  KeySlot slot{kind, std::string(owner), cost, randomBytes(crypto_pwhash_SALTBYTES), {}, false};
  slot.wrapped =
      encrypt(wrappingKey(passphrase, slot.salt, cost, deviceSecret), slotContext(kind, owner), databaseKey.view());
  return slot;
}

std::optional<Secret> openPassphraseSlot(const KeySlot& slot, std::string_view passphrase, const Secret& deviceSecret) {
  if (slot.salt.size() != crypto_pwhash_SALTBYTES) return std::nullopt;
  return decrypt(wrappingKey(passphrase, slot.salt, slot.cost, deviceSecret), slotContext(slot.kind, slot.owner),
                 slot.wrapped);
}

KeySlot makeOfficeSlot(std::string_view recoveryPublicKey, const Secret& databaseKey) {
  return {SlotKind::Office, {}, {}, {}, sealTo(recoveryPublicKey, databaseKey.view()), false};
}

std::string slotsToJson(const std::vector<KeySlot>& slots) {
  JsonWriter writer;
  writer.beginArray();
  for (const KeySlot& slot : slots) {
    writer.beginObject().member("kind", static_cast<int>(slot.kind)).memberIfAny("owner", slot.owner);
    if (slot.kind != SlotKind::Office)
      writer.member("passes", std::uint64_t{slot.cost.passes})
          .member("memory", std::uint64_t{slot.cost.memoryBytes})
          .member("salt", base64(slot.salt));
    if (slot.isFirst) writer.member("first", true);
    writer.member("wrapped", base64(slot.wrapped)).endObject();
  }
  writer.endArray();
  return writer.take();
}

std::optional<std::vector<KeySlot>> slotsFromJson(std::string_view json) {
  const auto document = JsonDocument::parse(json);
  if (!document || !document->root().isArray()) return std::nullopt;
  std::vector<KeySlot> slots;
  for (const JsonView row : document->root().elements()) {
    const auto kind = row["kind"].integerOr(-1);
    const auto salt = fromBase64(row["salt"].stringOr());
    const auto wrapped = fromBase64(row["wrapped"].stringOr());
    if (kind < 0 || kind > 2 || !salt || !wrapped) return std::nullopt;
    KeySlot slot{static_cast<SlotKind>(kind),           row["owner"].stringOr(), {}, *salt, *wrapped,
                 row["first"].boolean().value_or(false)};
    if (slot.kind != SlotKind::Office && !readCost(row, slot.cost)) return std::nullopt;
    slots.push_back(std::move(slot));
  }
  return slots;
}

}  // namespace jemput::core
