#include "core/rules/QuarantineReasons.h"

#include "tests/support/catch.h"

using namespace jemput::core;

TEST_CASE("every reason of the office's verdict is a sentence in both languages") {
  for (const char* code :
       {"unreadable", "unknown-kind", "unknown-officer", "unknown-visit", "unknown-record", "out-of-scope",
        "device-revoked", "device-suspended", "id-reused", "rules: nik-length, sex-missing"}) {
    INFO(code);
    const std::string indonesian = quarantineReasonInWords(code, Language::Indonesian);
    const std::string english = quarantineReasonInWords(code, Language::English);
    CHECK(indonesian.ends_with("."));
    CHECK(english.ends_with("."));
    CHECK(indonesian != english);
    CHECK(indonesian.find("nik-length") == std::string::npos);
  }
}

TEST_CASE("what a person at the office wrote stays as it is") {
  CHECK(quarantineReasonInWords("Nama ibu: cek akta", Language::English) == "Nama ibu: cek akta");
}
