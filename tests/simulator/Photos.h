// Photos in the simulator: taken with registrations, and what is promised about them (G1, G6).
#pragma once

#include "core/Registry.h"
#include "tests/simulator/World.h"

namespace jemput::simulator {

/// A photo by chance: mostly small, some of several chunks, some the same as one before.
core::NewPhoto takePhoto(World& world);

/// Takes what tablets hold as confirmed; call after every step.
void notePhotos(World& world);
/// After a copy was set back on purpose: what now exists nowhere is not to be found again.
void writeOffLostPhotos(World& world);
/// After every step: what counts as received has verified at the office from this device. Throws Broken.
void checkReceivedPhotos(World& world);
/// Now and then, and at rest: no confirmed photo is gone, and what the office holds is what its hash says. Throws
/// Broken.
void checkPhotoBytes(World& world);
/// At rest: every photo of this tablet is received, or its bytes are not here. Throws Broken.
void checkPhotosAtRest(World& world, SimulatedTablet& one);

}  // namespace jemput::simulator
