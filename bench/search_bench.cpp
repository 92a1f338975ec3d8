// Measures the search over a whole regency: the queries of the bar (every prefix from the second letter,
// middle fragments, reversed words, runs of four and more NIK digits) of 500 seeded people.
// search_bench [PEOPLE.csv]   columns nama, nik, no_kk, as `jemput-office generate --csv` writes them; without it
// 269,791 synthetic people. Prints one line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "bench/Cost.h"
#include "bench/Queries.h"
#include "core/search/PersonIndex.h"

namespace {

namespace bench = jemput::bench;
using namespace jemput::bench;
using namespace jemput::core;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kRegency = 269'791;  // domain section 14
constexpr std::size_t kRoundsOfChanges = 20'000;

struct Searched {
  std::string name, nik, kk;
};

double milliseconds(Clock::time_point from) {
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

class Generator {
 public:
  std::vector<Searched> people(std::size_t count) {
    std::vector<Searched> people;
    std::string kk;
    for (std::size_t i = 0; i < count; ++i) {
      if (i % 3 == 0) kk = number(1 + below(28));
      people.push_back({name(), number(1 + below(28) + 40 * below(2)), kk});
    }
    return people;
  }
  std::size_t below(std::size_t n) { return bench::below(m_random, n); }
  std::mt19937_64& source() { return m_random; }

 private:
  using Parts = std::vector<std::string>;

  std::string pick(const Parts& parts) { return parts[below(parts.size())]; }

  // Section 14's parts; a third of the words get a syllable more, so that there are as many different words
  // as a real regency has, not only the few dozen of the parts.
  std::string word(const Parts& parts) {
    static const Parts kSyllables = {"ANI", "UDIN", "IATI",    "WAN", "SARI",   "RUL",
                                     "MAN", "YAH",  "NINGSIH", "ADI", "TULLAH", "IN"};
    std::string word = pick(parts);
    for (std::size_t more = below(3) == 0 ? 1 + below(2) : 0; more > 0; --more) word += pick(kSyllables);
    return word;
  }

  std::string name() {
    static const Parts kOlderMen = {"SAHNIM", "NURSIP", "RINADI", "SUMADI", "ARTADI", "KARIMAN", "MAHNEP", "SINARIP"};
    static const Parts kYoungMen = {"RIZKI",  "FAUZAN", "ILHAM", "ZAINI", "HAFIZ", "ALFIAN",
                                    "RAHMAN", "SIDIK",  "AZHAR", "YUSUF", "RIAN",  "BAYU"};
    static const Parts kWomen = {"SUMIATI", "MURNI", "SAHNEP",   "NURSINAH", "RINASIH",   "AULIA", "ZAHRA",   "HASANAH",
                                 "ROHANI",  "LAILA", "FITRIANI", "MAULIDA",  "SALSABILA", "HUSNA", "KHAIRANI"};
    static const Parts kGivenFirst = {"MUHAMMAD", "M.", "MOH.", "LALU", "RADEN", "MUHAMMAD", "AHMAD"};
    static const Parts kWomenFirst = {"SITI", "NUR", "BAIQ", "DENDA", "INAQ"};
    static const Parts kBirthOrder = {"I WAYAN",  "NI WAYAN",  "I MADE",  "NI MADE",
                                      "I NYOMAN", "NI NYOMAN", "I KETUT", "NI KETUT"};
    switch (below(10)) {
      case 0:
      case 1:
        return word(kOlderMen);
      case 2:
        return pick(kBirthOrder) + " " + word(kWomen);
      case 3:
      case 4:
      case 5:
        return pick(kGivenFirst) + " " + word(kYoungMen) + " " + word(kYoungMen);
      case 6:
        return word(kWomen);
      default:
        return pick(kWomenFirst) + " " + word(kWomen) + (below(2) == 0 ? " " + word(kWomen) : "");
    }
  }

  std::string number(std::size_t day) {
    char text[17];
    std::snprintf(text, sizeof text, "5208%02zu%02zu%02zu%02zu9%03zu", 1 + below(5), day % 100, 1 + below(12),
                  below(100), 1 + below(999));
    return text;
  }

  std::mt19937_64 m_random{20250207};
};

std::vector<std::string> fields(std::string line) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else
      fields.back() += c;
  }
  return fields;
}

