#include "core/rules/Fold.h"
#include "tests/core/rules/FoldHistory.h"

using namespace history;

namespace {

const Written kBegin{kind::kRegistered, 1, 0, "", R"({"name":"SITI","rt":"001"})"};

Written corrects(std::uint8_t id, std::string base, std::string fields) {
  return {kind::kCorrected, id, 1, std::move(base), std::move(fields)};
}

}  // namespace

TEST_CASE("a correction by somebody who had seen the last change takes its place") {
  CHECK(History().device("A", kBegin).device("B", corrects(2, "r1", R"({"name":"AISYAH"})")).text() ==
        "name:AISYAH rt:001");
  CHECK(History().device("A", kBegin).device("B", corrects(2, "r5", R"({"name":"AISYAH"})")).text() ==
        "name:AISYAH rt:001");
}

TEST_CASE("of two changes that had not seen each other the first in revision order stands, the other is kept") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("C", corrects(3, "r1", R"({"name":"ZAINAB"})"));
  CHECK(day.text() == "name:AISYAH rt:001 | name:AISYAH<ZAINAB");
}

TEST_CASE("a third change that saw neither is kept beside them too") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("C", corrects(3, "r1", R"({"name":"ZAINAB"})"))
      .device("D", corrects(4, "r1", R"({"name":"HALIMAH"})"));
  CHECK(day.text() == "name:AISYAH rt:001 | name:AISYAH<ZAINAB name:AISYAH<HALIMAH");
}

TEST_CASE("only the field that both changed is in conflict") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("C", corrects(3, "r1", R"({"name":"ZAINAB","rt":"002"})"));
  CHECK(day.text() == "name:AISYAH rt:002 | name:AISYAH<ZAINAB");
}

TEST_CASE("what an author wrote itself it has seen, whatever its base says") {
  for (const std::string_view base : {"", "s1", "s40", "r0"})
    CHECK(History().device("A", kBegin).device("A", corrects(2, std::string(base), R"({"name":"AISYAH"})")).text() ==
          "name:AISYAH rt:001");
}

TEST_CASE("another generation of the same device is another author: the clone's work is not its own") {
  History day;
  day.device("A", kBegin)
      .device("A", corrects(2, "s1", R"({"name":"AISYAH"})"))
      .add("A/2", corrects(3, "r1", R"({"name":"ZAINAB"})"), 3, false, true);
  CHECK(day.text() == "name:AISYAH rt:001 | name:AISYAH<ZAINAB");
}

TEST_CASE("own changes in between do not hide that another's change was not seen") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("A", corrects(3, "s1", R"({"name":"ZAINAB"})"));
  CHECK(day.text() == "name:AISYAH rt:001 | name:AISYAH<ZAINAB");
}

TEST_CASE("a base that is none covers nothing") {
  for (const std::string_view base : {"", "r", "rx", "r1x", "r-1", "x9", "1", "s9", "r99999999999999999999"})
    CHECK(History().device("A", kBegin).device("B", corrects(2, std::string(base), R"({"name":"AISYAH"})")).text() ==
          "name:SITI rt:001 | name:SITI<AISYAH");
}

TEST_CASE("two who write the same value agree") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("C", corrects(3, "r1", R"({"name":"AISYAH"})"));
  CHECK(day.text() == "name:AISYAH rt:001");
}

TEST_CASE("a field that nobody had filled is no conflict, whatever the base") {
  CHECK(History().device("A", kBegin).device("B", corrects(2, "", R"({"phone":"+62811"})")).text() ==
        "name:SITI rt:001 phone:+62811");
}

TEST_CASE("the office's decision ends a conflict with the value it names") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH","rt":"002"})"))
      .device("C", corrects(3, "r1", R"({"name":"ZAINAB","rt":"003"})"))
      .office({kind::kDecided, 4, 1, "r3", R"({"name":"ZAINAB"})"});
  CHECK(day.text() == "name:ZAINAB rt:002 | rt:002<003");
  day.office({kind::kDecided, 5, 1, "r4", R"({"rt":"002"})"});
  CHECK(day.text() == "name:ZAINAB rt:002");
}

TEST_CASE("who had not seen a decision is in conflict with it") {
  History day;
  day.device("A", kBegin)
      .office({kind::kDecided, 2, 1, "", R"({"name":"AISYAH"})"})
      .device("A", corrects(3, "r1", R"({"name":"ZAINAB"})"));
  CHECK(day.text() == "name:AISYAH rt:001 | name:AISYAH<ZAINAB");
}

TEST_CASE("a later change by somebody who saw the conflict moves what stands; the other stays until decided") {
  History day;
  day.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"name":"AISYAH"})"))
      .device("C", corrects(3, "r1", R"({"name":"ZAINAB"})"))
      .device("C", corrects(4, "r3", R"({"name":"HALIMAH"})"));
  CHECK(day.text() == "name:HALIMAH rt:001 | name:AISYAH<ZAINAB");
}

TEST_CASE("own pending work lies on top of what the ledger has, under the same rules") {
  CHECK(History().device("A", kBegin).pending("A", corrects(2, "s1", R"({"name":"AISYAH"})")).text() ==
        "name:AISYAH rt:001");
  CHECK(History().pending("A", kBegin).pending("A", corrects(2, "s1", R"({"name":"AISYAH"})")).text() ==
        "name:AISYAH rt:001");
  CHECK(History()
            .device("A", kBegin)
            .device("B", corrects(2, "r1", R"({"name":"ZAINAB"})"))
            .pending("A", corrects(3, "s1", R"({"name":"AISYAH"})"))
            .text() == "name:ZAINAB rt:001 | name:ZAINAB<AISYAH");
}

TEST_CASE("pending work that becomes part of the ledger gives the state that it showed") {
  History before, after;
  before.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"rt":"002"})"))
      .pending("A", corrects(3, "r2", R"({"rt":"003"})"));
  after.device("A", kBegin)
      .device("B", corrects(2, "r1", R"({"rt":"002"})"))
      .device("A", corrects(3, "r2", R"({"rt":"003"})"));
  CHECK(before.state()->canonical() == after.state()->canonical());
}
