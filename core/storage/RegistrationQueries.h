// Questions about registrations and visits on a tablet; read-only.
#pragma once

#include <cstdint>
#include <functional>
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

/// What a search index needs of one registration.
struct RegistrationIndexLine {
  std::int64_t number = 0;
  std::string name, nik, kk, hamlet;
  std::optional<Date> birthDate;
};

/// Somebody who was sought and not served.
struct SoughtPerson {
  Uuid record;
  std::string outcome;  // code of core/rules/ContactOutcomes
};

struct ShownRegistration {
  Uuid record;
  std::string fields;  // JSON
};

struct OwnRegistration {
  Uuid record;
  std::string fields;  // JSON
  bool isTakenBack = false;
};

class RegistrationQueries {
 public:
  explicit RegistrationQueries(Database& database) : m_database(database) {}

  /// This tablet's visit with the same date, village, kind of place and place.
  std::optional<Uuid> ownVisit(const Visit& visit) const;
  /// Requests of the person that have not ended, in registrations that were not withdrawn.
  std::vector<ActiveRequest> activeRequests(std::string_view personKey) const;
  /// Whether there is such a registration that was not taken back.
  bool isStanding(const Uuid& record) const;
  /// The folded fields as JSON.
  std::optional<std::string> fieldsOf(const Uuid& record) const;
  std::optional<Visit> visitOf(const Uuid& record) const;
  /// Who of this visit stands on this tablet under one number of the queue, in the order of registration.
  std::vector<Uuid> withQueue(const Uuid& visit, std::string_view queue) const;
  /// What came of looking for the person, when the latest registration that stands says that they were not served.
  std::optional<SoughtPerson> soughtInVain(std::string_view personKey) const;
  /// Requests with this status, of people who live in the village.
  int countWithStatus(std::string_view village, std::string_view status) const;
  /// What was registered on this tablet in this visit, taken back or not, in the order of registration.
  std::vector<OwnRegistration> ofVisit(const Uuid& visit) const;

  /// Everybody registered, own and of others, but those taken back.
  void forEachLine(const std::function<void(const RegistrationIndexLine&)>& visit) const;
  std::optional<RegistrationIndexLine> indexLine(const Uuid& record) const;
  std::optional<ShownRegistration> byNumber(std::int64_t number) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
