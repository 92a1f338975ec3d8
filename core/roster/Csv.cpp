#include "core/roster/Csv.h"

#include <algorithm>

namespace jemput::core {

namespace {

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Length of the UTF-8 sequence at `at`, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0U) == 0xE0       ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!isContinuation(byte(i))) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogateOrBeyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || surrogateOrBeyond ? 0 : length;
}

bool needsQuotes(std::string_view cell, char delimiter) {
  return std::any_of(cell.begin(), cell.end(),
                     [&](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
}

bool startsFormula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

}  // namespace

std::optional<std::size_t> firstNotUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequenceLength(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

CsvReader::CsvReader(std::string_view text, CsvLimits limits) : m_text(text) {
  if (text.size() > limits.bytes) {
    m_problem = CsvProblem{CsvProblem::Kind::TooLarge, 0, 0};
    return;
  }
  if (m_text.starts_with("\xEF\xBB\xBF")) m_at = 3;
  sniffDelimiter();
}

/// The header holds names only, so the sign that occurs more often outside quotes separates them.
/// A first line "sep=;" is how spreadsheets say it themselves.
void CsvReader::sniffDelimiter() {
  const std::string_view rest = m_text.substr(m_at);
  if (rest.starts_with("sep=;") || rest.starts_with("sep=,")) {
    m_delimiter = rest[4];
    m_at += 5;
    if (atLineEnd()) takeLineEnd();
    return;
  }
  std::size_t commas = 0, semicolons = 0;
  bool quoted = false;
  for (const char c : rest) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    const bool lineEnd = c == '\n' || c == '\r';
    if (lineEnd && commas + semicolons > 0) break;
    commas += c == ',' ? 1U : 0U;
    semicolons += c == ';' ? 1U : 0U;
  }
  m_delimiter = semicolons > commas ? ';' : ',';
}

bool CsvReader::atLineEnd() const { return m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r'); }

void CsvReader::takeLineEnd() {
  const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
  m_at += pair ? 2 : 1;
  ++m_line;
}

bool CsvReader::stop(CsvProblem::Kind kind, std::size_t line) {
  m_problem = CsvProblem{kind, line, m_column};
  return false;
}

bool CsvReader::next(CsvRecord& record) {
  if (m_problem) return false;
  while (atLineEnd()) takeLineEnd();
  if (m_at >= m_text.size()) return false;
  return readRecord(record);
}

bool CsvReader::readRecord(CsvRecord& record) {
  record.line = m_line;
  m_column = 1;
  for (;; ++m_column, ++m_at) {
    // Cells are written over instead of made anew: a roster has millions of them.
    if (record.cells.size() < m_column) record.cells.emplace_back();
    std::string& cell = record.cells[m_column - 1];
    cell.clear();
    const std::size_t lineOfCell = m_line;
    const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
    if (!(quoted ? readQuoted(cell) : readPlain(cell))) return false;
    if (cell.find('\0') != std::string::npos) return stop(CsvProblem::Kind::NulByte, lineOfCell);
    if (const auto bad = firstNotUtf8(cell))
      return stop(CsvProblem::Kind::NotUtf8,
                  lineOfCell + static_cast<std::size_t>(
                                   std::count(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(*bad), '\n')));
    if (m_at >= m_text.size() || m_text[m_at] != m_delimiter) break;
  }
  record.cells.resize(m_column);
  if (atLineEnd()) takeLineEnd();
  return true;
}

bool CsvReader::readPlain(std::string& cell) {
  const std::size_t start = m_at;
  while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !atLineEnd()) {
    if (m_text[m_at] == '"') return stop(CsvProblem::Kind::QuoteInText, m_line);
    ++m_at;
  }
  cell.assign(m_text.substr(start, m_at - start));
  return true;
}

bool CsvReader::readQuoted(std::string& cell) {
  const std::size_t openedAt = m_line;
  for (++m_at; m_at < m_text.size(); ++m_at) {
    const char c = m_text[m_at];
    if (c == '"') {
      if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') break;
      ++m_at;
    }
    if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n'))) ++m_line;
    cell.push_back(c);
  }
  if (m_at >= m_text.size()) return stop(CsvProblem::Kind::QuoteNotClosed, openedAt);
  ++m_at;
  const bool ends = m_at >= m_text.size() || m_text[m_at] == m_delimiter || atLineEnd();
  return ends || stop(CsvProblem::Kind::TextAfterQuote, m_line);
}

void appendCsvRecord(std::string& out, std::span<const std::string> cells, const CsvStyle& style) {
  // A lone empty cell would be an empty line, which is no record: quotes keep it one.
  if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out.push_back(style.delimiter);
    const std::string& cell = cells[i];
    const bool quotes = needsQuotes(cell, style.delimiter);
    if (quotes) out.push_back('"');
    if (style.formulaGuard && startsFormula(cell)) out.push_back('\'');
    for (const char c : cell) {
      if (c == '"') out.push_back('"');
      out.push_back(c);
    }
    if (quotes) out.push_back('"');
  }
  out += "\r\n";
}

}  // namespace jemput::core
