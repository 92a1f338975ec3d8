// What a snapshot of the office becomes on a tablet: a roster becomes residents, rules hold, targets are kept.
#pragma once

#include <string_view>

#include "core/Clock.h"
#include "core/storage/TabletStore.h"
#include "core/storage/WantedSnapshots.h"

namespace jemput::tablet {

/// Takes a verified snapshot in, in one transaction: the old version stays until then. A roster that
/// cannot be read, or of a village outside the scope, changes nothing and is not asked for again.
/// Rules that this program cannot read are kept for a newer one, and the journal says so.
void applySnapshot(core::TabletStore& store, const core::Clock& clock, const core::WantedSnapshot& snapshot,
                   std::string_view plain);

/// Drops rosters of villages that have left the scope, all of them when the device is revoked. In a
/// transaction of its own. How many were dropped.
std::size_t dropRostersOutOfScope(core::TabletStore& store);

}  // namespace jemput::tablet
