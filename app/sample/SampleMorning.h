// What a morning leaves on the sample tablet: registrations received, approved, returned and kept back by the
// office, and the conversations with it.
#pragma once

#include "core/Clock.h"
#include "core/storage/TabletStore.h"

namespace jemput::app {

void playMorning(core::TabletStore& store, const core::Clock& clock, const std::string& village);

}  // namespace jemput::app
