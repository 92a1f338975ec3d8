#include "core/crypto/KeySlots.h"

#include <string>

#include "core/crypto/Sealing.h"
#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

/// As little work as Argon2id allows: these tests are about bytes, not about cost.
constexpr SlotCost kCheap{1, 8192};

const Secret kDatabaseKey(std::string(32, 'k'));
const Secret kDevice(std::string(32, 's'));

KeySlot officerSlot() { return makePassphraseSlot(SlotKind::Officer, "sri", "271828", kDevice, kDatabaseKey, kCheap); }

}  // namespace

TEST_CASE("a PIN with this device's secret opens the database key") {
  const auto key = openPassphraseSlot(officerSlot(), "271828", kDevice);
  REQUIRE(key);
  CHECK(key->view() == kDatabaseKey.view());
}

TEST_CASE("a wrong PIN opens nothing") {
  for (const std::string_view pin : {"271829", "27182", "2718280", "", "271828 "})
    CHECK_FALSE(openPassphraseSlot(officerSlot(), pin, kDevice).has_value());
}

TEST_CASE("the right PIN on another device opens nothing") {
  CHECK_FALSE(openPassphraseSlot(officerSlot(), "271828", Secret(std::string(32, 't'))).has_value());
  CHECK_FALSE(openPassphraseSlot(officerSlot(), "271828", Secret()).has_value());
}

TEST_CASE("a slot of one officer cannot be given to another, nor to another kind") {
  KeySlot slot = officerSlot();
  slot.owner = "budi";
  CHECK_FALSE(openPassphraseSlot(slot, "271828", kDevice).has_value());
  slot = officerSlot();
  slot.kind = SlotKind::Leader;
  CHECK_FALSE(openPassphraseSlot(slot, "271828", kDevice).has_value());
}

TEST_CASE("one flipped bit in a slot's wrapped key or salt opens nothing") {
  const KeySlot slot = officerSlot();
  for (std::size_t bit = 0; bit < slot.wrapped.size() * 8; ++bit) {
    KeySlot broken = slot;
    broken.wrapped[bit / 8] = static_cast<char>(broken.wrapped[bit / 8] ^ (1 << (bit % 8)));
    CHECK_FALSE(openPassphraseSlot(broken, "271828", kDevice).has_value());
  }
  KeySlot broken = slot;
  broken.salt[0] = static_cast<char>(broken.salt[0] ^ 1);
  CHECK_FALSE(openPassphraseSlot(broken, "271828", kDevice).has_value());
  broken.salt.pop_back();
  CHECK_FALSE(openPassphraseSlot(broken, "271828", kDevice).has_value());
}

TEST_CASE("the office's recovery key opens the office's slot") {
  const BoxKey recovery = BoxKey::generate();
  const KeySlot slot = makeOfficeSlot(recovery.publicKey, kDatabaseKey);
  const auto key = openSealed(recovery, slot.wrapped);
  REQUIRE(key);
  CHECK(key->view() == kDatabaseKey.view());
}

TEST_CASE("slots come back from their JSON and still open") {
  const BoxKey recovery = BoxKey::generate();
  const std::vector<KeySlot> slots = {
      officerSlot(), makePassphraseSlot(SlotKind::Leader, "", "delapan kata", kDevice, kDatabaseKey, kCheap),
      makeOfficeSlot(recovery.publicKey, kDatabaseKey)};
  const auto read = slotsFromJson(slotsToJson(slots));
  REQUIRE(read);
  REQUIRE(read->size() == 3);
  CHECK(slotsToJson(*read) == slotsToJson(slots));
  CHECK((*read)[0].owner == "sri");
  CHECK(openPassphraseSlot((*read)[0], "271828", kDevice).has_value());
  CHECK(openPassphraseSlot((*read)[1], "delapan kata", kDevice).has_value());
  CHECK_FALSE(openPassphraseSlot((*read)[1], "271828", kDevice).has_value());
  CHECK(openSealed(recovery, (*read)[2].wrapped).has_value());
}

TEST_CASE("no PIN, no key and no device secret stands in a slot's JSON") {
  const std::string json = slotsToJson({officerSlot()});
  CHECK(json.find("271828") == std::string::npos);
  CHECK(json.find(std::string(8, 'k')) == std::string::npos);
  CHECK(json.find("a2tra2tr") == std::string::npos);  // the key's bytes in base64
}

TEST_CASE("a text that is no list of slots is refused") {
  for (const std::string_view text :
       {"", "{}", "[1]", "[{}]", "[", R"([{"kind":3,"wrapped":"AA"}])", R"([{"kind":-1,"wrapped":"AA"}])",
        R"([{"kind":0,"owner":"sri","passes":1,"memory":8192,"salt":"=","wrapped":"AA"}])",
        R"([{"kind":0,"owner":"sri","passes":1,"memory":8192,"salt":"AA","wrapped":"?"}])"})
    CHECK_FALSE(slotsFromJson(text).has_value());
}

TEST_CASE("a damaged cost cannot keep the processor or the memory busy") {
  for (const std::string_view cost :
       {R"("passes":0,"memory":8192)", R"("passes":4000000000,"memory":8192)", R"("passes":1,"memory":1)",
        R"("passes":1,"memory":999999999999)", R"("passes":-1,"memory":8192)", R"("memory":8192)", R"("passes":1)"})
    CHECK_FALSE(slotsFromJson(R"([{"kind":0,)" + std::string(cost) + R"(,"salt":"AA","wrapped":"AA"}])").has_value());
}
