// Whole numbers that add up, also where the limits leave little choice.
#include <numeric>
#include <stdexcept>

#include "office/population/Random.h"
#include "office/population/Shares.h"
#include "tests/support/catch.h"

using namespace jemput::office;
using Counts = std::vector<std::size_t>;
using Weights = std::vector<std::uint64_t>;

TEST_CASE("a total is shared by largest remainder, equal remainders from the front") {
  CHECK(largestRemainder(10, Weights{1, 1, 1}) == Counts{4, 3, 3});
  CHECK(largestRemainder(10, Weights{50, 30, 20}) == Counts{5, 3, 2});
  CHECK(largestRemainder(7, Weights{10, 0, 5}) == Counts{5, 0, 2});
}

TEST_CASE("nobody's share is below the floor, and the total stays") {
  CHECK(largestRemainderAbove(10, 100, Weights{90, 5, 5}) == Counts{80, 10, 10});
  CHECK(largestRemainderAbove(10, 40, Weights{97, 1, 1, 1}) == Counts{10, 10, 10, 10});
}

TEST_CASE("a dealt table has its row and column totals and stays within its limits") {
  const Counts rows = {4, 6, 2}, columns = {5, 4, 3};
  CountTable least(3, 3), most(3, 3);
  most.counts = {1, 4, 3, 6, 2, 3, 2, 2, 2};
  least.counts = {0, 0, 1, 3, 0, 0, 0, 0, 1};
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed, "table");
    const CountTable table = dealTable(rows, columns, least, most, random);
    for (std::size_t row = 0; row < 3; ++row) {
      CHECK(table.at(row, 0) + table.at(row, 1) + table.at(row, 2) == rows[row]);
      CHECK(table.at(0, row) + table.at(1, row) + table.at(2, row) == columns[row]);
      for (std::size_t column = 0; column < 3; ++column) {
        CHECK(table.at(row, column) >= least.at(row, column));
        CHECK(table.at(row, column) <= most.at(row, column));
      }
    }
  }
}

TEST_CASE("limits that no table can meet are refused") {
  CountTable least(2, 2), most(2, 2);
  most.counts = {1, 1, 5, 5};
  Random random(1, "table");
  CHECK_THROWS_AS(dealTable(Counts{3, 3}, Counts{3, 3}, least, most, random), std::logic_error);
  most.counts = {5, 5, 5, 5};
  CHECK_THROWS_AS(dealTable(Counts{3, 3}, Counts{3, 4}, least, most, random), std::logic_error);
}

TEST_CASE("a quota chooses exactly as many as it is given") {
  Random random(1, "quota");
  for (std::size_t chosen = 0; chosen <= 20; ++chosen) {
    Quota quota(chosen, 20);
    std::size_t taken = 0;
    for (int i = 0; i < 20; ++i) taken += quota.take(random) ? 1U : 0U;
    CHECK(taken == chosen);
  }
}

TEST_CASE("streams of one seed differ by purpose, and equal ones repeat") {
  Random names(1, "names"), again(1, "names"), other(1, "numbers"), seeded(2, "names");
  const std::uint64_t first = names.next();
  CHECK(again.next() == first);
  CHECK(other.next() != first);
  CHECK(seeded.next() != first);
}
