#include <iostream>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "core/storage/Residents.h"
#include "office/population/Population.h"
#include "tablet/PersonSearch.h"

namespace jemput::bench {

namespace {

void fill(core::TabletStore& store, std::size_t people) {
  const office::Population population = office::generate({});
  core::Transaction transaction(store.database());
  core::Residents residents(store.database());
  for (const auto& village : population.villages) {
    if (people == 0) break;
    const auto all = population.of(village);
    const std::size_t count = std::min(people, all.size());
    residents.replace(village.code, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)});
    people -= count;
  }
  transaction.commit();
}

double since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int runOpen(const Arguments& arguments) {
  if (arguments.size() == 2) fill(*makeLonelyTablet(arguments[0]), std::stoul(arguments[1]));
  if (arguments.size() == 2) return 0;
  if (arguments.size() != 1) return 2;
  // A process of its own, so that the memory of filling is not counted.
  const std::filesystem::path folder = arguments[0];
  const tablet::TabletFolder place(folder);
  const auto began = std::chrono::steady_clock::now();
  const tablet::Session session = place.signIn("", kPin, core::SystemClock());
  const double pin = since(began);
  core::TabletStore store(folder / "tablet.db", session.databaseKey, place.header().cipher);
  tablet::PersonSearch search(store, core::RuleBook::shipped(), session.officer);
  search.load();
  const double usable = since(began) - pin;
  std::vector<double> milliseconds;
  for (const char* query : {"si", "ratna", "sahn", "muhammad", "9012", "rat lal", "inaq"}) {
    const auto asked = std::chrono::steady_clock::now();
    (void)search.search(query, core::Date(2025, 2, 7), 50);
    milliseconds.push_back(since(asked));
  }
  std::cout << "{\"part\":\"open\",\"people\":" << search.size() << ",\"pinMs\":" << pin
            << ",\"searchUsableMs\":" << usable << ",\"slowestQueryWithRowsMs\":" << percentile(milliseconds, 1)
            << ",\"residentMiB\":" << residentMiB() << ",\"peakMiB\":" << peakMiB() << "}" << std::endl;
  return 0;
}

}  // namespace jemput::bench
