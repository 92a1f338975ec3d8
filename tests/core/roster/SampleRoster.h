// Small roster files for the tests.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "core/roster/RosterCsv.h"
#include "tests/support/catch.h"

namespace jemput::core::test {

inline const std::string kHeader = "nama,jk,tgl_lahir,kode_desa";
inline const std::string kLine = "SITI AULIA,P,2008-07-15,52.08.04.2008";

inline RosterRules rules() {
  RosterRules rules;
  rules.isVillage = [](std::string_view code) { return code == "52.08.04.2008" || code == "52.08.04.2001"; };
  rules.villagesNamed = [](std::string_view name) {
    std::vector<std::string> codes;
    if (name == "Bayan") codes = {"52.08.04.2001 (Bayan, Kec. Bayan)"};
    return codes;
  };
  rules.today = Date(2025, 2, 7);
  return rules;
}

inline RosterFile read(std::string_view text) { return readRosterCsv(text, rules()); }

/// A file of one line in which one more column has this cell; a required column's cell is replaced.
inline std::string fileWith(const std::string& column, const std::string& cell) {
  const std::vector<std::string> names = {"nama", "jk", "tgl_lahir", "kode_desa"};
  std::vector<std::string> cells = {"SITI AULIA", "P", "2008-07-15", "52.08.04.2008"};
  std::vector<std::string> header = names;
  std::size_t at = 0;
  while (at < names.size() && names[at] != column) ++at;
  if (at == names.size()) header.push_back(column), cells.emplace_back();
  cells[at] = cell;
  std::string text;
  appendCsvRecord(text, header);
  appendCsvRecord(text, cells);
  return text;
}

inline Resident one(const std::string& column, const std::string& cell) {
  const RosterFile file = read(fileWith(column, cell));
  INFO(column << " = " << cell);
  REQUIRE(file.problems.empty());
  REQUIRE(file.good.size() == 1);
  return file.good[0].resident;
}

inline std::string written(const std::vector<Resident>& residents, bool guard = false) {
  std::ostringstream out;
  writeRosterCsv(out, residents, guard);
  return std::move(out).str();
}

}  // namespace jemput::core::test
