// A village's roster (daftar sasaran) as a spreadsheet file: read with every problem named by line and
// column, and written. Data dictionary: domain section 6 (Sasaran, Penduduk).
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"
#include "core/roster/Csv.h"

namespace jemput::core {

/// Whether a Kemendagri code ("52.08.04.2008") is a village of this office.
using VillageLookup = std::function<bool(std::string_view code)>;
/// "52.08.04.2008 (Sambik Elen, Kec. Bayan)" for each village that a name could mean; may be empty.
using VillageSuggestions = std::function<std::vector<std::string>(std::string_view name)>;

struct RosterRules {
  VillageLookup isVillage;
  VillageSuggestions villagesNamed;  // optional
  std::optional<Date> today;         // given: a later date is refused
  std::size_t maximumBytes = std::size_t{256} << 20;
};

/// One thing wrong with a file. `code` is the contract, `values` fill its sentence; neither ever holds
/// a NIK, a KK number or a name of a person, so a problem may be printed and logged.
struct RosterProblem {
  std::size_t line = 0;  // 0: the whole file
  std::string column;    // the header as the file writes it; empty: the whole line
  std::string code;      // "nik-length"
  std::vector<std::string> values;
  bool operator==(const RosterProblem&) const = default;
};

struct RosterLine {
  std::size_t line = 0;
  Resident resident;
};

struct RosterFile {
  /// Nothing of the file can be used: no such header, no CSV, NIK spoilt by a spreadsheet.
  bool refused = false;
  std::vector<RosterLine> good;
  std::vector<RosterProblem> problems;  // errors: each one refuses its line
  std::vector<RosterProblem> hints;     // worth a look: columns not used, four-value marital status
  std::vector<std::string> header;
  std::vector<CsvRecord> rejected;  // the refused lines, cells as they came
  char delimiter = ',';
};

/// Reads a roster. Nothing is thrown for bad input: problems are values.
[[nodiscard]] RosterFile readRosterCsv(std::string_view text, const RosterRules& rules);

/// What happened and what to do, for people: without the line, which the caller prints before it.
std::string sentence(const RosterProblem& problem, bool english);
/// "baris 12, kolom nik: …" / "line 12, column nik: …"
std::string lineAndSentence(const RosterProblem& problem, bool english);

/// Header in Indonesian and one line a resident, "," and CRLF; reading it gives equal residents back.
/// Phone numbers stay out: a roster has no use for them. `guard`: formula guard, for files that people
/// open in a spreadsheet.
void writeRosterCsv(std::ostream& out, std::span<const Resident> residents, bool guard = false);

/// The rejected lines with their header, cells unchanged, and a last column "alasan_ditolak" with the reasons:
/// to be corrected and imported again (the column is then passed over).
std::string rejectedCsv(const RosterFile& file, bool english);

}  // namespace jemput::core
