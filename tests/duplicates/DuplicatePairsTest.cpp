// The bar for people registered twice, on the pairs written by hand, among everybody of a regency.
#include <map>

#include "tests/duplicates/PairFile.h"
#include "tests/duplicates/Regency.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::duplicates::Pair;
using test::duplicates::Regency;

namespace {

constexpr double kRecall = 0.95, kRecallOfClass = 0.85, kFalseAlarms = 0.05;

struct Share {
  double asked = 0, warned = 0;
  double value() const { return asked == 0 ? 0 : warned / asked; }
  void count(bool isWarned) {
    ++asked;
    if (isWarned) ++warned;
  }
};

}  // namespace

TEST_CASE("of the pairs written by hand the doubles are warned about, in every class, and the others are not") {
  Regency regency(office::generate({}));
  std::map<std::string, Share> classes;
  Share doubles, others;
  for (const Pair& pair : test::duplicates::readPairs(JEMPUT_SOURCE_DIR "/tests/duplicates/pairs.jsonl")) {
    const std::int64_t key = regency.add(pair.known);
    const bool isWarned = test::duplicates::names(regency.ask(pair.typed), key);
    (pair.isSame ? doubles : others).count(isWarned);
    if (pair.isSame) classes[pair.group].count(isWarned);
  }
  CHECK(doubles.asked >= 300);
  CHECK(doubles.value() >= kRecall);
  for (const auto& [group, share] : classes) {
    CAPTURE(group);
    CHECK(share.value() >= kRecallOfClass);
  }
  CHECK(others.value() <= 2 * kFalseAlarms);  // chosen to be hard
}
