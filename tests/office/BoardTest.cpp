#include "office/Board.h"

#include <random>

#include "core/rules/Areas.h"
#include "tests/support/catch.h"

using namespace jemput;
using core::ProgressRow;

namespace {

ProgressRow row(std::string village, std::int64_t denominator, std::int64_t done, std::int64_t applied = 0,
                std::int64_t completed = 0) {
  ProgressRow made;
  made.village = std::move(village);
  made.indicator = "KIA";
  made.baseline = core::BaselineRow{made.village, "KIA", denominator, done, core::Date(2025, 2, 6), "DKB <semester>"};
  made.applied = applied;
  made.completed = completed;
  made.nationalTarget = 60;
  return made;
}

office::BoardFacts factsOf(std::vector<ProgressRow> rows) {
  office::BoardFacts facts;
  facts.rows = std::move(rows);
  for (const core::Indicator& indicator : core::shippedIndicators())
    if (indicator.code == "KIA") facts.indicators.push_back(indicator);
  facts.tablets = 3;
  facts.now = 1738893600000;
  return facts;
}

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("the page shows percent, gap and date as Indonesian readers write them") {
  const std::string page = office::boardPage(factsOf({row("52.08.04.2008", 1178, 856, 20, 10)}));
  CHECK(has(page, "Sambik Elen"));
  CHECK(has(page, "73,51 %"));
  CHECK(has(page, "kurang 312"));
  CHECK(has(page, "data per 7 Februari 2025, 10.00 WITA"));
  CHECK(has(page, "per 6 Februari 2025"));
}

TEST_CASE("the page has no script, no address of anybody else, and escapes what came from a file") {
  const std::string page = office::boardPage(factsOf({row("52.08.04.2008", 1178, 856)}));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "http"));
  CHECK(has(page, "DKB &lt;semester&gt;"));
}

TEST_CASE("all villages and indicators fit into 60 kB") {
  auto facts = factsOf({});
  facts.indicators = core::shippedIndicators();
  for (const core::Area* village : core::Areas::shipped().villagesOf("52.08"))
    for (const core::Indicator& indicator : facts.indicators) {
      facts.rows.push_back(row(village->code, 123456, 65432, 12345, 12345));
      facts.rows.back().indicator = indicator.code;
      facts.rows.back().villageTarget = 88.5;
    }
  CHECK(office::boardPage(facts).size() <= 60000);
}

TEST_CASE("a gap of 1 to 4 people is hidden, and neither percent, bar nor total gives it back") {
  for (std::int64_t gap = 1; gap <= 4; ++gap) {
    const std::string page =
        office::boardPage(factsOf({row("52.08.04.2008", 1000, 1000 - gap), row("52.08.05.2004", 2000, 1700)}));
    CHECK(has(page, "&lt; 5 anak"));
    CHECK_FALSE(has(page, "kurang " + std::to_string(gap) + "<"));
    CHECK(has(page, "hampir 100 %"));
    CHECK(has(page, "kurang <b>300 anak</b> dari 2.000, tanpa 1 desa"));  // the sum leaves the hidden village out
    CHECK(has(page, "<rect width=240 "));
  }
}

TEST_CASE("a hidden figure leaves no trace: with another small one in its place the page is the same, byte for byte") {
  std::mt19937 random(42);
  const auto draw = [&](std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random);
  };
  const auto villages = core::Areas::shipped().villagesOf("52.08");
  for (int round = 0; round < 300; ++round) {
    std::vector<ProgressRow> rows, others;
    for (const core::Area* village : villages) {
      const std::int64_t denominator = draw(12, 3000), small = draw(1, 4), other = draw(1, 4);
      const std::int64_t applied = draw(5, 40), sign = draw(0, 1) == 0 ? 1 : -1;
      switch (draw(0, 4)) {
        case 0:  // a small gap, or a small surplus
          rows.push_back(row(village->code, denominator, denominator - sign * small, applied));
          others.push_back(row(village->code, denominator, denominator - sign * other, applied));
          break;
        case 1:  // hardly anybody has it
          rows.push_back(row(village->code, denominator, small, applied));
          others.push_back(row(village->code, denominator, other, applied));
          break;
        case 2:  // few applicants, few cards issued; the gap stays what it is
          rows.push_back(row(village->code, denominator, denominator / 2 - small, small, small));
          others.push_back(row(village->code, denominator, denominator / 2 - other, other, other));
          break;
        default:
          rows.push_back(row(village->code, denominator, draw(5, denominator - 5), applied));
          others.push_back(rows.back());
      }
      rows.back().nationalTarget = others.back().nationalTarget = 99.4;
    }
    REQUIRE(office::boardPage(factsOf(rows)) == office::boardPage(factsOf(others)));
  }
}

TEST_CASE("a village below its target says so without colour") {
  CHECK(has(office::boardPage(factsOf({row("52.08.04.2008", 1000, 500)})), "▼ 50,00 %"));
  CHECK_FALSE(has(office::boardPage(factsOf({row("52.08.04.2008", 1000, 700)})), "▼ 70,00 %"));
}

TEST_CASE("small numbers of applicants are hidden; none is shown as none") {
  const std::string page = office::boardPage(factsOf({row("52.08.04.2008", 1178, 856, 3, 0)}));
  CHECK(has(page, "<td>&lt; 5<td>0"));
}

TEST_CASE("more than everybody is shown as it is, and a village without a baseline is no zero") {
  ProgressRow unknown;
  unknown.village = "52.08.05.2004";
  unknown.indicator = "KIA";
  const std::string page = office::boardPage(factsOf({row("52.08.04.2008", 1000, 1040), unknown}));
  CHECK(has(page, "104,00 %"));
  CHECK(has(page, "lebih 40"));
  CHECK(has(page, "belum ada angka dasar"));
}

TEST_CASE("tablets that have not been heard from are counted") {
  auto facts = factsOf({row("52.08.04.2008", 1178, 856)});
  facts.silentTablets = 2;
  CHECK(has(office::boardPage(facts), "2 dari 3 tablet belum terdengar"));
}
