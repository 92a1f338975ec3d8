// Whether an entry that arrived is accepted, or quarantined and why. Never a reason not to store it
// (law 6): the verdict becomes part of the ledger.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/EntryStub.h"
#include "core/model/Entry.h"
#include "core/model/Registration.h"
#include "core/storage/Database.h"
#include "core/storage/HeldRules.h"
#include "core/storage/Ledger.h"

namespace jemput::office {

/// Reasons that a tablet shows; their sentences stand in core/rules and in the manual.
namespace reason {
inline constexpr std::string_view kUnreadable = "unreadable";
inline constexpr std::string_view kUnknownKind = "unknown-kind";
inline constexpr std::string_view kUnknownOfficer = "unknown-officer";
inline constexpr std::string_view kUnknownVisit = "unknown-visit";
inline constexpr std::string_view kUnknownRecord = "unknown-record";
inline constexpr std::string_view kOutOfScope = "out-of-scope";
inline constexpr std::string_view kRevoked = "device-revoked";
inline constexpr std::string_view kSuspended = "device-suspended";
inline constexpr std::string_view kIdReused = "id-reused";
inline constexpr std::string_view kRules = "rules";  // followed by ": " and the codes
}  // namespace reason

/// Fact of the office's database: the highest version of the rules that a tablet has named and nobody here knows.
inline constexpr std::string_view kNewestRulesSeen = "newest_rules_seen";

struct DeviceScope {
  std::set<std::string, std::less<>> villages;
  bool isRevoked = false;
  bool isSuspended = false;
};

struct Verdict {
  bool accepted = true;
  std::string reason;
  /// Seen before under the same id with the same bytes: accepted, and nothing more is to be done.
  bool isRepeated = false;
};

/// Looks things up within the caller's transaction and keeps them no longer than that.
class Admission {
 public:
  Admission(core::Database& database, core::Ledger& ledger, core::HeldRules& rules, DeviceScope scope);

  /// `entry` is nothing when the bytes cannot be read.
  Verdict judge(const std::optional<core::Entry>& entry, std::string_view bytes);
  /// Of an entry that only its stub is left of at the tablet: the office may still hold it at another place.
  Verdict judgeStub(const core::EntryStub& stub) const;

 private:
  std::optional<Verdict> verdictOnKnown(const core::Uuid& id, const core::HeldId& held, bool isSame) const;
  std::string problemOf(const core::Entry& entry);
  std::string problemOfVisit(const core::Entry& entry) const;
  std::string problemOfRegistration(const core::Entry& entry);
  std::string problemOfChange(const core::Entry& entry);
  std::string rulesProblem(core::JsonView fields, const core::Visit& visit, int version) const;
  void noteUnknown(int version) const;
  std::optional<core::Visit> visitOf(const core::Uuid& record);
  bool isOfficer(const std::string& id);

  core::Database& m_database;
  core::Ledger& m_ledger;
  core::HeldRules& m_rules;
  DeviceScope m_scope;
  std::optional<std::pair<core::Uuid, core::Visit>> m_lastVisit;
  std::set<std::string, std::less<>> m_officers;
};

}  // namespace jemput::office
