// From a ticket to an enrolled tablet: trust nothing but the identity named in the ticket (protocol
// section 7).
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/rules/Language.h"
#include "sync/HttpCarrier.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

/// Somebody at the office has to confirm this enrolment first.
struct EnrolWait {
  std::string words;                         // six; the office must see the same
  std::chrono::milliseconds pause{0};        // before the next question
  std::optional<sync::RoadTrouble> trouble;  // the last question did not arrive; it is asked again all the same
};

struct EnrolSettings {
  std::string ticket;             // as the office printed it
  std::vector<std::string> urls;  // instead of the ticket's addresses
  std::string pin;                // six digits
  core::SlotCost cost = {};
  std::function<void(sync::HttpCarrier*)> road = {};  // gets the connection, for cancel(), and nullptr when it ends
  /// Lets the pause pass; false to stop asking. Without it one question is asked, and EnrolWaits says that it waits.
  std::function<bool(const EnrolWait&)> wait = {};
};

/// The office has answered, and will not have this tablet.
struct EnrolRefused : FolderRefused {
  explicit EnrolRefused(std::string_view code);
  std::string why;  // as POST /v1/enrol says it
};
/// The office wants a second person to confirm; the same ticket asks again.
struct EnrolWaits : FolderRefused {
  explicit EnrolWaits(std::string sixWords);
  std::string words;
};
std::string enrolRefusalSentence(std::string_view why, core::Language language);

struct Enrolled {
  std::string leaderCode;  // shown once
  std::string prefix;
  std::vector<sync::OfficerName> officers;
  std::vector<std::string> villages;
  bool isChipBound = false;  // the folder opens on this machine alone
};

/// Throws FolderRefused for a ticket that is none, was used or has ended, and sync::RoadBroken. A try that
/// broke off leaves the device's key in the folder, so that the same ticket works again; one that waits for the office
/// leaves the ticket too.
Enrolled enrolTablet(const TabletFolder& folder, const EnrolSettings& settings);

/// The ticket of an enrolment that waited for the office when the program ended; empty for none.
std::string waitingTicket(const TabletFolder& folder);

/// What a pinned connection of this tablet believes: the office's authority, valid at the last office time.
std::unique_ptr<sync::HttpCarrier> makeCarrier(core::TabletStore& store, const std::vector<std::string>& urls = {});

}  // namespace jemput::tablet
