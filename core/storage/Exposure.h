// Whose data a tablet holds or held: what it was given and what it wrote (the question after it is lost,
// reliability section 4).
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/storage/Database.h"

namespace jemput::core {

struct GivenRoster {
  std::string village;
  std::int64_t version = 0;          // the newest that it was given
  std::int64_t first = 0, last = 0;  // milliseconds
};

enum class RegistrationOrigin { Own, Pulled };

/// Valid during the call.
struct ExposedRegistration {
  RegistrationOrigin origin = RegistrationOrigin::Own;
  std::string village, nik, kk, name;
  bool isPurged = false;  // the tablet has deleted it since (law 7); an old copy of its disk may still have it
};

class Exposure {
 public:
  Exposure(Database& database, std::int64_t device) : m_database(database), m_device(device) {}

  std::vector<GivenRoster> rosters() const;
  /// Registrations that it wrote, and those of its villages that were in pages it was given; by village.
  void forEachRegistration(const std::function<void(const ExposedRegistration&)>& visit) const;
  /// How many times something was given to it at or after `since`, in milliseconds.
  std::uint64_t deliveriesSince(std::int64_t since) const;

 private:
  std::set<Uuid> purgedRecords() const;

  Database& m_database;
  std::int64_t m_device;
};

}  // namespace jemput::core
