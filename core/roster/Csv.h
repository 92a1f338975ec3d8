// CSV as RFC 4180 describes it and as spreadsheets write it: quotes, CRLF, line breaks inside quotes,
// a byte order mark, "," or ";" told apart by the header. Text in, records with their line out.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

struct CsvRecord {
  std::size_t line = 0;  // physical line of the record's first character, from 1
  std::vector<std::string> cells;
};

/// Why reading stopped. Nothing after such a place can be trusted, so no record follows it.
struct CsvProblem {
  enum class Kind { TooLarge, NotUtf8, NulByte, QuoteNotClosed, TextAfterQuote, QuoteInText };
  Kind kind = Kind::NotUtf8;
  std::size_t line = 0;    // physical line, from 1; 0 for the whole file
  std::size_t column = 0;  // cell within the record, from 1; 0 for the whole file
  bool operator==(const CsvProblem&) const = default;
};

struct CsvLimits {
  std::size_t bytes = std::size_t{256} << 20;
};

/// Reads one text from front to back; the text must outlive the reader. Empty lines are no records.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, CsvLimits limits = {});

  /// Fills `record` with the next one. False at the end and at a problem: problem() tells which.
  [[nodiscard]] bool next(CsvRecord& record);
  const std::optional<CsvProblem>& problem() const { return m_problem; }
  char delimiter() const { return m_delimiter; }

 private:
  void sniffDelimiter();
  bool atLineEnd() const;
  void takeLineEnd();
  bool readRecord(CsvRecord& record);
  bool readQuoted(std::string& cell);
  bool readPlain(std::string& cell);
  bool stop(CsvProblem::Kind kind, std::size_t line);

  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
  std::size_t m_column = 1;
  char m_delimiter = ',';
  std::optional<CsvProblem> m_problem;
};

struct CsvStyle {
  char delimiter = ',';
  /// Puts an apostrophe before a cell that a spreadsheet would run as a formula: = + - @ tab CR.
  bool formulaGuard = false;
};

/// Appends one record and CRLF to `out`. Cells are quoted only where RFC 4180 needs it.
void appendCsvRecord(std::string& out, std::span<const std::string> cells, const CsvStyle& style = {});

/// Offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or nothing.
std::optional<std::size_t> firstNotUtf8(std::string_view text);

}  // namespace jemput::core
