#include "core/storage/TabletPhotos.h"

#include <fstream>

#include "core/crypto/Encoding.h"
#include "core/storage/DraftStore.h"
#include "core/storage/SafeFile.h"
#include "tests/core/SampleTablet.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using core::PhotoState;
using core::TabletPhotos;

namespace {

std::string photoBytes(char letter, std::size_t size = 70'000) { return "\xFF\xD8\xFF" + std::string(size, letter); }

struct PhotoTablet : SampleTablet {
  TabletPhotos photos() { return TabletPhotos(store->database()); }
  core::Uuid savesWith(std::vector<core::NewPhoto> taken) {
    core::Registration child = sampleChild();
    child.person.nik.replace(12, 4, std::to_string(9001 + count));
    child.person.name += static_cast<char>('A' + count++);
    core::RegisterExtras extras;
    extras.photos = std::move(taken);
    return registry->registerPerson(child, extras).saved->id;
  }
  core::AttachmentRef draftPhoto(const core::Uuid& draft, const std::string& slot, const std::string& bytes) {
    core::Transaction transaction(store->database());
    core::DraftStore(store->database()).put({draft, 1, "sri", "LALE", "", "", "{}", 0});
    const auto photo = photos().put(slot, bytes);
    photos().attachToDraft(draft, photo);
    transaction.commit();
    return photo;
  }
  void settles(const std::vector<std::string>& asked, const std::vector<std::string>& files) {
    core::Transaction transaction(store->database());
    photos().settle(asked, files, {});
    transaction.commit();
  }
  int count = 0;
};

std::string hashOf(const std::string& bytes) { return core::hex(core::sha256(bytes).view()); }

}  // namespace

TEST_CASE("a sealed entry names its photos by their hash, and they are on disk with it", "[photo]") {
  PhotoTablet tablet;
  const core::Uuid record = tablet.savesWith({{"kk", photoBytes('k')}, {"orang", photoBytes('o')}});
  const auto named = tablet.lastEntry().head().attachments;
  REQUIRE(named.size() == 2);
  CHECK(named[0].slot == "kk");
  CHECK(named[0].sha256 == hashOf(photoBytes('k')));
  CHECK(named[0].size == static_cast<std::int64_t>(photoBytes('k').size()));
  tablet.open();
  const auto listed = tablet.photos().ofRecord(record);
  REQUIRE(listed.size() == 2);
  CHECK(tablet.photos().read(listed[1].sha256) == photoBytes('o'));
  CHECK(listed[1].state == PhotoState::Waiting);
}

TEST_CASE("a refused registration leaves no photo behind", "[photo]") {
  PhotoTablet tablet;
  core::Registration child = sampleChild();
  child.person.name.clear();
  core::RegisterExtras extras;
  extras.photos = {{"kk", photoBytes('k')}};
  CHECK_FALSE(tablet.registry->registerPerson(child, extras).saved);
  CHECK_FALSE(tablet.photos().read(hashOf(photoBytes('k'))));
}

TEST_CASE("a draft keeps its photos over a restart; they go with it, unless something else names them", "[photo]") {
  PhotoTablet tablet;
  const core::Uuid draft = sampleId(9), other = sampleId(10);
  tablet.draftPhoto(draft, "kk", photoBytes('a'));
  tablet.draftPhoto(draft, "kk", photoBytes('b'));
  tablet.draftPhoto(draft, "orang", photoBytes('c'));
  tablet.draftPhoto(other, "kk", photoBytes('c'));
  tablet.open();
  CHECK_FALSE(tablet.photos().read(hashOf(photoBytes('a'))));
  REQUIRE(tablet.photos().ofDraft(draft).size() == 2);
  CHECK(tablet.photos().read(hashOf(photoBytes('b'))) == photoBytes('b'));
  CHECK(core::DraftStore(tablet.store->database()).remove(draft));
  CHECK_FALSE(tablet.photos().read(hashOf(photoBytes('b'))));
  CHECK(tablet.photos().read(hashOf(photoBytes('c'))) == photoBytes('c'));
}

TEST_CASE("a photo of a draft is sealed as it is, and stays when the draft goes", "[photo]") {
  PhotoTablet tablet;
  const core::Uuid draft = sampleId(9);
  core::RegisterExtras extras;
  extras.kept = {tablet.draftPhoto(draft, "kk", photoBytes('a'))};
  CHECK(tablet.registry->registerPerson(sampleChild(), extras).saved);
  core::DraftStore(tablet.store->database()).remove(draft);
  CHECK(tablet.photos().read(hashOf(photoBytes('a'))) == photoBytes('a'));
}

TEST_CASE("a correction may bring a photo and nothing else, and the slot's latest photo counts", "[photo]") {
  PhotoTablet tablet;
  const core::Uuid record = tablet.savesWith({{"kk", photoBytes('k')}});
  core::RegisterExtras extras;
  extras.photos = {{"kk", photoBytes('n')}};
  const auto seen = tablet.registry->seen(record);
  REQUIRE(tablet.registry->correct(record, *tablet.registry->find(record), *seen, extras).saved);
  CHECK(tablet.lastEntry().isKind(core::kind::kCorrected));
  const auto listed = tablet.photos().ofRecord(record);
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].sha256 == hashOf(photoBytes('n')));
}

