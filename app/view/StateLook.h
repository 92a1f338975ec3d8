// One record, one vocabulary (ux section 3): the tone and icon of each state, wherever it is shown.
#pragma once

#include "core/storage/RegistrationList.h"

namespace jemput::app {

/// In the order of Tone.qml.
enum Tone : int { kNeutralTone, kInfoTone, kOkTone, kWarnTone, kDangerTone };

struct StateLook {
  int tone;
  const char* icon;
};

inline constexpr StateLook kDraftLook = {kNeutralTone, "edit"}, kSendingLook = {kInfoTone, "cloud_upload"};

inline StateLook lookOf(core::RegistrationState state) {
  using State = core::RegistrationState;
  switch (state) {
    case State::Received:
      return {kOkTone, "done_all"};
    case State::Approved:
      return {kOkTone, "verified"};
    case State::NeedsFixing:
      return {kWarnTone, "edit_note"};
    case State::Refused:
      return {kDangerTone, "block"};
    case State::TakenBack:
      return {kNeutralTone, "undo"};
    case State::ReadyToSend:
      break;
  }
  return {kNeutralTone, "schedule"};
}

}  // namespace jemput::app
