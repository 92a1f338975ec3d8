#include "tests/simulator/Stick.h"

#include <algorithm>
#include <fstream>

#include "core/storage/Devices.h"
#include "office/BundleExport.h"
#include "office/BundleImport.h"
#include "tablet/BundleExport.h"
#include "tablet/BundleImport.h"
#include "tests/simulator/Actions.h"

namespace jemput::simulator {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostVolumes = 12;

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());  // the system's order is not the seed's
  return files;
}

/// A full stick is handed in empty.
void makeRoom(World& world) {
  if (filesIn(world.stick).size() < kMostVolumes) return;
  for (const fs::path& file : filesIn(world.stick)) fs::remove(file);
}

std::uint64_t volumeBytes(World& world) {
  return world.random.percent(50) ? sync::limits::kVolumeBytes : world.random.between(2'000, 30'000);
}

void flipOneBit(World& world, const fs::path& file, std::uintmax_t size) {
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  const auto at = static_cast<std::streamoff>(world.random.below(static_cast<std::size_t>(size)));
  bytes.seekg(at);
  const char bent = static_cast<char>(bytes.get() ^ (1 << world.random.below(8)));
  bytes.seekp(at);
  bytes.put(bent);
}

void tabletCopies(World& world, SimulatedTablet& one) {
  makeRoom(world);
  world.note(one.name + " copies to the stick");
  const auto made = tablet::exportBundle(one.tablet->store(), *one.clock, {world.stick, volumeBytes(world)});
  world.tally.add("stick: copied by a tablet");
  world.tally.add("stick: photos copied", made.photos);
  if (made.files.size() > 1) world.tally.add("stick: of several volumes");
}

void officeAnswers(World& world, const core::DeviceRow& device) {
  makeRoom(world);
  world.note("office answers device " + std::to_string(device.number) + " on the stick");
  (void)office::writeReturn(world.office->folder(), device, core::RuleBook::shipped(), world.officeClock,
                            {world.stick, volumeBytes(world), world.random.percent(10)});
  world.tally.add("stick: answered");
}

void tabletReads(World& world, SimulatedTablet& one) {
  world.note(one.name + " reads the stick");
  const auto got = tablet::importBundle(one.tablet->store(), *one.clock, {world.stick});
  if (got.replies > 0) world.tally.add("stick: read by a tablet");
  if (got.old > 0) world.tally.add("stick: answers that were old");
  if (!got.isWhole()) world.tally.add("stick: answers not read to their end");
  world.tally.add("stick: entries received by it", got.receipted);
  if (got.wasForked) world.tally.add("stick: forks seen");
  if (got.wasRestored) world.tally.add("stick: restores seen");
}

}  // namespace

void officeReadsStick(World& world) {
  world.note("office reads the stick");
  const auto reports =
      office::BundleImport(world.office->folder(), core::RuleBook::shipped(), world.officeClock).take({world.stick});
  for (const office::VolumeReport& report : reports) {
    world.tally.add("stick: entries that were new at the office", report.stored);
    world.tally.add("stick: photos at the office", report.files);
    if (report.entries > 0 && report.stored == 0) world.tally.add("stick: read again");
    if (report.hasConflict) world.tally.add("stick: gaps and forks");
    if (report.outcome.trouble != sync::VolumeTrouble::None) world.tally.add("stick: volumes not read to their end");
  }
}

void tabletReadsStick(World& world) { tabletReads(world, world.anyTablet()); }

void stickTravels(World& world) {
  SimulatedTablet& one = world.anyTablet();
  Random& random = world.random;
  if (random.percent(30)) registerSomebody(world, one);
  tabletCopies(world, one);
  if (random.percent(20)) stickIsHarmed(world);
  if (random.percent(85)) officeReadsStick(world);
  core::Devices devices(world.office->database());
  const auto known = devices.find(one.tablet->store().identity().device);
  if (known && random.percent(80)) officeAnswers(world, *known);
  if (random.percent(15)) stickIsHarmed(world);
  if (random.percent(70)) tabletReads(world, one);
}

void stickIsHarmed(World& world) {
  const auto files = filesIn(world.stick);
  if (files.empty()) return;
  const fs::path& file = world.random.pick(files);
  const auto size = fs::file_size(file);
  if (size == 0 || world.random.percent(25)) {
    world.note("a volume of the stick is lost");
    fs::remove(file);
  } else if (world.random.percent(60)) {
    const std::size_t left = world.random.below(static_cast<std::size_t>(size));
    world.note("a volume of the stick breaks off after " + std::to_string(left) + " bytes");
    fs::resize_file(file, left);
  } else {
    world.note("a volume of the stick has a byte that is another one");
    flipOneBit(world, file, size);
  }
  world.tally.add("stick: harmed");
}

void drawerIsUsed(World& world) {
  const auto put = filesIn(world.drawer), there = filesIn(world.stick);
  const auto copy = [](const fs::path& file, const fs::path& to) {
    fs::copy_file(file, to / file.filename(), fs::copy_options::overwrite_existing);
  };
  if (!put.empty() && world.random.percent(60)) {
    const fs::path& file = world.random.pick(put);
    world.note("a volume comes out of a drawer");
    copy(file, world.stick);
    fs::remove(file);
    world.tally.add("stick: volumes that came late");
  } else if (!there.empty()) {
    world.note("a copy of a volume is put into a drawer");
    copy(world.random.pick(there), world.drawer);
  }
}

}  // namespace jemput::simulator
