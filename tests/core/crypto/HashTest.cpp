#include "core/crypto/Hash.h"

#include <algorithm>
#include <random>
#include <vector>

#include "core/crypto/Encoding.h"
#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("SHA-256 gives FIPS 180's values, in one piece or in several") {
  CHECK(hex(sha256("").view()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex(sha256("abc").view()) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256({"a", "", "bc"}) == sha256("abc"));
}

TEST_CASE("a hash is exactly 32 bytes") {
  CHECK(Hash::fromBytes(std::string(32, 'x'))->view() == std::string(32, 'x'));
  CHECK_FALSE(Hash::fromBytes(std::string(31, 'x')).has_value());
  CHECK_FALSE(Hash::fromBytes(std::string(33, 'x')).has_value());
  CHECK_FALSE(Hash::fromBytes("").has_value());
}

TEST_CASE("a digest sum does not depend on the order in which rows come") {
  std::mt19937 random(7);
  std::vector<Hash> rows;
  for (int i = 0; i < 50; ++i) rows.push_back(rowDigest(std::to_string(i)));
  DigestSum first;
  for (const Hash& row : rows) first.add(row);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    DigestSum again;
    for (const Hash& row : rows) again.add(row);
    CHECK(again.value() == first.value());
  }
}

TEST_CASE("taking a row out of a digest sum leaves the sum of the others") {
  DigestSum both, one;
  both.add(rowDigest("a"));
  both.add(rowDigest("b"));
  one.add(rowDigest("b"));
  CHECK(both.value() != one.value());
  both.remove(rowDigest("a"));
  CHECK(both.value() == one.value());
  both.remove(rowDigest("b"));
  CHECK(both.value() == Hash());
}

TEST_CASE("a digest sum goes below zero and comes back: a row may be taken out before another is added") {
  DigestSum sum;
  sum.remove(rowDigest("a"));
  CHECK(sum.value() != Hash());
  sum.add(rowDigest("a"));
  CHECK(sum.value() == Hash());
}

TEST_CASE("the same row twice counts twice") {
  DigestSum once, twice;
  once.add(rowDigest("a"));
  twice.add(rowDigest("a"));
  twice.add(rowDigest("a"));
  CHECK(once.value() != twice.value());
}
