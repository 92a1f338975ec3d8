// The promises that hold after every step, and those that hold at rest (docs/reliability.md).
#pragma once

#include "tests/simulator/World.h"

namespace jemput::simulator {

/// Takes what tablets hold as confirmed; call after every step, before checkSafety().
void noteConfirmed(World& world);
/// After a copy was set back on purpose: what now exists nowhere is not to be found again.
void writeOffLost(World& world);
/// G1 to G6 and G11 after every step. Throws Broken.
void checkSafety(World& world);
/// The whole ledger and every receipt, as `jemput-office verify` reads them, and every photo. Throws Broken.
void checkLedger(World& world);
/// Mends everything, syncs for a bounded number of rounds, and demands that all is received and all agree.
void healAndCheck(World& world);

}  // namespace jemput::simulator
