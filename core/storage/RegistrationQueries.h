// Questions about registrations and visits on a tablet; read-only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Registration.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// A request of a person that is still under way.
struct ActiveRequest {
  Uuid record;
  std::string service;
  Date visitDate;
};

class RegistrationQueries {
 public:
  explicit RegistrationQueries(Database& database) : m_database(database) {}

  /// This tablet's visit with the same date, village, kind of place and place.
  std::optional<Uuid> ownVisit(const Visit& visit) const;
  /// Requests of the person that have not ended, in registrations that were not withdrawn.
  std::vector<ActiveRequest> activeRequests(std::string_view personKey) const;
  /// The folded fields as JSON.
  std::optional<std::string> fieldsOf(const Uuid& record) const;
  std::optional<Visit> visitOf(const Uuid& record) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
