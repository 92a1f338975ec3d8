// Measures the warning of people registered twice: recall by class, false alarms, time.
// duplicate-bench [PAIRS.jsonl]   The generator's labelled pairs in a regency of 269,791; with a file, its pairs as
// well (tests/duplicates/README.md). Prints a table.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include "tests/duplicates/PairFile.h"
#include "tests/duplicates/Regency.h"

namespace {

using namespace jemput;
namespace duplicates = test::duplicates;
using Wall = std::chrono::steady_clock;

constexpr std::size_t kClean = 2000;  // registrations of people nobody has registered

/// Asks, and keeps how long each question took.
class TimedRegency : public duplicates::Regency {
 public:
  using Regency::Regency;
  std::vector<core::PossibleDuplicate> ask(const core::Person& typed, std::int64_t besides = 0) {
    const auto begin = Wall::now();
    auto found = Regency::ask(typed, besides);
    m_times.push_back(std::chrono::duration<double, std::milli>(Wall::now() - begin).count());
    return found;
  }
  double percentile(double share) {
    std::ranges::sort(m_times);
    return m_times[static_cast<std::size_t>(share * static_cast<double>(m_times.size() - 1))];
  }

 private:
  std::vector<double> m_times;
};

struct Count {
  std::size_t asked = 0, found = 0;
};

void print(const std::map<std::string, Count>& counts) {
  for (const auto& [name, count] : counts)
    std::printf("  %-28s %4zu of %4zu  %5.1f %%\n", name.c_str(), count.found, count.asked,
                100.0 * static_cast<double>(count.found) / static_cast<double>(count.asked));
}

/// The second of each pair is typed by somebody who has no number of theirs at hand.
void askGenerated(TimedRegency& regency, const office::Population& population) {
  std::map<std::string, Count> same, different;
  for (const office::LabelledPair& pair : population.pairs) {
    const auto first = static_cast<std::int64_t>(pair.first + 1), second = static_cast<std::int64_t>(pair.second + 1);
    core::Person typed = regency.person(second);
    const bool isAboutNik = pair.kind == office::PairKind::NikDigit || pair.kind == office::PairKind::KkAsNik;
    if (!isAboutNik) typed.nik.clear();
    Count& count = (pair.samePerson ? same : different)[std::string(office::pairKindWord(pair.kind))];
    ++count.asked;
    if (duplicates::names(regency.ask(typed, second), first)) ++count.found;
  }
  std::printf("generated, one person: warned about\n");
  print(same);
  std::printf("generated, two people: warned about\n");
  print(different);
}

void askClean(TimedRegency& regency, const office::Population& population) {
  std::mt19937_64 random(7);
  std::set<std::size_t> paired;
  for (const office::LabelledPair& pair : population.pairs) paired.insert({pair.first, pair.second});
  Count withNik, without;
  for (std::size_t i = 0; i < kClean; ++i) {
    const std::size_t at = random() % population.residents.size();
    if (paired.contains(at)) continue;
    const auto key = static_cast<std::int64_t>(at + 1);
    core::Person typed = regency.person(key);
    Count& count = i % 2 == 0 ? withNik : without;
    if (i % 2 != 0) typed.nik.clear();
    ++count.asked;
    if (!regency.ask(typed, key).empty()) ++count.found;
  }
  std::printf("clean registrations: warned about somebody\n");
  print({{"with their NIK", withNik}, {"without", without}});
}

void askFile(TimedRegency& regency, const std::string& path) {
  std::map<std::string, Count> same, different;
  for (const duplicates::Pair& pair : duplicates::readPairs(path)) {
    const std::int64_t key = regency.add(pair.known);
    Count& count = (pair.isSame ? same : different)[pair.group];
    ++count.asked;
    if (duplicates::names(regency.ask(pair.typed), key)) ++count.found;
  }
  std::printf("written by hand, one person: warned about\n");
  print(same);
  std::printf("written by hand, two people: warned about\n");
  print(different);
}

}  // namespace

int main(int count, char** arguments) {
  const office::Population population = office::generate({});
  TimedRegency regency(population);
  std::printf("%zu people, index of %zu MiB\n", population.residents.size(), regency.memoryBytes() >> 20);
  askGenerated(regency, population);
  askClean(regency, population);
  if (count > 1) askFile(regency, arguments[1]);
  std::printf("time of a question: median %.1f ms, p95 %.1f ms, worst %.1f ms\n", regency.percentile(0.5),
              regency.percentile(0.95), regency.percentile(1));
  return 0;
}
