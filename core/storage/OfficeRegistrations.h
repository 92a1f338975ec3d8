// Registrations as the office lists and decides them; every reading of people is on record.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Attachments.h"

namespace jemput::core {

/// Which registrations; an empty part asks for all.
struct RegistrationFilter {
  std::string visit;         // record of a visit, as a UUID's text
  std::string village;       // of the person
  std::string sinceDate;     // visits on or after this plain date
  bool isUndecided = false;  // an officer has left it to the office whether it is somebody twice; nobody has marked it
};

struct RequestLine {
  std::string service, status, date, siakReference, note;
};

struct RegistrationLine {
  Uuid record;
  std::string visitDate, visitVillage, place, officer, prefix;
  std::int64_t wall = 0;
  bool withdrawn = false;
  std::string fields;     // JSON
  std::string conflicts;  // JSON, or empty
  std::vector<RequestLine> requests;
  DocumentCount documents;  // photos named, and of these those that have arrived
};

class OfficeRegistrations {
 public:
  explicit OfficeRegistrations(Database& database) : m_database(database) {}

  std::vector<RegistrationLine> list(const RegistrationFilter& filter) const;
  std::vector<RequestLine> requestsOf(const Uuid& record) const;
  bool exists(const Uuid& record) const;
  /// Codes of the services that any registration asks for, also one that was taken back.
  std::vector<std::string> servicesAskedFor() const;
  bool isWithdrawn(const Uuid& record) const;
  /// Who looked at personal data, why, and how much of it (domain section 12, P8).
  void recordAccess(std::int64_t time, std::string_view who, std::string_view what, std::string_view reason,
                    std::size_t rows);

 private:
  Database& m_database;
};

}  // namespace jemput::core
