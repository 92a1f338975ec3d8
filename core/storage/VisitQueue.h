// The queue of a visit, and the numbers of the register, on the tablet. Changes within the caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/Date.h"
#include "core/model/Ids.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct QueueState {
  int first = 1;
  int issued = 0;             // last number that somebody has
  int line = 1;               // whose turn it is
  int calling = 1;            // who is at the table
  std::int64_t closedAt = 0;  // device's clock, milliseconds; 0: open

  int waiting() const { return issued < line ? 0 : issued - line + 1; }
};

class VisitQueue {
 public:
  explicit VisitQueue(Database& database) : m_database(database) {}

  /// Of a visit that nobody has had a number of: the next numbers of the day.
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
  void giveBack(const Uuid& visit, Date day, int number);
  void close(const Uuid& visit, Date day, std::int64_t at);

  /// The next number of a series of the register.
  int nextOf(std::string_view series);

 private:
  void put(const Uuid& visit, Date day, const QueueState& state);

  Database& m_database;
};

}  // namespace jemput::core
