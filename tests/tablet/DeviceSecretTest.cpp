// The device's secret in a chip: the folder opens on its machine, and nowhere else.
#include "tablet/DeviceSecret.h"

#include <fstream>

#include "core/crypto/KeySlots.h"
#include "tablet/Tpm.h"
#include "tests/support/SoftwareTpm.h"
#include "tests/support/catch.h"
#include "tests/tablet/SampleFolder.h"

using namespace jemput;
using namespace jemput::test;
using tablet::SecretTrouble;
namespace fs = std::filesystem;

namespace {

constexpr core::SlotCost kCheap{1, 8192};

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Why the officer with the right PIN is not let in; nothing when they are.
std::optional<SecretTrouble> troubleOf(const fs::path& folder, const core::Clock& clock) {
  try {
    (void)tablet::TabletFolder(folder).signIn("P001", kPin, clock);
  } catch (const tablet::SecretRefused& refused) {
    CHECK(std::string(refused.what()).find("terkunci") != std::string::npos);
    return refused.trouble;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a folder made with a TPM opens with it again, also after both were off", "[tpm]") {
  SoftwareTpm tpm;
  const MachineTpm machine(tpm.connection());
  const SampleFolder sample(kCheap, tpm.connection());
  CHECK(sample.folder.header().isChipBound);
  CHECK_FALSE(sample.folder.isSecretAtHand());
  const core::Secret key = sample.folder.signIn("P001", kPin, sample.clock).databaseKey;
  CHECK(sample.folder.isSecretAtHand());
  tpm.stop();
  // What the running program holds it needs not ask for again.
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).databaseKey.view() == key.view());
  tpm.start();
  CHECK(tablet::TabletFolder(sample.folder.path()).signIn("P001", kPin, sample.clock).databaseKey.view() == key.view());
}

TEST_CASE("the secret that a TPM keeps is in no file of the folder", "[tpm]") {
  SoftwareTpm tpm;
  const MachineTpm machine(tpm.connection());
  const SampleFolder sample(kCheap, tpm.connection());
  const core::Secret secret = sample.folder.deviceSecret();
  REQUIRE(secret.size() == 32);
  CHECK_FALSE(fs::exists(sample.folder.path() / "device-secret"));
  for (const auto& file : fs::recursive_directory_iterator(sample.folder.path())) {
    INFO(file.path().filename());
    CHECK(bytesOf(file.path()).find(secret.view()) == std::string::npos);
  }
}

TEST_CASE("another machine's TPM, a cleared one and none refuse the right PIN, and cost no try", "[tpm]") {
  SoftwareTpm tpm, other;
  const MachineTpm machine(tpm.connection());
  const SampleFolder sample(kCheap, tpm.connection());
  MachineTpm::becomes(other.connection());
  CHECK(troubleOf(sample.folder.path(), sample.clock) == SecretTrouble::OtherChip);
  MachineTpm::becomes("none");
  CHECK(troubleOf(sample.folder.path(), sample.clock) == SecretTrouble::NoChip);
  MachineTpm::becomes("swtpm:path=" + (sample.place.path() / "nowhere").string());
  CHECK(troubleOf(sample.folder.path(), sample.clock) == SecretTrouble::NoChip);
  MachineTpm::becomes(tpm.connection());
  CHECK_FALSE(troubleOf(sample.folder.path(), sample.clock));
  CHECK(signInState(sample.folder, "P001", sample.clock).triesLeft == 10);
}

TEST_CASE("a copied folder is worth nothing without its chip, whatever is edited in it", "[tpm]") {
  SoftwareTpm tpm;
  const MachineTpm machine(tpm.connection());
  const SampleFolder sample(kCheap, tpm.connection());
  const fs::path copy = sample.place.path() / "copy";
  fs::copy(sample.folder.path(), copy, fs::copy_options::recursive);
  MachineTpm::becomes("none");
  CHECK(troubleOf(copy, sample.clock) == SecretTrouble::NoChip);
  sync::FolderHeader header = sample.folder.header();
  const core::KeySlot slot = *header.slotOf(core::SlotKind::Officer, "P001");
  header.isChipBound = false;
  tablet::TabletFolder(copy).replaceHeader(header);
  CHECK(troubleOf(copy, sample.clock) == SecretTrouble::FileGone);
  // The PIN is known here, and still nothing in the folder stands in for the chip.
  const auto sealed = tablet::readSealed(bytesOf(copy / "device-secret.tpm"));
  for (const std::string& guess : {sealed.authorisation, sealed.privatePart.substr(0, 32),
                                   sealed.publicPart.substr(0, 32), std::string(32, '\0'), std::string()})
    CHECK_FALSE(core::openPassphraseSlot(slot, kPin, core::Secret(guess)).has_value());
}

TEST_CASE("a damaged or missing sealed secret is said, and never crashes", "[tpm]") {
  SoftwareTpm tpm;
  const MachineTpm machine(tpm.connection());
  const SampleFolder sample(kCheap, tpm.connection());
  const fs::path file = sample.folder.path() / "device-secret.tpm";
  const std::string whole = bytesOf(file);
  for (std::size_t at = 0; at < whole.size(); at += 41) {
    std::string bent = whole;
    bent[at] = bent[at] == 'A' ? 'B' : 'A';
    std::ofstream(file, std::ios::binary) << bent;
    INFO("byte " << at);
    const auto trouble = troubleOf(sample.folder.path(), sample.clock);
    CHECK((trouble == SecretTrouble::OtherChip || trouble == SecretTrouble::ChipFails));
  }
  fs::remove(file);
  CHECK(troubleOf(sample.folder.path(), sample.clock) == SecretTrouble::FileGone);
}

TEST_CASE("a folder made with a file goes on with it where a TPM has come", "[tpm]") {
  const SampleFolder sample;
  SoftwareTpm tpm;
  const MachineTpm machine(tpm.connection());
  CHECK_FALSE(sample.folder.header().isChipBound);
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
  fs::remove(sample.folder.path() / "device-secret");
  CHECK(troubleOf(sample.folder.path(), sample.clock) == SecretTrouble::FileGone);
}

TEST_CASE("a chip that does not answer at enrolment leaves a folder with a file, which says so", "[tpm]") {
  const SampleFolder sample(kCheap, "swtpm:path=/nonexistent/tpm");
  CHECK_FALSE(sample.folder.header().isChipBound);
  CHECK_FALSE(fs::exists(sample.folder.path() / "device-secret.tpm"));
  CHECK(sample.folder.signIn("P001", kPin, sample.clock).officer == "P001");
}
