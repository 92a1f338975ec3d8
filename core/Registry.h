// The tablet's use cases: open a visit, register, correct, withdraw. One call is one transaction, on disk
// before it returns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"
#include "core/rules/VisitBalance.h"
#include "core/storage/TabletStore.h"

namespace jemput::core {

/// A registration that is on disk.
struct Saved {
  Uuid id;
  Place place;
};

/// Either saved, or refused with the findings that say why; findings come with both.
struct RegisterResult {
  std::optional<Saved> saved;
  Issues issues;
};

/// A prepared photo (tablet/photo) for a slot: a paper's code, or "orang" for the person.
struct NewPhoto {
  std::string slot, jpeg;
};

/// What a saved entry may carry besides the form.
struct RegisterExtras {
  std::optional<Uuid> id;           // of the new record
  std::string members;              // further JSON members of the entry's fields: "\"x\":1,\"y\":2"
  std::vector<AttachmentRef> kept;  // photos that are in the store already
  std::vector<NewPhoto> photos;     // photos that are stored with the entry
};

/// One of those who come together.
struct FamilyMember {
  Registration registration;
  RegisterExtras extras = {};
};

/// A record as somebody saw it before changing it: what they did not touch is not theirs to write.
struct SeenRecord {
  std::string fields;  // JSON
  std::string base;    // as in EntryHead
};

/// What the day was planned with.
struct VisitPlanning {
  std::string letter;  // number of the letter of assignment (surat tugas)
  int target = 0;      // people who are expected; 0: not said
};

/// How a visit's day is closed.
struct VisitClosing {
  VisitBalance balance;
  std::string difference;  // why it was closed though it does not balance
  std::string obstacles;   // kendala, free text
  VisitPlanning plan = {};
};

class Registry {
 public:
  /// `bootId` says which start of the machine this is; empty: asked of the system.
  Registry(TabletStore& store, const Clock& clock, const RuleBook& rules, std::string officer, std::string bootId = {});

  /// This tablet's visit of the same date, village and place, or a new one.
  Uuid openVisit(const Visit& visit);
  /// The rules, and what only this tablet can know: an active request of the same person and service.
  Issues check(const Registration& registration) const;
  /// Settles AKL-01 against AKL-02 by date, checks, and saves unless something blocks. Gives the numbers of the
  /// register, and of the queue where none is given.
  [[nodiscard]] RegisterResult registerPerson(Registration registration, const RegisterExtras& extras = {});
  /// The same for a family, under one number of the queue and in one transaction: all are saved, or nobody is. Results
  /// in the order of the members; findings of each, also of those who stood in nobody's way.
  [[nodiscard]] std::vector<RegisterResult> registerTogether(std::vector<FamilyMember> members);
  /// Saves the fields that differ from what stands; nothing to save is no entry and no place. Refused
  /// like a registration, or when there is no such record or it was taken back.
  [[nodiscard]] RegisterResult correct(const Uuid& record, const Registration& changed);
  /// The same for a form that has been open for a while: only what differs from what was seen is written, on the
  /// base that was seen, so that a conflict with what came meanwhile shows.
  /// Photos are news as well, also when no field changed. Of `extras` only those count.
  [[nodiscard]] RegisterResult correct(const Uuid& record, const Registration& changed, const SeenRecord& seen,
                                       const RegisterExtras& extras = {});
  /// Nothing when there is no such record.
  std::optional<SeenRecord> seen(const Uuid& record) const;
  /// Changes fields given as JSON members, without the rules: for values the rules know nothing about.
  std::optional<Place> correctFields(const Uuid& record, std::string_view membersJson);
  /// Takes a registration back, which is also undo; the entry stays in the log. Nothing when there is no such
  /// record or it was taken back already.
  std::optional<Place> withdraw(const Uuid& record, std::string_view reason);

  /// The record as it stands, with its visit.
  std::optional<Registration> find(const Uuid& record) const;

  /// Closes the visit with what the day came to, as members of the visit's record; registering opens it again. Nothing
  /// when this tablet has no such visit.
  std::optional<Place> closeVisit(const Uuid& visit, const VisitClosing& closing);

 private:
  std::optional<std::int64_t> officeOffset() const;
  EntryHead newHead(std::string_view kind) const;
  Place append(const EntryHead& head, std::string_view fields);
  std::vector<AttachmentRef> attach(const RegisterExtras& extras);
  Uuid visitInTransaction(const Visit& visit);
  Issues judge(Registration& registration) const;
  Saved save(Registration& registration, const RegisterExtras& extras);
  void giveNumbers(Registration& registration);
  void keepNumbers(Registration& changed, JsonView before);
  void callToDesk(Registration& changed, JsonView before);
  void giveBackNumber(const Uuid& record);
  std::string baseOf(const Uuid& record) const;
  std::vector<struct ActiveRequest> activeRequests(std::string_view personKey) const;
  void checkDuplicates(const Registration& registration, const Uuid* except, Issues& issues) const;

  TabletStore& m_store;
  const Clock& m_clock;
  const RuleBook& m_rules;
  std::string m_officer, m_bootId;
};

}  // namespace jemput::core
