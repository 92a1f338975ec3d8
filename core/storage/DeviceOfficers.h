// Who may work with which tablet, as the office decides it. Every call within the caller's transaction.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/OfficerList.h"
#include "core/storage/Database.h"

namespace jemput::core {

class DeviceOfficers {
 public:
  explicit DeviceOfficers(Database& database) : m_database(database) {}

  /// In the order of their ids.
  OfficerList of(std::int64_t device) const;
  /// The version that the tablet has said it holds; 0: none but the enrolment's.
  std::uint64_t takenBy(std::int64_t device) const;

  /// At enrolment: they hold the PIN that was chosen on the tablet.
  void enrol(std::int64_t device, const std::vector<std::string>& officers);
  /// Begins the next list. A version is never given twice, not even after a restore: those of an epoch begin where its
  /// revisions do (decision 0017).
  std::uint64_t nextVersion(std::int64_t device);
  /// Somebody new on the tablet, or somebody whose PIN is void, with the PIN of the first sign-in.
  void give(std::int64_t device, std::string_view officer, std::uint64_t version, std::string_view firstPin);
  void remove(std::int64_t device, std::string_view officer);
  /// The tablet holds this version: first PINs up to it are forgotten here.
  void noteTaken(std::int64_t device, std::uint64_t version);

 private:
  Database& m_database;
};

}  // namespace jemput::core
