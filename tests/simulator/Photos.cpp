#include "tests/simulator/Photos.h"

#include "core/crypto/Encoding.h"
#include "core/storage/Devices.h"
#include "core/storage/Epochs.h"
#include "core/storage/OfficeFiles.h"
#include "core/storage/TabletPhotos.h"
#include "office/files/FileFolder.h"
#include "tablet/PhotoUpload.h"

namespace jemput::simulator {

namespace {

std::vector<core::StoredFile> filesOf(World& world) {
  return core::OfficeFiles(world.office->database()).after(std::nullopt, 100'000);
}

/// Hashes of the photos whose bytes a tablet has, or of them all.
std::set<std::string> heldBy(SimulatedTablet& one) {
  std::set<std::string> held;
  core::Query query = one.tablet->store().database().query(
      "SELECT sha256 FROM attachment WHERE damaged=0 AND size=(SELECT sum(length(bytes)) FROM attachment_part "
      "WHERE attachment=attachment.number)");
  while (query.step()) held.insert(query.string(0));
  return held;
}

std::set<std::string> existing(World& world) {
  std::set<std::string> all;
  for (SimulatedTablet& one : world.tablets) all.merge(heldBy(one));
  for (const core::StoredFile& file : filesOf(world)) all.insert(core::hex(file.hash.view()));
  return all;
}

std::set<std::string> receivedBy(SimulatedTablet& one) {
  std::set<std::string> received;
  for (const core::ListedPhoto& photo : core::TabletPhotos(one.tablet->store().database()).all())
    if (photo.state == core::PhotoState::Received) received.insert(photo.sha256);
  return received;
}

}  // namespace

core::NewPhoto takePhoto(World& world) {
  Random& random = world.random;
  const std::string slot = random.percent(50) ? "kk" : "orang";
  if (!world.photoBytes.empty() && random.percent(15)) return {slot, random.pick(world.photoBytes)};
  const std::size_t size = random.percent(80) ? random.between(100, 3'000) : random.between(17'000, 40'000);
  std::string bytes = "photo " + std::to_string(world.photoBytes.size());
  bytes.resize(size, static_cast<char>('a' + random.below(26)));
  world.photoBytes.push_back(bytes);
  world.tally.add(size > tablet::PhotoUpload::kChunk ? "photos of several chunks" : "photos of one chunk");
  return {slot, bytes};
}

void notePhotos(World& world) {
  for (SimulatedTablet& one : world.tablets)
    for (const std::string& sha256 : heldBy(one)) {
      world.confirmedPhotos.insert(sha256);
      world.lostPhotos.erase(sha256);
    }
}

void writeOffLostPhotos(World& world) {
  const auto all = existing(world);
  for (const std::string& sha256 : world.confirmedPhotos)
    if (all.count(sha256) == 0 && world.lostPhotos.insert(sha256).second)
      world.tally.add("photos written off with a copy set back");
}

void checkReceivedPhotos(World& world) {
  core::Database& office = world.office->database();
  const std::string epoch = core::Epochs(office).current();
  for (SimulatedTablet& one : world.tablets) {
    // What an office said before it was restored is true of that office.
    if (one.tablet->store().syncState().epoch != epoch) continue;
    const auto received = receivedBy(one);
    if (received.empty()) continue;
    const auto device = core::Devices(office).find(one.tablet->store().identity().device);
    const std::vector<std::string> asked(received.begin(), received.end());
    const auto verified =
        device ? core::OfficeFiles(office).verified(device->number, asked) : std::vector<std::string>();
    if (verified != asked) throw Broken("G6: " + one.name + " has a photo received that the office does not hold");
    world.tally.add("photos received, looked up", asked.size());
  }
}

void checkPhotoBytes(World& world) {
  const auto all = existing(world);
  for (const std::string& sha256 : world.confirmedPhotos)
    if (all.count(sha256) == 0 && world.lostPhotos.count(sha256) == 0)
      throw Broken("G1: photo " + sha256.substr(0, 12) + " was confirmed and is nowhere");
  const office::OfficeFolder& folder = world.office->folder();
  const office::FileFolder files(folder.path(), folder.keys().databaseKey);
  for (const core::StoredFile& file : filesOf(world)) {
    if (!files.isSound(file)) throw Broken("G6: the office calls a photo complete that it cannot read back");
    world.tally.add("photos read back at the office");
  }
}

void checkPhotosAtRest(World& world, SimulatedTablet& one) {
  const auto held = heldBy(one);
  for (const core::ListedPhoto& photo : core::TabletPhotos(one.tablet->store().database()).all()) {
    if (photo.state == core::PhotoState::Waiting) throw Broken("at rest, a photo of " + one.name + " has no receipt");
    if (photo.state == core::PhotoState::MustBeRetaken && held.count(photo.sha256) != 0)
      throw Broken("at rest, " + one.name + " asks for a photo that it has");
    world.tally.add(photo.state == core::PhotoState::Received ? "photos received at rest"
                                                              : "photos to be taken again at rest");
  }
}

}  // namespace jemput::simulator
