// A small language for whole days: a real office and real tablets in one process, on a road that a test
// can break at any exchange.
//   FieldDay day(2); day.tablet(0).registers(12); day.everyoneSyncs(); REQUIRE(day.allAgree());
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/Registry.h"
#include "core/storage/HeldRules.h"
#include "office/OfficeApi.h"
#include "sync/LoopbackCarrier.h"
#include "tablet/SyncDriver.h"
#include "tablet/TabletFolder.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"

namespace jemput::test {

inline constexpr const char* kSambikElen = "52.08.04.2008";
inline constexpr const char* kRempekDarussalam = "52.08.02.2007";

class FieldOffice {
 public:
  FieldOffice(std::filesystem::path folder, TestClock& clock);

  /// The other end of a tablet's road; empty while the office is out of reach.
  sync::LoopbackCarrier::Connect road();
  void goesAway() { m_api.reset(); }
  /// The program is killed: nothing is closed, and the folder is opened again as it lay there.
  void isKilled();
  void comesBack();
  /// Puts back what keep() kept, and begins a new epoch as a restore does.
  void keep();
  void isRestored(bool withNewEpoch = true);
  /// The folder is gone with everything in it; somebody makes it again at path(), then comesBack().
  void isLost();
  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path recovery() const { return m_path.string() + "-recovery"; }
  /// The same keys, an empty database, another epoch.
  void isEmptied();

  office::OfficeFolder& folder() { return *m_folder; }
  core::Database& database() { return m_folder->database(); }
  std::uint64_t revision();
  /// What the office has said to whoever watches it serve.
  const std::vector<std::string>& said() const { return m_said; }
  std::string officer();
  /// A person at the office changes their mind about an entry.
  void judges(const core::Uuid& entry, bool accepted);
  /// A person at the office gives the registration's services another status.
  void sets(const core::Uuid& record, std::string_view status);

 private:
  std::filesystem::path m_path, m_kept;
  TestClock& m_clock;
  std::vector<std::string> m_said;
  std::unique_ptr<office::OfficeFolder> m_folder;
  std::unique_ptr<office::OfficeApi> m_api;
};

class FieldTablet {
 public:
  /// Enrols with a fresh ticket of the office.
  FieldTablet(FieldOffice& office, std::filesystem::path folder, TestClock& clock, std::vector<std::string> villages);
  /// Another tablet with the identity of `original`: a copy of its folder as it lies there.
  FieldTablet(const FieldTablet& original, std::filesystem::path folder, TestClock& clock);

  /// `count` people nobody has registered yet, at this tablet's visit; returns their records.
  std::vector<core::Uuid> registers(std::size_t count);
  core::RegisterResult registers(const core::Registration& registration);
  /// Another person whom nobody has registered yet, at this tablet's visit, who asks for a KIA.
  core::Registration sample();
  /// Changes one text of a registration.
  void corrects(const core::Uuid& record, std::string_view field, std::string_view value);
  tablet::SyncSummary syncs(sync::LoopbackCarrier::Fault fault = {}, tablet::SyncSettings settings = {});

  /// Takes the list of officers that the last sync or stick has left; true when there was a newer one.
  bool takesOfficers();
  tablet::TabletFolder folder() const { return tablet::TabletFolder(m_path); }

  core::TabletStore& store() { return *m_store; }
  /// The same database over a connection of its own, as the sync thread has one.
  std::unique_ptr<core::TabletStore> anotherStore() const;
  core::Registry& registry() { return *m_registry; }
  /// The rules that the registry uses: a program that stays open takes newer ones by a refresh.
  core::HeldRules& rules() { return *m_rules; }
  std::uint64_t unreceipted();
  /// The folder as it is now, to be put back by isSetBack(), or to be another tablet with this identity.
  void keep();
  void isSetBack();
  /// The program is killed: nothing is closed, and the folder is opened again as it lay there.
  void isKilled();
  /// Closes and opens the folder, as a restart does.
  void restarts();
  core::Visit visit() const;

 private:
  void open();
  FieldOffice& m_office;
  std::filesystem::path m_path;
  TestClock& m_clock;
  std::unique_ptr<core::TabletStore> m_store;
  std::unique_ptr<core::HeldRules> m_rules;
  std::unique_ptr<core::Registry> m_registry;
  std::string m_officer, m_village;
  core::Secret m_key;  // of the database, as a running tablet holds it
  static std::uint64_t s_people;
};

class FieldDay {
 public:
  /// Tablets of two villages.
  explicit FieldDay(std::size_t tablets = 1);
  /// A tablet for each list of villages.
  explicit FieldDay(const std::vector<std::vector<std::string>>& scopes);

  TestClock& clock() { return m_clock; }
  FieldOffice& office() { return *m_office; }
  FieldTablet& tablet(std::size_t index) { return *m_tablets.at(index); }
  void everyoneSyncs();
  /// Every tablet has everything receipted and the same digest of its scope as the office.
  bool allAgree();
  std::filesystem::path folder() const { return m_folder.path(); }

 private:
  TemporaryFolder m_folder;
  TestClock m_clock;
  std::unique_ptr<FieldOffice> m_office;
  std::vector<std::unique_ptr<FieldTablet>> m_tablets;
};

}  // namespace jemput::test
