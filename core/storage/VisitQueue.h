// The queue of a visit, and the numbers of the register, on the tablet. Changes within the caller's transaction.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/Date.h"
#include "core/model/Ids.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct QueueState {
  std::vector<int>
      numbers;      // that people of this visit have, ascending; another visit of the day may have some between
  int line = 1;     // whose turn it is: one of them, or the day's next
  int calling = 1;  // who is at the table: the line, or somebody who came late
  std::int64_t closedAt = 0;  // device's clock, milliseconds; 0: open

  bool has(int number) const { return std::ranges::binary_search(numbers, number); }
  int waiting() const { return static_cast<int>(numbers.end() - std::ranges::lower_bound(numbers, line)); }
};

class VisitQueue {
 public:
  explicit VisitQueue(Database& database) : m_database(database) {}

  QueueState of(const Uuid& visit, Date day) const;
  /// So many more people have a number.
  void issue(const Uuid& visit, Date day, int people);
  /// Whoever is at the table has not come; the next one is called.
  void skip(const Uuid& visit, Date day);
  /// Somebody with a number that was given out, before the others.
  void call(const Uuid& visit, Date day, int number);
  /// The number that is at the table is served; the line goes on, and is open again.
  int take(const Uuid& visit, Date day);
  /// It was taken back: who had the last number is at the table again.
  void giveBack(const Uuid& visit, int number);
  void close(const Uuid& visit, std::int64_t at);

  /// The next number of a series of the register.
  int nextOf(std::string_view series);

 private:
  struct Place {
    int passed = 0, called = 0;
    std::int64_t closedAt = 0;
  };
  Place placeOf(const Uuid& visit) const;
  void put(const Uuid& visit, const Place& place);
  int lastOf(Date day) const;
  void give(const Uuid& visit, Date day, int number);

  Database& m_database;
};

}  // namespace jemput::core
