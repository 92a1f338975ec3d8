#include "core/json/Json.h"

#include <limits>

#include "tests/support/catch.h"

using namespace jemput::core;

namespace {
std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }
}  // namespace

TEST_CASE("a text nested deeper than 32 levels is refused, and one of 32 is read") {
  CHECK(JsonDocument::parse(nested(32)));
  JsonDocument::Problem problem;
  CHECK_FALSE(JsonDocument::parse(nested(34), &problem));
  CHECK(problem.what == "nested too deeply");
  CHECK_FALSE(JsonDocument::parse(nested(100000)));
}

TEST_CASE("a member that appears twice is refused, in small and in large objects") {
  CHECK_FALSE(JsonDocument::parse(R"({"nik":"1","nik":"2"})"));
  CHECK_FALSE(JsonDocument::parse(R"({"a":{"b":[{"c":1,"c":1}]}})"));
  std::string large = "{";
  for (int i = 0; i < 40; ++i) large += "\"m" + std::to_string(i) + "\":0,";
  CHECK(JsonDocument::parse(large + "\"last\":0}"));
  CHECK_FALSE(JsonDocument::parse(large + "\"m7\":0}"));
}

TEST_CASE("what is no JSON is refused with the place") {
  for (const char* text : {"", "{", "{} {}", "{\"a\":}", "[1,]", "nul", "{\"a\":'b'}", "\"\x80\""}) {
    CAPTURE(text);
    JsonDocument::Problem problem;
    CHECK_FALSE(JsonDocument::parse(text, &problem));
    CHECK_FALSE(problem.what.empty());
  }
  JsonDocument::Problem problem;
  CHECK_FALSE(JsonDocument::parse("{\"a\": x}", &problem));
  CHECK(problem.offset == 6);
}

TEST_CASE("a zero byte does not end the text: what stands behind it cannot be smuggled in") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"{\"a\":1}\0"sv, "{\"a\":1}\0{\"a\":2}"sv, "[1] \0x"sv, "\0"sv, "[1,\0 2]"sv, "\"a\0b\""sv}) {
    CAPTURE(text);
    JsonDocument::Problem problem;
    CHECK_FALSE(JsonDocument::parse(text, &problem));
    CHECK(problem.offset == text.find('\0'));
  }
}

TEST_CASE("half a surrogate pair is no character; a whole pair is one") {
  for (const char* text :
       {R"("\ude00")", R"("Ni \uDDAA Luh")", R"("\ud83d")", R"({"\udfff":1})", R"(["\ud83d\ude00\ude00"])"}) {
    CAPTURE(text);
    CHECK_FALSE(JsonDocument::parse(text));
  }
  const auto pair = JsonDocument::parse(R"(["\ud83d\ude00","\ud7ff\ue000"])");
  REQUIRE(pair);
  CHECK(pair->root().at(0).string() == "\xf0\x9f\x98\x80");
  CHECK(pair->root().at(1).string() == "\xed\x9f\xbf\xee\x80\x80");
}

TEST_CASE("a string comes back through writing and reading, whatever is in it") {
  const std::string hard = std::string("\"\\/\b\f\n\r\t") + '\0' + "\x1f I Wayan Ñurul 'Aini \xf0\x9f\x8c\xb4";
  const auto document = JsonDocument::parse(jsonString(hard));
  REQUIRE(document);
  CHECK(document->root().string() == std::string_view(hard));
  CHECK(jsonString("a\"b\\c\n\x01") == "\"a\\\"b\\\\c\\n\\u0001\"");
}

TEST_CASE("escapes are read as the characters that they stand for") {
  const auto document = JsonDocument::parse(R"("A\u00e9\ud83c\udf34\/")");
  REQUIRE(document);
  CHECK(document->root().string() == std::string_view("A\xc3\xa9\xf0\x9f\x8c\xb4/"));
  CHECK_FALSE(JsonDocument::parse(R"("\ud83c")"));
}

TEST_CASE("a lookup of what is not there chains to nothing") {
  const auto document = JsonDocument::parse(R"({"a":[1,{"b":"c"}],"n":null})");
  REQUIRE(document);
  const JsonView root = document->root();
  CHECK(root["a"].at(1)["b"].string() == std::string_view("c"));
  CHECK_FALSE(root["x"]["y"].at(3)["z"].exists());
  CHECK(root["n"].isNull());
  CHECK_FALSE(root["x"].isNull());
  CHECK(root["a"].at(0).stringOr("none") == "none");
  CHECK(root["a"].at(0).integerOr(9) == 1);
}

TEST_CASE("numbers are exact: integers to 64 bits, and no fraction passes for one") {
  const auto document = JsonDocument::parse("[9223372036854775807, 9223372036854775808, 1.5, 0.1, -0, \"1\"]");
  REQUIRE(document);
  CHECK(document->root().at(0).integer() == std::numeric_limits<std::int64_t>::max());
  CHECK_FALSE(document->root().at(1).integer());
  CHECK_FALSE(document->root().at(2).integer());
  CHECK(document->root().at(3).number() == 0.1);
  CHECK_FALSE(document->root().at(5).integer());
}

TEST_CASE("a number of any form is read to its last digit; one that no double holds is none") {
  const auto number = [](const std::string& text) -> std::optional<double> {
    const auto document = JsonDocument::parse("[" + text + "]");
    return document ? document->root().at(0).number() : std::nullopt;
  };
  for (const char* zero : {"0e80", "-0e80", "0e-80", "0.000e300", "0e307", "-0"}) {
    INFO(zero);
    CHECK(number(zero) == 0.0);
  }
  CHECK(number("0.1") == 0.1);
  CHECK(number("123456789.123456789e-20") == 123456789.123456789e-20);
  CHECK(number("1.7976931348623157E+308") == 1.7976931348623157e308);
  CHECK(number("18446744073709551616") == 18446744073709551616.0);
  CHECK_FALSE(number("1e400"));
  CHECK_FALSE(number("1e-400"));
  CHECK_FALSE(number("01"));
  CHECK_FALSE(number("1."));
  CHECK_FALSE(number("+1"));
  CHECK_FALSE(number("0x10"));
  CHECK(JsonDocument::parse("[-0]")->root().at(0).integer() == 0);
}

TEST_CASE("the writer puts commas where they belong") {
  JsonWriter writer;
  writer.beginObject().member("a", 1).key("b").beginArray().value("x").value(true).null().beginObject().endObject();
  writer.endArray().memberIfAny("empty", "").memberIfAny("c", "d").key("e").raw("[2]").endObject();
  CHECK(writer.text() == R"({"a":1,"b":["x",true,null,{}],"c":"d","e":[2]})");
}

TEST_CASE("a value written again keeps its members in order") {
  const std::string text = R"({"z":1,"a":[true,null,"é"],"m":{"b":2}})";
  CHECK(JsonDocument::parse(text)->root().text() == text);
}
