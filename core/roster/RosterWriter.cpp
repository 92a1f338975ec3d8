// Writing rosters, and the lines that an import refused.
#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "core/roster/RosterColumns.h"
#include "core/roster/RosterCsv.h"

namespace jemput::core {

namespace {

constexpr std::size_t kFlushAt = 1 << 16;

std::string holdingWord(Holding holding) {
  switch (holding) {
    case Holding::Present:
      return "ya";
    case Holding::Missing:
      return "tidak";
    case Holding::Unknown:
      break;
  }
  return {};
}

void fillCells(const Resident& resident, std::array<std::string, kWrittenColumns>& cells) {
  using enum RosterColumn;
  const auto cell = [&](RosterColumn column) -> std::string& { return cells[static_cast<std::size_t>(column)]; };
  const Person& person = resident.person;
  cell(Nik) = person.nik;
  cell(NoNikReason) = person.noNikReason;
  cell(Kk) = person.kk;
  cell(Name) = person.name;
  cell(RosterColumn::Sex) = sexCode(person.sex);
  cell(BirthDate) = person.birthDate ? person.birthDate->iso() : std::string();
  cell(Precision) = precisionWord(person.precision);
  cell(BirthPlace) = person.birthPlace;
  cell(Marital) = person.marital == MaritalStatus::Unknown ? "" : std::to_string(static_cast<int>(person.marital));
  cell(Mother) = person.mother;
  cell(Father) = person.father;
  cell(Address) = person.address;
  cell(Hamlet) = person.hamlet;
  cell(Rt) = person.rt;
  cell(Rw) = person.rw;
  cell(Village) = person.village;
  cell(KtpRecorded) = holdingWord(resident.ktpRecorded);
  cell(Kia) = holdingWord(resident.kia);
  cell(BirthCertificate) = holdingWord(resident.birthCertificate);
  cell(Category) = resident.category;
  cell(Source) = resident.source;
  cell(DataDate) = resident.dataDate ? resident.dataDate->iso() : std::string();
}

}  // namespace

void writeRosterCsv(std::ostream& out, std::span<const Resident> residents, bool guard) {
  std::array<std::string, kWrittenColumns> cells;
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = columnName(static_cast<RosterColumn>(i));
  const CsvStyle style{',', guard};
  std::string text;
  appendCsvRecord(text, cells, style);
  for (const Resident& resident : residents) {
    fillCells(resident, cells);
    appendCsvRecord(text, cells, style);
    if (text.size() < kFlushAt) continue;
    out << text;
    text.clear();
  }
  out << text;
}

std::string rejectedCsv(const RosterFile& file, bool english) {
  std::map<std::size_t, std::string> reasons;
  for (const RosterProblem& problem : file.problems) {
    std::string& reason = reasons[problem.line];
    if (!reason.empty()) reason += " | ";
    if (!problem.column.empty()) reason += problem.column + ": ";
    reason += sentence(problem, english);
  }
  const auto isReason = [](const std::string& header) { return columnOf(header) == RosterColumn::RejectReason; };
  const auto found = std::find_if(file.header.begin(), file.header.end(), isReason);
  const auto place = static_cast<std::size_t>(found - file.header.begin());
  const CsvStyle style{file.delimiter, false};
  std::string text;
  std::vector<std::string> cells = file.header;
  cells.resize(std::max(cells.size(), place + 1));
  cells[place] = columnName(RosterColumn::RejectReason);
  appendCsvRecord(text, cells, style);
  for (const CsvRecord& record : file.rejected) {
    cells = record.cells;
    // A line with too many cells keeps them all: its reason goes behind the last one.
    const bool tooMany = cells.size() > file.header.size();
    const std::size_t at = tooMany ? cells.size() : place;
    cells.resize(std::max(cells.size(), at + 1));
    cells[at] = reasons[record.line];
    appendCsvRecord(text, cells, style);
  }
  return text;
}

}  // namespace jemput::core
