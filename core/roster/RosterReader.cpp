// Reading a roster: header, then line by line, each problem with its line and column.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/roster/RosterCells.h"
#include "core/roster/RosterColumns.h"
#include "core/roster/RosterCsv.h"
#include "core/rules/Nik.h"

namespace jemput::core {

namespace {

constexpr std::size_t kNameLimit = 60;  // KTP and KK print no more (domain section 6)
constexpr std::size_t kTextLimit = 200;
constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
constexpr std::array kRequired = {RosterColumn::Name, RosterColumn::BirthDate, RosterColumn::Sex,
                                  RosterColumn::Village};

std::string_view codeOf(CsvProblem::Kind kind) {
  using enum CsvProblem::Kind;
  switch (kind) {
    case TooLarge:
      return "file-too-large";
    case NotUtf8:
      return "file-not-utf8";
    case NulByte:
      return "file-nul";
    case QuoteNotClosed:
      return "quote-not-closed";
    case TextAfterQuote:
      return "text-after-quote";
    case QuoteInText:
      return "quote-in-text";
  }
  return "file-nul";
}

class RosterReader {
 public:
  RosterReader(std::string_view text, const RosterRules& rules)
      : m_rules(rules), m_csv(text, CsvLimits{rules.maximumBytes}) {
    m_place.fill(kAbsent);
  }

  RosterFile read() {
    m_file.delimiter = m_csv.delimiter();
    if (!readHeader()) return std::move(m_file);
    CsvRecord record;
    while (m_csv.next(record)) readLine(record);
    if (m_csv.problem()) refuseForCsv(*m_csv.problem());
    refuseRoundedNiks();
    if (m_file.refused) m_file.good.clear();
    return std::move(m_file);
  }

 private:
  bool readHeader() {
    CsvRecord record;
    if (!m_csv.next(record)) {
      if (m_csv.problem())
        refuseForCsv(*m_csv.problem());
      else
        refuse({0, {}, "file-empty", {}});
      return false;
    }
    m_file.header = record.cells;
    for (std::size_t i = 0; i < record.cells.size(); ++i) placeColumn(record, i);
    for (const RosterColumn column : kRequired)
      if (m_place[static_cast<std::size_t>(column)] == kAbsent)
        refuse({record.line, {}, "column-missing", {std::string(columnName(column))}});
    return !m_file.refused;
  }

  void placeColumn(const CsvRecord& record, std::size_t index) {
    const std::string& header = record.cells[index];
    const auto column = columnOf(header);
    if (!column) {
      // Spreadsheets leave columns without a header behind; nobody needs to hear of an empty one.
      if (!trimmed(header).empty()) m_file.hints.push_back({record.line, header, "column-unknown", {}});
      return;
    }
    std::size_t& place = m_place[static_cast<std::size_t>(*column)];
    if (place != kAbsent) refuse({record.line, header, "column-twice", {std::string(columnName(*column))}});
    place = index;
  }

  void readLine(const CsvRecord& record) {
    const auto blank = [](const std::string& cell) { return trimmed(cell).empty(); };
    if (std::all_of(record.cells.begin(), record.cells.end(), blank)) return;
    m_record = &record;
    const std::size_t before = m_file.problems.size();
    Resident resident;
    if (std::any_of(
            record.cells.begin() + static_cast<std::ptrdiff_t>(std::min(record.cells.size(), m_file.header.size())),
            record.cells.end(), [&](const std::string& cell) { return !blank(cell); }))
      m_file.problems.push_back(
          {record.line, {}, "cells-many", {std::to_string(record.cells.size()), std::to_string(m_file.header.size())}});
    else
      readResident(resident);
    if (m_file.problems.size() == before)
      m_file.good.push_back({record.line, std::move(resident)});
    else
      m_file.rejected.push_back(record);
  }

  std::string_view cell(RosterColumn column) const {
    const std::size_t place = m_place[static_cast<std::size_t>(column)];
    return place < m_record->cells.size() ? std::string_view(m_record->cells[place]) : std::string_view();
  }

  void report(RosterColumn column, CellProblem problem) {
    const std::size_t place = m_place[static_cast<std::size_t>(column)];
    m_file.problems.push_back({m_record->line, place < m_file.header.size() ? m_file.header[place] : std::string(),
                               std::move(problem.code), std::move(problem.values)});
  }

  template <class Value>
  Value take(RosterColumn column, CellValue<Value> read) {
    if (read.problem) report(column, std::move(*read.problem));
    return std::move(read.value);
  }

  std::string text(RosterColumn column) { return take(column, readText(cell(column), kTextLimit)); }
  Holding holding(RosterColumn column) { return take(column, readHolding(cell(column))); }

  void readResident(Resident& resident) {
    using enum RosterColumn;
    readIdentity(resident.person);
    readHome(resident.person);
    resident.ktpRecorded = holding(KtpRecorded);
    resident.kia = holding(Kia);
    resident.birthCertificate = holding(BirthCertificate);
    resident.category = text(Category);
    resident.source = text(Source);
    resident.dataDate = date(DataDate);
  }

