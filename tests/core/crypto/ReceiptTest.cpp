#include "core/crypto/Receipt.h"

#include <string>

#include "core/crypto/Hash.h"
#include "tests/core/crypto/KnownKeys.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

Receipt example() {
  Receipt receipt;
  receipt.device = *Uuid::parse("0194df50-2d7b-7ae0-9e80-8c33a2b6d1f4");
  receipt.generation = 2;
  receipt.seq = 40;
  receipt.hash = sha256("head").view();
  receipt.epoch = "8a1f3c5e7092b4d6";
  receipt.revision = 812;
  receipt.ledgerHash = sha256("ledger").view();
  receipt.backedUp = 30;
  receipt.time = 1738886400000;
  receipt.files = {std::string(64, 'a'), std::string(64, 'b')};
  return receipt;
}

/// The example's text with one member written otherwise.
std::string with(std::string_view member, std::string_view instead) {
  std::string text = writeReceipt(example());
  const auto at = text.find(member);
  REQUIRE(at != std::string::npos);
  return text.replace(at, member.size(), instead);
}

}  // namespace

TEST_CASE("a receipt comes back as it was written") {
  CHECK(readReceipt(writeReceipt(example())) == example());
  Receipt least = example();
  least.seq = least.revision = least.backedUp = 0;
  least.files.clear();
  CHECK(readReceipt(writeReceipt(least)) == least);
}

TEST_CASE("a receipt with a member that this release does not know is read all the same") {
  CHECK(readReceipt(with("{", R"({"new":[1,2],)")) == example());
}

TEST_CASE("a receipt without one of its members is refused") {
  for (const std::string_view member : {R"("device")", R"("generation")", R"("seq")", R"("hash")", R"("epoch")",
                                        R"("revision")", R"("ledger")", R"("time")"})
    CHECK_FALSE(readReceipt(with(member, R"("x")")).has_value());
}

TEST_CASE("a receipt whose member is of another kind is refused") {
  CHECK_FALSE(readReceipt(with(R"("0194df50-2d7b-7ae0-9e80-8c33a2b6d1f4")", R"("0194df50")")).has_value());
  CHECK_FALSE(readReceipt(with(R"("generation":2)", R"("generation":0)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("generation":2)", R"("generation":8388608)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("seq":40)", R"("seq":-1)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("seq":40)", R"("seq":"40")")).has_value());
  CHECK_FALSE(readReceipt(with(R"("seq":40)", R"("seq":40.5)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("seq":40)", R"("seq":18446744073709551615)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("revision":812)", R"("revision":-812)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("backed_up":30)", R"("backed_up":-30)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("epoch":"8a1f3c5e7092b4d6")", R"("epoch":"")")).has_value());
  CHECK_FALSE(readReceipt(with(R"("hash":")", R"("hash":"AAAA)")).has_value());
  CHECK_FALSE(readReceipt(with(R"("files":[")", R"("files":[1,")")).has_value());
}

TEST_CASE("a text that is no receipt is refused, wherever it is cut") {
  const std::string text = writeReceipt(example());
  for (std::size_t length = 0; length < text.size(); ++length)
    CHECK_FALSE(readReceipt(std::string_view(text).substr(0, length)).has_value());
  CHECK_FALSE(readReceipt(text + "{}").has_value());
  CHECK_FALSE(readReceipt("[]").has_value());
  CHECK_FALSE(readReceipt("<html>").has_value());
}
