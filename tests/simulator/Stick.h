// A stick that is carried between tablets and office by somebody who loses, damages, copies and forgets things.
#pragma once

#include "tests/simulator/World.h"

namespace jemput::simulator {

/// A whole journey of one tablet's stick: "Salin ke USB", the office, its answer, "Ambil dari USB", with accidents;
/// each part of it may be left out.
void stickTravels(World& world);
/// The office takes in all that lies on the stick, whatever has happened since; it stays there, and may come again.
void officeReadsStick(World& world);
/// Any tablet looks on the stick for what is its.
void tabletReadsStick(World& world);
/// One volume breaks off, has a byte that is another one, or is lost.
void stickIsHarmed(World& world);
/// A copy of a volume is put away, or comes back after whatever has happened meanwhile.
void drawerIsUsed(World& world);

}  // namespace jemput::simulator
