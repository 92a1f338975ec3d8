#include "office/Admission.h"

#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "core/storage/Meta.h"
#include "core/storage/OfficeLookups.h"
#include "core/storage/Officers.h"
#include "core/storage/Quarantine.h"

namespace jemput::office {

using core::Entry;
using core::Visit;

namespace {

bool isTabletKind(const Entry& entry) {
  return entry.isKind(core::kind::kVisit) || entry.isKind(core::kind::kRegistered) ||
         entry.isKind(core::kind::kCorrected) || entry.isKind(core::kind::kWithdrawn);
}

/// About one of the services asked for, by the catalogue.
bool isOfService(const core::Issue& issue) { return issue.field.starts_with("services."); }

}  // namespace

Admission::Admission(core::Database& database, core::Ledger& ledger, core::HeldRules& rules, DeviceScope scope)
    : m_database(database), m_ledger(ledger), m_rules(rules), m_scope(std::move(scope)) {}

Verdict Admission::judge(const std::optional<Entry>& entry, std::string_view bytes) {
  if (!entry) return {false, std::string(reason::kUnreadable)};
  if (m_scope.isRevoked) return {false, std::string(reason::kRevoked)};
  if (m_scope.isSuspended) return {false, std::string(reason::kSuspended)};
  if (const auto held = m_ledger.ofId(entry->head().id))
    if (auto known = verdictOnKnown(entry->head().id, *held, held->bytes == bytes)) return *known;
  const std::string problem = problemOf(*entry);
  return {problem.empty(), problem};
}

/// Nothing: it was quarantined, no person has decided, and what was missing then may be there now.
std::optional<Verdict> Admission::verdictOnKnown(const core::Uuid& id, const core::HeldId& held, bool isSame) const {
  const auto judged = held.accepted ? std::nullopt : core::lastJudgement(m_database, id, held.record);
  if (!held.accepted && !judged) return std::nullopt;
  if (!isSame) return Verdict{false, std::string(reason::kIdReused)};
  if (held.accepted) return Verdict{true, {}, true};
  // A person's word stands for every copy; tablets that were told the opposite of one would never hear of it.
  return *judged ? Verdict{} : Verdict{false, held.reason};
}

Verdict Admission::judgeStub(const core::EntryStub& stub) const {
  const auto held = m_ledger.ofId(stub.id);
  if (held && held->accepted && core::sha256(held->bytes) == stub.content)
    return {true, std::string(core::kReasonStub), true};
  return {false, std::string(core::kReasonGone)};
}

bool Admission::isOfficer(const std::string& id) {
  if (m_officers.find(id) != m_officers.end()) return true;
  if (!core::Officers(m_database).find(id)) return false;
  m_officers.insert(id);
  return true;
}

std::string Admission::problemOf(const Entry& entry) {
  // The tablet's own word about itself: no officer decides it, and nothing in the ledger follows from it.
  if (entry.isKind(core::kind::kPurged))
    return !entry.head().record && entry.fields()["records"].isArray() ? std::string()
                                                                       : std::string(reason::kUnreadable);
  if (!isTabletKind(entry)) return std::string(reason::kUnknownKind);
  if (!isOfficer(entry.head().officer)) return std::string(reason::kUnknownOfficer);
  if (entry.isKind(core::kind::kVisit)) return problemOfVisit(entry);
  if (entry.isKind(core::kind::kRegistered)) return problemOfRegistration(entry);
  return problemOfChange(entry);
}

std::string Admission::problemOfVisit(const Entry& entry) const {
  const core::JsonView fields = entry.fields();
  if (entry.head().record || !core::Date::parse(fields["date"].stringOr())) return std::string(reason::kUnreadable);
  if (m_scope.villages.find(fields["village"].stringOr()) == m_scope.villages.end())
    return std::string(reason::kOutOfScope);
  return {};
}

std::optional<Visit> Admission::visitOf(const core::Uuid& record) {
  if (m_lastVisit && m_lastVisit->first == record) return m_lastVisit->second;
  auto visit = core::OfficeLookups(m_database).visit(record);
  if (visit) m_lastVisit.emplace(record, *visit);
  return visit;
}

/// So that the next version is published above it: after a restore there may be tablets with a lost one.
void Admission::noteUnknown(int version) const {
  core::Meta meta(m_database);
  if (meta.number(kNewestRulesSeen, 0) < version) meta.setNumber(kNewestRulesSeen, version);
}

/// Judged by the version that the tablet had: a newer rule is nothing that its officer could have known (decision
/// 0030). One that nobody here has, of an older program or of before a restore, says nothing about services.
std::string Admission::rulesProblem(core::JsonView fields, const Visit& visit, int version) const {
  const core::RuleBook* const own = version == 0 ? nullptr : m_rules.find(version);
  const bool isUnknown = own == nullptr && version != 0;
  if (isUnknown) noteUnknown(version);
  if (own == nullptr) (void)m_rules.refresh();
  core::Issues issues;
  const core::Registration registration = core::readFields(fields, visit, issues);
  std::string codes;
  for (const core::Issue& issue : core::check(registration, own ? *own : m_rules.book(), std::move(issues))) {
    // A warning is the officer's to judge, who saw the person and wrote a reason.
    if (issue.level != core::IssueLevel::Error || (isUnknown && isOfService(issue))) continue;
    codes.append(codes.empty() ? ": " : ", ").append(issue.code);
  }
  return codes.empty() ? codes : std::string(reason::kRules) + codes;
}

std::string Admission::problemOfRegistration(const Entry& entry) {
  if (entry.head().record) return std::string(reason::kUnreadable);
  const auto visit = entry.head().visit ? visitOf(*entry.head().visit) : std::nullopt;
  if (!visit) return std::string(reason::kUnknownVisit);
  return rulesProblem(entry.fields(), *visit, entry.head().rules);
}

std::string Admission::problemOfChange(const Entry& entry) {
  if (!entry.head().record) return std::string(reason::kUnreadable);
  auto entries = m_ledger.ofRecord(*entry.head().record);
  const auto before = core::foldStored(entries);
  if (!before) return std::string(reason::kUnknownRecord);
  if (before->kind != core::kind::kRegistered || !entry.isKind(core::kind::kCorrected)) return {};
  // The changed fields laid over what stands; whether they win or become a conflict, they must be sound.
  core::FoldedRecord changed = *before;
  for (const auto& [name, value] : entry.fields().members()) {
    std::erase_if(changed.fields, [&](const core::FoldedField& field) { return field.name == name; });
    changed.fields.push_back({std::string(name), value.text(), 0, {}});
  }
  const auto document = core::JsonDocument::parse(changed.fieldsJson());
  const auto visit = before->visit ? visitOf(*before->visit) : std::nullopt;
  if (!document || !visit) return std::string(reason::kUnknownVisit);
  return rulesProblem(document->root(), *visit, entry.head().rules);
}

}  // namespace jemput::office
