// Who opens the tablet: an officer with a PIN, the team leader with the printed code. Every try is counted on disk
// before it is checked; the tenth wrong PIN in a row destroys the officer's slot, the twentieth in all every slot but
// the office's.
#pragma once

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/Clock.h"
#include "core/crypto/Secret.h"

namespace jemput::tablet {

class TabletFolder;

enum class SignInTrouble {
  Wrong,     // this PIN, or this code
  Waiting,   // too many wrong ones; nothing was checked
  SlotGone,  // destroyed, or not made yet: the team leader gives a new PIN
  AllGone,   // only the office opens this tablet
  Busy,      // another program is checking a PIN of this folder
};

/// Nobody was signed in; the sentence is Indonesian and says what to do.
struct SignInRefused : std::runtime_error {
  SignInRefused(SignInTrouble why, const std::string& sentence, std::chrono::seconds nextTry, int left)
      : std::runtime_error(sentence), trouble(why), wait(nextTry), triesLeft(left) {}
  SignInTrouble trouble;
  std::chrono::seconds wait;  // until the next try is heard
  int triesLeft;              // before this officer's slot is destroyed
};

/// An opened tablet: who is signed in, and the key in locked memory.
struct Session {
  std::string officer;
  std::string officerName;
  core::Secret databaseKey;
  bool mustChoosePin = false;  // the PIN was somebody else's choice
};

/// What the team leader's code opens: slots, for giving PINs and a new code. It is no officer's session.
struct LeaderSession {
  core::Secret databaseKey;
};

/// `officer` empty: whoever's PIN it is; the try counts for all of them when it is nobody's.
Session signInOfficer(const TabletFolder& folder, std::string_view officer, std::string_view pin,
                      const core::Clock& clock);
/// `code` as typed (core/crypto/CodeWords).
LeaderSession signInLeader(const TabletFolder& folder, std::string_view code, const core::Clock& clock);

/// What the sign-in screen says before anything is typed.
struct SignInState {
  SignInTrouble trouble = SignInTrouble::Wrong;  // only Waiting, SlotGone and AllGone mean something here
  std::chrono::seconds wait{0};
  int triesLeft = 0;
  bool hasSlot = false;
};
SignInState signInState(const TabletFolder& folder, std::string_view officer, const core::Clock& clock);

}  // namespace jemput::tablet