  void readIdentity(Person& person) {
    using enum RosterColumn;
    person.nik = take(Nik, readNumber(cell(Nik), "nik"));
    if (!person.nik.empty() && !decodeNik(person.nik)) report(Nik, {"nik-structure", {}});
    countNik(person.nik);
    person.noNikReason = text(NoNikReason);
    person.kk = take(Kk, readNumber(cell(Kk), "kk"));
    const std::size_t before = m_file.problems.size();
    person.name = take(Name, readText(cell(Name), kNameLimit));
    if (person.name.empty() && m_file.problems.size() == before) report(Name, {"name-missing", {}});
    person.sex = take(Sex, readSex(cell(Sex)));
    person.birthDate = date(BirthDate);
    if (trimmed(cell(BirthDate)).empty()) report(BirthDate, {"birth-date-missing", {}});
    person.precision = take(Precision, readPrecision(cell(Precision)));
    person.birthPlace = text(BirthPlace);
    bool fourValued = false;
    person.marital = take(Marital, readMarital(cell(Marital), fourValued));
    if (fourValued) hintFourValues();
    person.mother = take(Mother, readText(cell(Mother), kNameLimit));
    person.father = take(Father, readText(cell(Father), kNameLimit));
  }

  void readHome(Person& person) {
    using enum RosterColumn;
    person.address = text(Address);
    person.hamlet = text(Hamlet);
    person.rt = take(Rt, readRt(cell(Rt)));
    person.rw = take(Rw, readRt(cell(Rw)));
    person.village = take(Village, readVillage(cell(Village)));
    if (!person.village.empty() && !m_rules.isVillage(person.village)) refuseVillage();
  }

  std::optional<Date> date(RosterColumn column) {
    const auto value = take(column, readDate(cell(column)));
    if (value && m_rules.today && *value > *m_rules.today)
      report(column, {"date-in-future", {std::string(trimmed(cell(column)))}});
    return value;
  }

  void refuseVillage() {
    const std::string written(trimmed(cell(RosterColumn::Village)));
    const bool tenDigits = written.size() == 10 && written.find_first_not_of("0123456789") == std::string::npos;
    std::string choices;
    if (!tenDigits && m_rules.villagesNamed)
      for (const std::string& choice : m_rules.villagesNamed(written))
        choices += (choices.empty() ? "" : "; ") + choice;
    if (!choices.empty())
      report(RosterColumn::Village, {"village-name", {written, choices}});
    else
      report(RosterColumn::Village, {tenDigits ? "village-bps" : "village-unknown", {written}});
  }

  void countNik(const std::string& nik) {
    if (nik.empty()) return;
    const auto [first, isNew] = m_lineOfNik.try_emplace(nik, m_record->line);
    if (!isNew) report(RosterColumn::Nik, {"nik-twice", {std::to_string(first->second)}});
    ++m_niks;
    if (nik.back() == '0' && m_roundedNiks++ == 0) m_firstRounded = m_record->line;
  }

  void hintFourValues() {
    for (const RosterProblem& hint : m_file.hints)
      if (hint.code == "marital-four-values") return;
    m_file.hints.push_back({m_record->line,
                            m_file.header[m_place[static_cast<std::size_t>(RosterColumn::Marital)]],
                            "marital-four-values",
                            {std::string(trimmed(cell(RosterColumn::Marital)))}});
  }

  /// Spreadsheets keep 15 digits and make the 16th a 0. One NIK in ten ends so by itself; four in five
  /// of five or more do not.
  void refuseRoundedNiks() {
    if (m_niks < 5 || m_roundedNiks * 5 < m_niks * 4) return;
    refuse({m_firstRounded,
            m_file.header[m_place[static_cast<std::size_t>(RosterColumn::Nik)]],
            "nik-rounded",
            {std::to_string(m_roundedNiks), std::to_string(m_niks)}});
  }

  void refuseForCsv(const CsvProblem& problem) {
    const bool size = problem.kind == CsvProblem::Kind::TooLarge;
    refuse({problem.line,
            {},
            std::string(codeOf(problem.kind)),
            {std::to_string(size ? m_rules.maximumBytes >> 20 : problem.column)}});
  }

  void refuse(RosterProblem problem) {
    m_file.refused = true;
    m_file.problems.push_back(std::move(problem));
  }

  const RosterRules& m_rules;
  CsvReader m_csv;
  RosterFile m_file;
  std::array<std::size_t, kRosterColumns> m_place{};
  const CsvRecord* m_record = nullptr;
  std::unordered_map<std::string, std::size_t> m_lineOfNik;
  std::size_t m_niks = 0, m_roundedNiks = 0, m_firstRounded = 0;
};

}  // namespace

RosterFile readRosterCsv(std::string_view text, const RosterRules& rules) { return RosterReader(text, rules).read(); }

}  // namespace jemput::core
