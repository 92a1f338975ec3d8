// What broke on the road, in a sentence: what happened, what is safe, what to do (ux section 4.12).
#pragma once

#include <string>

#include "sync/Carrier.h"

namespace jemput::tablet {

std::string roadSentence(sync::RoadTrouble trouble);

}  // namespace jemput::tablet
