// A tablet's roster (daftar warga): whole villages, replaced version by version.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// What a search index needs of one resident.
struct ResidentLine {
  std::int64_t number = 0;
  std::string_view name, nik, kk, hamlet;  // valid during the call
  std::optional<Date> birthDate;
};

class Residents {
 public:
  explicit Residents(Database& database) : m_database(database) {}

  /// Replaces everybody of one village; in a transaction.
  void replace(std::string_view village, const std::vector<Resident>& residents);
  void remove(std::string_view village);
  /// Calls `visit` for every resident, in storage order.
  void forEachLine(const std::function<void(const ResidentLine&)>& visit) const;
  std::optional<Resident> find(std::int64_t number) const;
  /// Everybody of a village who lacks something, as far as the roster knows, or is 16.
  void forEachInNeed(std::string_view village, Date visit, const std::function<void(const Resident&)>& visitor) const;
  std::optional<Resident> findByNik(std::string_view nik) const;
  std::size_t count() const;
  std::size_t countIn(std::string_view village) const;
  /// Numbers of those in a village who need something soonest, for a list before anything was typed: without
  /// KTP-el recording from 16, without KIA below 17; nearest to their 17th birthday first.
  std::vector<std::int64_t> mostUrgent(std::string_view village, Date visit, std::size_t limit) const;

 private:
  Database& m_database;
};

}  // namespace jemput::core
