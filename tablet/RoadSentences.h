// What broke on the road, in a sentence: what happened, what is safe, what to do (ux section 4.12).
#pragma once

#include <string>

#include "core/rules/Language.h"
#include "sync/Carrier.h"

namespace jemput::tablet {

std::string roadSentence(sync::RoadTrouble trouble, core::Language language = core::Language::Indonesian);

}  // namespace jemput::tablet