std::vector<Searched> read(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> header = fields(line);
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
  };
  const std::size_t name = column("nama"), nik = column("nik"), kk = column("no_kk");
  std::vector<Searched> people;
  while (std::getline(file, line)) {
    std::vector<std::string> row = fields(line);
    row.resize(std::max({row.size(), name + 1, nik + 1, kk + 1}));
    people.push_back({row[name], row[nik], row[kk]});
  }
  return people;
}

struct Measured {
  std::vector<double> times;  // milliseconds, sorted
  std::size_t missed = 0;     // queries that found nobody, though made from somebody
};

Measured measure(const PersonIndex& index, const std::vector<Searched>& people, Generator& random) {
  Measured measured;
  for (std::size_t i = 0; i < kAskedPeople; ++i) {
    const Searched& person = people[random.below(people.size())];
    for (const std::string& query : queriesFor(person.name, person.nik, random.source())) {
      const auto begin = Clock::now();
      const PersonIndex::Result result = index.search(query);
      measured.times.push_back(milliseconds(begin));
      if (result.total == 0 && !result.tooShort) ++measured.missed;
    }
  }
  std::ranges::sort(measured.times);
  return measured;
}

/// Microseconds to take one person out and put another one in.
double changeCost(PersonIndex& index, const std::vector<Searched>& people) {
  const auto begin = Clock::now();
  const std::size_t rounds = std::min(kRoundsOfChanges, people.size());
  for (std::size_t i = 0; i < rounds; ++i)
    index.add(static_cast<std::int64_t>(i),
              {.name = people[i].name, .nik = people[i].nik, .kk = people[i].kk, .hamlet = {}},
              PersonIndex::Source::Today);
  return milliseconds(begin) * 1000 / static_cast<double>(rounds);
}

}  // namespace

int main(int count, char** arguments) {
  Generator random;
  const std::vector<Searched> people = count > 1 ? read(arguments[1]) : random.people(kRegency);
  if (people.empty()) {
    std::cerr << "search_bench: no people in the file; it needs the columns nama, nik and no_kk\n";
    return 2;
  }

  PersonIndex index;
  const auto build = Clock::now();
  index.reserve(people.size());
  std::size_t nameBytes = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Searched& person = people[i];
    index.add(static_cast<std::int64_t>(i), {.name = person.name, .nik = person.nik, .kk = person.kk, .hamlet = {}},
              PersonIndex::Source::Roster);
    nameBytes += person.name.size();
  }
  const double buildMs = milliseconds(build);

  const Measured measured = measure(index, people, random);
  const double perPerson = static_cast<double>(index.memoryBytes() - nameBytes) / static_cast<double>(people.size());
  const std::size_t memory = index.memoryBytes();
  const double changeUs = changeCost(index, people);
  std::printf(
      "{\"bench\":\"search\",\"people\":%zu,\"words\":%zu,\"queries\":%zu,\"missed\":%zu,\"p50_ms\":%.3f,\"p95_ms\":%."
      "3f,"
      "\"max_ms\":%.3f,\"build_ms\":%.1f,\"add_us\":%.3f,\"replace_us\":%.3f,\"memory_bytes\":%zu,"
      "\"bytes_per_person_beside_name\":%.1f}\n",
      people.size(), index.differentWords(), measured.times.size(), measured.missed, percentile(measured.times, 0.5),
      percentile(measured.times, 0.95), measured.times.back(), buildMs,
      buildMs * 1000 / static_cast<double>(people.size()), changeUs, memory, perPerson);
  return measured.missed == 0 ? 0 : 1;
}
