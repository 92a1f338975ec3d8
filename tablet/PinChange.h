// New PINs and a new team leader's code. The database key stays; only what wraps it changes, in one atomic write of
// the header, and the bytes of the old one are overwritten.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "tablet/PinRules.h"
#include "tablet/SignIn.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

/// The new PIN may not be chosen; nothing was changed and nothing was counted.
struct PinRefused : std::runtime_error {
  explicit PinRefused(PinWeakness why) : std::runtime_error(pinWeaknessSentence(why)), weakness(why) {}
  PinWeakness weakness;
};

/// The officer gives the old PIN again, so that nobody changes it on an unlocked tablet. A try like any other: throws
/// SignInRefused; PinRefused before the old one is looked at. The session is the officer's, under the new PIN.
Session changePin(const TabletFolder& folder, std::string_view officer, std::string_view oldPin,
                  std::string_view newPin, const core::Clock& clock);

/// A new slot for an officer of this tablet who forgot the PIN, whose slot was destroyed, or who is new. The officer is
/// asked for one of their own at the next sign-in. Throws PinRefused; FolderRefused for an officer who is not of this
/// tablet.
void givePin(const TabletFolder& folder, const LeaderSession& leader, std::string_view officer, std::string_view pin,
             const core::Clock& clock);

/// A new code of eight words; the old one is void when this returns.
std::string renewLeaderCode(const TabletFolder& folder, const LeaderSession& leader);

}  // namespace jemput::tablet
