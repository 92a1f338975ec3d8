// The versioned area table of Lombok Utara (data/areas.csv, ODbL): which villages there are, and
// what a NIK's first six digits mean. Codes identify an area, never names (domain section 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Area.h"

namespace jemput::core {

/// What the first six digits of a NIK or KK number say about the place of first registration.
enum class AreaPrefix {
  Here,       // a district of this regency
  Former,     // Lombok Barat's old codes 5201-04/05/06/10/11, before the split by UU 26/2008
  Elsewhere,  // another regency of Indonesia: moved in
  Unknown,    // no province or district has it
};

class Areas {
 public:
  /// The table compiled into the program.
  static const Areas& shipped();
  /// Header `code,name,level,parent_code,aliases,valid_from,valid_to,split_from`; columns in any order,
  /// the last four optional. Nothing when a line is wrong; `problem` then says which, in English.
  static std::optional<Areas> parse(std::string_view csv, std::string* problem = nullptr);

  /// In the order of the codes.
  const std::vector<Area>& all() const { return m_areas; }
  /// Null when there is no such code.
  const Area* find(std::string_view code) const;
  bool isVillage(std::string_view code) const;
  /// Villages of a district or of the whole regency, in the order of the codes.
  std::vector<const Area*> villagesOf(std::string_view code) const;
  /// Every area of that name or alias, case, spaces and hyphens ignored. "Tanjung" gives two: show
  /// level and code, and let a person choose.
  std::vector<const Area*> findByName(std::string_view text) const;
  /// Empty when there is no such code.
  std::string_view name(std::string_view code) const;
  /// Code of a village's district; empty when `village` is no village of the table.
  std::string_view districtOf(std::string_view village) const;

  /// `sixDigits` as they stand in a NIK: "520804".
  AreaPrefix classify(std::string_view sixDigits) const;
  /// The district of a NIK's first six digits; null for an old or a foreign prefix.
  const Area* districtOfPrefix(std::string_view sixDigits) const;

  /// "5208042008" or "52.08.04.2008" -> "52.08.04.2008"; any other text comes back as it is.
  static std::string withDots(std::string_view code);

 private:
  std::vector<Area> m_areas;  // sorted by code
};

std::string_view levelWord(AreaLevel level);  // "provinsi", "kabupaten", "kecamatan", "desa"

}  // namespace jemput::core
