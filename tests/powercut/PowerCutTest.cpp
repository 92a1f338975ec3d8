#include <cstdlib>
#include <iostream>

#include "tests/powercut/OfficeCuts.h"
#include "tests/powercut/TabletCuts.h"
#include "tests/support/catch.h"

using namespace jemput;

namespace {

constexpr std::size_t kImagesOfADay = 500;
constexpr int kSteps = 60;

/// Kept small here; JEMPUT_POWERCUT_IMAGES=10000 is the whole bar of G1 and G2.
std::size_t imagesWanted() {
  const char* text = std::getenv("JEMPUT_POWERCUT_IMAGES");
  return text ? std::strtoul(text, nullptr, 10) : 2000;
}

/// Days of other seeds until the images are together.
template <class Cuts>
test::Judgement judgeDays(const char* who, unsigned firstSeed) {
  test::TestDisk::install();
  test::Judgement all;
  for (unsigned seed = firstSeed; all.images < imagesWanted(); ++seed) {
    const test::Judgement day = Cuts(seed, kSteps).judge(std::min(kImagesOfADay, imagesWanted() - all.images));
    all.images += day.images;
    all.lost += day.lost;
    all.doubled += day.doubled;
    all.damaged += day.damaged;
    if (all.first.empty() && !day.first.empty()) all.first = "seed " + std::to_string(seed) + ", " + day.first;
  }
  std::cout << who << ": " << all.text() << std::endl;
  return all;
}

}  // namespace

TEST_CASE("G1: what a tablet has called saved is there after a power cut at any moment") {
  const test::Judgement judgement = judgeDays<test::TabletCuts>("tablet", 1);
  INFO(judgement.text());
  CHECK(judgement.isClean());
}

TEST_CASE("G2: what the office has receipted is there after a power cut at any moment") {
  const test::Judgement judgement = judgeDays<test::OfficeCuts>("office", 1001);
  INFO(judgement.text());
  CHECK(judgement.isClean());
}

TEST_CASE("The judge of power cuts finds what a tablet loses when commits are not flushed") {
  test::TestDisk::install();
  const test::Judgement judgement = test::TabletCuts(7, kSteps, "NORMAL").judge(200);
  INFO(judgement.text());
  CHECK(judgement.lost > 10);
}

TEST_CASE("The judge of power cuts finds what an office loses when commits are not flushed") {
  test::TestDisk::install();
  const test::Judgement judgement = test::OfficeCuts(8, kSteps, "NORMAL").judge(200);
  INFO(judgement.text());
  CHECK(judgement.lost > 10);
}
