// Tablets that wait for a second pair of eyes at the office. Every call within the caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct EnrolmentRow {
  std::int64_t number = 0;
  Hash secretHash;        // of the ticket
  std::string publicKey;  // of the tablet that asks
  std::int64_t asked = 0;
  bool isRefused = false;
};

class Enrolments {
 public:
  /// Keys that may wait with one ticket: whoever copied it must not push the right one out by asking often.
  static constexpr std::size_t kMostOfATicket = 16;

  explicit Enrolments(Database& database) : m_database(database) {}

  /// The row of this ticket and key, made if there is none. Nothing when too many wait with this ticket already.
  std::optional<EnrolmentRow> ask(const Hash& secretHash, std::string_view publicKey, std::int64_t now);
  std::optional<EnrolmentRow> find(std::int64_t number) const;
  /// Not refused, of tickets that nobody has used and that have not ended; the oldest first.
  std::vector<EnrolmentRow> waiting(std::int64_t now) const;
  void refuse(std::int64_t number, std::int64_t now);
  /// Somebody has decided for one of them: the others are answered by the used ticket.
  void forgetTicket(const Hash& secretHash);

 private:
  Database& m_database;
};

}  // namespace jemput::core
