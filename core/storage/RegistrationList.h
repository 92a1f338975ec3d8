// The registrations of a tablet as its screens list them: newest first, each with where it stands; what
// the office quarantined, with its reason; and numbers per village.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/Registration.h"
#include "core/rules/Language.h"
#include "core/storage/Database.h"
#include "core/storage/OwnPlaces.h"

namespace jemput::core {

/// Where a registration stands, one word for everybody (ux section 3). Received means: under a verified
/// receipt (law 8), or pulled from the office.
enum class RegistrationState { ReadyToSend, Received, Approved, NeedsFixing, Refused, TakenBack };
std::string_view stateName(RegistrationState state, Language language);

struct ListedRequest {
  std::string service, status, note;  // codes; the office's words
};

struct ListedRegistration {
  Uuid record;
  std::string name, village, officer;
  std::optional<Uuid> visit;
  std::int64_t wall = 0;  // device's clock, milliseconds; for showing
  bool isOwn = false;     // begun on this tablet
  bool hasConflict = false;
  std::vector<ListedRequest> requests;
  RegistrationState state = RegistrationState::ReadyToSend;
  std::string reason;        // why it needs fixing or was refused
  std::string outcome = {};  // of somebody who was sought and not served (core/rules/ContactOutcomes)
};

/// An own registration that the office keeps without accepting it. It is in no other list.
struct QuarantinedRegistration {
  Uuid record;
  std::string name, reason;
  std::optional<Uuid> visit;
  std::string fields;  // JSON, to begin a corrected one with
};

struct VillageNumbers {
  std::uint64_t people = 0;       // distinct, registered and not taken back, own and of others
  std::uint64_t unreceipted = 0;  // registrations with something that is only on this tablet
};

class RegistrationList {
 public:
  explicit RegistrationList(Database& database) : m_database(database), m_places(database) {}

  /// Registrations of all visits of a day, newest first.
  std::vector<ListedRegistration> ofDay(Date visitDate) const;
  std::optional<ListedRegistration> find(const Uuid& record) const;
  /// Own registrations of any day that the office has returned, or whose correction it keeps without accepting,
  /// newest first.
  std::vector<ListedRegistration> needingFix() const;
  /// Quarantined and not registered anew since, in the order of the log. Registered anew: a later entry of this
  /// tablet names the record in "replaces", or the same person stands registered.
  std::vector<QuarantinedRegistration> quarantined() const;
  /// How many registrations have something that only this tablet has.
  std::uint64_t unreceipted() const;
  /// Distinct people by village of whom a request for one of the services is only on this tablet.
  std::map<std::string, std::uint64_t> waitingPeople(const std::vector<std::string>& services) const;
  /// Device's clock of the oldest entry that only this tablet has, milliseconds.
  std::optional<std::int64_t> oldestUnreceipted() const;
  /// Whether the office has changed its mind about a quarantined own entry.
  bool isJudgedAccepted(const Uuid& record, Place place) const;
  /// By village code; villages without registrations are not in it.
  std::map<std::string, VillageNumbers> byVillage() const;

 private:
  ListedRegistration read(const Query& query) const;
  std::vector<ListedRequest> requestsOf(std::int64_t registration) const;
  /// Of the last own entry about the record; nothing when all of them are others'.
  std::optional<Place> lastOwnPlace(const Uuid& record) const;
  /// The officer has corrected the record knowing all that the office had said of it.
  bool answersOffice(const Uuid& record, Place last) const;
  /// Records that own registrations say they replace.
  std::set<std::string> replaced() const;
  void decideState(ListedRegistration& listed, bool isWithdrawn) const;
  Place receiptedUpTo() const;

  Database& m_database;
  OwnPlaces m_places;
};

}  // namespace jemput::core
