#include "core/storage/Reach.h"

#include "tests/core/storage/LogTablet.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

Entry entryOf(std::string_view kind, bool beginsRecord) {
  EntryHead head = LogTablet::headOf(kind, 2);
  if (!beginsRecord) head.record = numbered(1);
  return *Entry::read(writeEntry(head, R"({"village":"A"})"));
}

std::optional<FoldedRecord> in(std::string_view village) {
  FoldedRecord state;
  if (!village.empty()) state.fields.push_back({"village", jsonString(village), 1, "A/1"});
  return state;
}

std::string reach(std::string_view kind, const std::optional<FoldedRecord>& before,
                  const std::optional<FoldedRecord>& after) {
  const Reach found = reachOf(entryOf(kind, false), before, after);
  return found.village + ">" + found.enters;
}

}  // namespace

TEST_CASE("an entry concerns the village its record was in, and the one that it comes into") {
  CHECK(reachOf(entryOf(kind::kRegistered, true), std::nullopt, in("A")) == Reach{"A", ""});
  CHECK(reach(kind::kCorrected, in("A"), in("A")) == "A>");
  CHECK(reach(kind::kCorrected, in("A"), in("B")) == "A>B");
  CHECK(reach(kind::kCorrected, in(""), in("B")) == ">B");
  CHECK(reach(kind::kCorrected, in("A"), in("")) == "A>");
}

TEST_CASE("a later verdict always brings the record's earlier entries") {
  CHECK(reach(kind::kJudged, std::nullopt, in("A")) == ">A");
  CHECK(reach(kind::kJudged, in("A"), in("A")) == "A>A");
  CHECK(reach(kind::kJudged, in("A"), in("B")) == "A>B");
  CHECK(reach(kind::kJudged, in("A"), in("")) == "A>A");
  CHECK(reach(kind::kJudged, in("A"), std::nullopt) == "A>A");
  CHECK(reach(kind::kJudged, std::nullopt, std::nullopt) == ">");
}
