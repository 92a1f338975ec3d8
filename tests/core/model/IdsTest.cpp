#include "core/model/Ids.h"

#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("an identifier comes back from its text and from its 16 bytes") {
  const std::string text = "0190f3c2-9a7b-7c3d-8e1f-00112233aaff";
  const auto id = Uuid::parse(text);
  REQUIRE(id);
  CHECK(id->text() == text);
  CHECK(Uuid::fromBlob(id->blob()) == id);
  CHECK(Uuid::parse("0190F3C2-9A7B-7C3D-8E1F-00112233AAFF") == id);
}

TEST_CASE("no other shape is an identifier") {
  for (const char* text : {"", "0190f3c29a7b7c3d8e1f00112233aaff", "0190f3c2-9a7b-7c3d-8e1f-00112233aaf",
                           "0190f3c2-9a7b-7c3d-8e1f-00112233aafg", "0190f3c2+9a7b-7c3d-8e1f-00112233aaff"}) {
    CAPTURE(text);
    CHECK_FALSE(Uuid::parse(text));
  }
  CHECK_FALSE(Uuid::fromBlob(std::string(15, 'x')));
  CHECK_FALSE(Uuid::fromBlob(std::string(17, 'x')));
}

TEST_CASE("a new identifier carries its time, version 7 and variant, and keeps the random bits") {
  const Uuid id = uuidFrom(0x0190f3c29a7bULL, {0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7});
  CHECK(id.text() == "0190f3c2-9a7b-7fff-bf01-020304050607");
  CHECK_FALSE(id.isNil());
  CHECK(Uuid().isNil());
}
