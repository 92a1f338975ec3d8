#include "core/crypto/LogChain.h"

#include <sodium.h>

#include <array>
#include <initializer_list>
#include <string>

#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

/// SHA-256 without any code of ours.
std::string rawHash(const std::string& bytes) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash;
}

}  // namespace

TEST_CASE("a log begins with label, zero byte, office, device key and generation in decimal") {
  const std::string key = known::key('d').publicKey();
  const std::string start = std::string("jemput/log/1") + '\0' + known::officeId() + key;
  CHECK(chainStart(known::officeId(), key, 1).view() == rawHash(start + "1"));
  CHECK(chainStart(known::officeId(), key, 17).view() == rawHash(start + "17"));
}

TEST_CASE("each place of a log hashes the one before it and the SHA-256 of the entry's bytes") {
  const Hash start = chainStart(known::officeId(), known::key('d').publicKey(), 1);
  const std::string first = rawHash(std::string(start.view()) + rawHash("one"));
  const std::string second = rawHash(first + rawHash("two"));
  const Hash chained = chainNext(chainNext(start, sha256("one")), sha256("two"));
  CHECK(chained.view() == second);
}

TEST_CASE("two logs differ from their first place on") {
  const std::string key = known::key('d').publicKey();
  const Hash start = chainStart(known::officeId(), key, 1);
  CHECK(start != chainStart(known::officeId(), key, 2));
  CHECK(start != chainStart(known::officeId(), known::key('e').publicKey(), 1));
  CHECK(start != chainStart(officeIdOf(known::key('x').publicKey()), key, 1));
}

TEST_CASE("a head is signed as device, generation, seq and the 32 bytes of the hash, with spaces between") {
  const Hash hash = sha256("head");
  CHECK(headContent("0190f3c2-0000-7000-8000-000000000001", 2, 40, hash) ==
        "0190f3c2-0000-7000-8000-000000000001 2 40 " + std::string(hash.view()));
}

TEST_CASE("the ledger begins with its label and its office") {
  CHECK(ledgerStart(known::officeId()).view() == rawHash(std::string("jemput/ledger/1") + '\0' + known::officeId()));
}

TEST_CASE("a ledger row hashes the row before it, the entry's place in its log, and the office's verdict") {
  const std::string device = "0190f3c2-0000-7000-8000-000000000001";
  const Hash previous = ledgerStart(known::officeId()), chain = sha256("chain");
  const std::string front = std::string(previous.view()) + std::string(chain.view());
  CHECK(ledgerNext(previous, chain, 1, device, 1, 7, true, "").view() == rawHash(front + "1 " + device + " 1 7 1 "));
  CHECK(ledgerNext(previous, chain, 12, device, 3, 7, false, "out-of-scope").view() ==
        rawHash(front + "12 " + device + " 3 7 0 out-of-scope"));
}

TEST_CASE("no part of a ledger row can be changed without its hash") {
  const Hash previous = ledgerStart(known::officeId()), chain = sha256("chain");
  const Hash right = ledgerNext(previous, chain, 5, "device", 1, 7, false, "rules: nik-length");
  for (const Hash& wrong : {ledgerNext(chain, chain, 5, "device", 1, 7, false, "rules: nik-length"),
                            ledgerNext(previous, previous, 5, "device", 1, 7, false, "rules: nik-length"),
                            ledgerNext(previous, chain, 6, "device", 1, 7, false, "rules: nik-length"),
                            ledgerNext(previous, chain, 5, "devise", 1, 7, false, "rules: nik-length"),
                            ledgerNext(previous, chain, 5, "device", 2, 7, false, "rules: nik-length"),
                            ledgerNext(previous, chain, 5, "device", 1, 8, false, "rules: nik-length"),
                            ledgerNext(previous, chain, 5, "device", 1, 7, true, "rules: nik-length"),
                            ledgerNext(previous, chain, 5, "device", 1, 7, false, "rules: nik-digits")})
    CHECK(wrong != right);
}
