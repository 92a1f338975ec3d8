// A tablet's folder without an office: made as enrolment makes it, with a cheap slot.
#pragma once

#include "core/Registry.h"
#include "core/crypto/Random.h"
#include "core/crypto/Sealing.h"
#include "tablet/TabletFolder.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"

namespace jemput::test {

inline const bool kFolderCryptoStarted = (core::startCrypto(), true);
inline constexpr const char* kPin = "135790";
inline constexpr const char* kHere = "52.08.04.2008";

struct SampleFolder {
  explicit SampleFolder(core::SlotCost cost = {1, 8192}, const std::string& tpm = {})
      : folder(place.path() / "tablet") {
    tablet::NewTablet made;
    made.identity.officeId = std::string(52, 'o');
    made.identity.device = core::newUuid(1);
    made.identity.signingSeed = core::Secret::random(32);
    made.identity.prefix = "A";
    made.state.villages = {kHere};
    made.officers = {{"P001", "Hendra Wijaya"}, {"P002", "Sri Wahyuni"}};
    made.pin = kPin;
    made.recoveryPublic = recovery.publicKey;
    made.cost = cost;
    made.tpm = tpm;
    leaderCode = folder.create(made);
  }
  tablet::Session signIn() const { return folder.signIn("", kPin, clock); }

  TemporaryFolder place;
  TestClock clock;
  core::BoxKey recovery = core::BoxKey::generate();
  tablet::TabletFolder folder;
  std::string leaderCode;
};

/// A girl of six who needs a KIA; nothing stands in the way.
inline core::Registration sampleChild() {
  core::Registration child;
  child.person.nik = "5208045207189001";
  child.person.name = "LALE RATNA SARI";
  child.person.sex = core::Sex::Female;
  child.person.birthDate = core::Date(2018, 7, 12);
  child.person.marital = core::MaritalStatus::NeverMarried;
  child.person.mother = "INAQ SAHNEP";
  child.person.village = kHere;
  child.visit = {core::Date(2025, 2, 7), kHere, "desa", "Kantor desa"};
  child.services = {{"KIA-02", {}}};
  return child;
}

}  // namespace jemput::test
