// Everything that can happen to a team, its tablets and its office between two looks.
#pragma once

#include "tests/simulator/World.h"

namespace jemput::simulator {

/// One step by chance; writes into the trace what it is before it does it.
void actAtRandom(World& world);

/// Somebody is registered at this tablet; nothing happens where the rules refuse.
void registerSomebody(World& world, SimulatedTablet& tablet);

}  // namespace jemput::simulator
