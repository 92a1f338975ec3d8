// From a ticket to an enrolled tablet: trust nothing but the identity named in the ticket (protocol
// section 7).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/rules/Language.h"
#include "sync/HttpCarrier.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

struct EnrolSettings {
  std::string ticket;             // as the office printed it
  std::vector<std::string> urls;  // instead of the ticket's addresses
  std::string pin;                // six digits
  core::SlotCost cost = {};
  std::function<void(sync::HttpCarrier*)> road = {};  // gets the connection, for cancel(), and nullptr when it ends
};

/// The office has answered, and will not have this tablet.
struct EnrolRefused : FolderRefused {
  explicit EnrolRefused(std::string_view code);
  std::string why;  // as POST /v1/enrol says it
};
std::string enrolRefusalSentence(std::string_view why, core::Language language);

struct Enrolled {
  std::string leaderCode;  // shown once
  std::string prefix;
  std::vector<sync::OfficerName> officers;
  std::vector<std::string> villages;
};

/// Throws FolderRefused for a ticket that is none, was used or has ended, and sync::RoadBroken. A try that
/// broke off leaves the device's key in the folder, so that the same ticket works again.
Enrolled enrolTablet(const TabletFolder& folder, const EnrolSettings& settings);

/// What a pinned connection of this tablet believes: the office's authority, valid at the last office time.
std::unique_ptr<sync::HttpCarrier> makeCarrier(core::TabletStore& store, const std::vector<std::string>& urls = {});

}  // namespace jemput::tablet
