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

/// Who may be the same, as a form asks while somebody is typed who has no papers: milliseconds of 200 questions.
std::vector<double> askForDoubles(core::TabletStore& store, const tablet::PersonSearch& search) {
  const core::Residents residents(store.database());
  const std::size_t people = residents.count();
  std::vector<double> milliseconds;
  for (std::size_t i = 0; i < 200; ++i) {
    const auto resident = residents.find(static_cast<std::int64_t>(1 + i * 7919 % people));
    if (!resident) continue;
    core::Person typed = resident->person;
    typed.nik.clear();
    const auto asked = std::chrono::steady_clock::now();
    (void)search.possibleDoubles(typed, core::Date(2025, 2, 7), 5);
    milliseconds.push_back(since(asked));
  }
  return milliseconds;
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
  const std::vector<double> doubles = askForDoubles(store, search);
  std::cout << "{\"part\":\"open\",\"people\":" << search.size() << ",\"pinMs\":" << pin
            << ",\"searchUsableMs\":" << usable << ",\"slowestQueryWithRowsMs\":" << percentile(milliseconds, 1)
            << ",\"doublesP50Ms\":" << percentile(doubles, 0.5) << ",\"doublesP95Ms\":" << percentile(doubles, 0.95)
            << ",\"residentMiB\":" << residentMiB() << ",\"peakMiB\":" << peakMiB() << "}" << std::endl;
  return 0;
}

}  // namespace jemput::bench
