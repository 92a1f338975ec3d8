#include "sync/SendBudget.h"

#include "tests/support/catch.h"

using jemput::sync::SendBudget;
using jemput::sync::TcpState;
using namespace std::chrono_literals;

namespace {

/// A link of so many bytes a second: whatever is under way beyond a round trip's worth waits in its queue.
struct Link {
  double bytesPerSecond;
  std::chrono::duration<double> roundTrip;
  SendBudget budget;
  SendBudget::Time now{};

  /// A sender that always has more; the largest budget of the second half of so many round trips.
  std::size_t settles(int rounds) {
    std::size_t most = 0;
    auto smoothed = std::chrono::duration_cast<std::chrono::microseconds>(roundTrip);
    const auto shortest = smoothed;
    for (int i = 0; i < rounds; ++i) {
      const auto underWay = static_cast<double>(budget.bytes());
      const std::chrono::duration<double> took = std::max(roundTrip.count(), underWay / bytesPerSecond) * 1s;
      smoothed = (7 * smoothed + std::chrono::duration_cast<std::chrono::microseconds>(took)) / 8;
      now += std::chrono::duration_cast<std::chrono::steady_clock::duration>(took);
      budget.room({budget.bytes(), smoothed, shortest}, now);
      if (2 * i > rounds) most = std::max(most, budget.bytes());
    }
    return most;
  }
};

}  // namespace

TEST_CASE("on a slow link no more is under way than keeps it busy, on a fast one nothing is held back") {
  // 40 kbit/s and 550 ms hold 2.75 KB; 32 KB would be six seconds of queue.
  Link slow{5'000, 550ms, {}, {}};
  const std::size_t most = slow.settles(200);
  CHECK(most >= SendBudget::kLeast);
  CHECK(most <= 10 * 1024);
  // 1 Mbit/s and 550 ms hold 69 KB.
  CHECK(Link{125'000, 550ms, {}, {}}.settles(200) == SendBudget::kMost);
  SendBudget near;
  CHECK(near.room({100'000, 20ms, 20ms}, {}) > 1'000'000);
}

TEST_CASE("what is under way leaves no more room than the rest of the budget") {
  SendBudget budget;
  CHECK(budget.room({0, 600ms, 600ms}, {}) == SendBudget::kFirst);
  CHECK(budget.room({SendBudget::kFirst - 100, 600ms, 600ms}, {}) == 100);
  CHECK(budget.room({SendBudget::kFirst + 5'000, 600ms, 600ms}, {}) == 0);
}