TEST_CASE("only a receipt that names it makes a photo received; other hashes mean nothing", "[photo]") {
  PhotoTablet tablet;
  const core::Uuid record = tablet.savesWith({{"kk", photoBytes('k')}});
  const auto outgoing = tablet.photos().nextToSend({});
  REQUIRE(outgoing);
  CHECK(tablet.photos().toAskFor(64).empty());
  tablet.photos().noteSent(outgoing->number, outgoing->size, true);
  CHECK(tablet.photos().ofRecord(record)[0].state == PhotoState::Waiting);
  REQUIRE(tablet.photos().toAskFor(64) == std::vector{hashOf(photoBytes('k'))});
  tablet.settles({hashOf(photoBytes('k'))}, {hashOf("another")});
  CHECK(tablet.photos().ofRecord(record)[0].state == PhotoState::Waiting);
  CHECK(tablet.photos().nextToSend({}));
  tablet.settles({}, {hashOf(photoBytes('k'))});
  CHECK(tablet.photos().ofRecord(record)[0].state == PhotoState::Received);
  CHECK_FALSE(tablet.photos().nextToSend({}));
  CHECK_FALSE(tablet.photos().hasUnsettled());
  tablet.photos().forgetReceived();
  CHECK(tablet.photos().ofRecord(record)[0].state == PhotoState::Waiting);
  CHECK(tablet.photos().toAskFor(64).size() == 1);
}

TEST_CASE("a receipt makes no draft's photo received", "[photo]") {
  PhotoTablet tablet;
  tablet.draftPhoto(sampleId(9), "kk", photoBytes('a'));
  tablet.settles({}, {hashOf(photoBytes('a'))});
  core::RegisterExtras extras;
  extras.kept = tablet.photos().ofDraft(sampleId(9));
  const auto saved = tablet.registry->registerPerson(sampleChild(), extras).saved;
  CHECK(tablet.photos().ofRecord(saved->id)[0].state == PhotoState::Waiting);
}

TEST_CASE("small photos go first, the oldest of equal ones, and one that moves no byte goes last", "[photo]") {
  PhotoTablet tablet;
  tablet.savesWith({{"kk", photoBytes('L', 300'000)}});
  tablet.savesWith({{"kk", photoBytes('a', 20'000)}});
  tablet.savesWith({{"kk", photoBytes('b', 10'000)}});
  std::string order;
  std::vector<std::int64_t> gone;
  while (const auto next = tablet.photos().nextToSend(gone)) {
    order += tablet.photos().read(next->sha256)->back();
    gone.push_back(next->number);
  }
  CHECK(order == "abL");
  const auto first = tablet.photos().nextToSend({});
  tablet.photos().noteTry(first->number);
  CHECK(tablet.photos().nextToSend({})->number != first->number);
  tablet.photos().noteSent(first->number, 4096, true);
  CHECK(tablet.photos().nextToSend({})->number == first->number);
}

TEST_CASE("no byte of a photo stands in any file of the folder", "[photo]") {
  PhotoTablet tablet;
  std::string planted = photoBytes('x', 90'000);
  planted.replace(40'000, 20, "PLANTED-PHOTO-BYTES!");
  tablet.savesWith({{"kk", planted}});
  std::size_t looked = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(tablet.folder.path())) {
    if (!file.is_regular_file()) continue;
    const std::string bytes = core::readWholeFile(file.path()).value_or("");
    looked += bytes.size();
    CHECK(bytes.find("PLANTED-PHOTO") == std::string::npos);
    CHECK(bytes.find(std::string(64, 'x')) == std::string::npos);
  }
  CHECK(looked > planted.size());
}

TEST_CASE("one flipped bit in a stored photo loses that photo alone, and it must be taken again", "[photo]") {
  PhotoTablet tablet;
  tablet.savesWith({{"kk", photoBytes('a')}});
  tablet.store->database().checkpoint();
  const auto before = std::filesystem::file_size(tablet.file());
  const core::Uuid record = tablet.savesWith({{"kk", photoBytes('b', 400'000)}});
  tablet.store->database().checkpoint();
  const auto after = std::filesystem::file_size(tablet.file());
  REQUIRE(after > before + 300'000);
  tablet.registry.reset();
  tablet.store.reset();
  {
    std::fstream file(tablet.file(), std::ios::in | std::ios::out | std::ios::binary);
    const auto at = static_cast<std::streamoff>(before + (after - before) / 2 + 100);
    file.seekg(at);
    const char flipped = static_cast<char>(file.get() ^ 1);
    file.seekp(at);
    file.put(flipped);
  }
  tablet.open();
  CHECK(tablet.photos().read(hashOf(photoBytes('a'))) == photoBytes('a'));
  CHECK_FALSE(tablet.photos().read(hashOf(photoBytes('b', 400'000))));
  for (const auto& photo : tablet.photos().all())
    if (photo.record == record) tablet.photos().noteDamaged(tablet.photos().nextToSend({})->number + 1);
  CHECK(tablet.photos().ofRecord(record)[0].state == PhotoState::MustBeRetaken);
  const auto counts = core::countPhotos(tablet.photos().all());
  CHECK(counts.named == 2);
  CHECK(counts.retake == 1);
  CHECK(counts.waiting() == 1);
}
