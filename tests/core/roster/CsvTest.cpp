// CSV: what spreadsheets write is read, and what cannot be read is refused with its place.
#include <vector>

#include "core/roster/Csv.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using Cells = std::vector<std::string>;
using Kind = CsvProblem::Kind;

namespace {

struct Read {
  std::vector<Cells> records;
  std::vector<std::size_t> lines;
  std::optional<CsvProblem> problem;
};

Read readAll(std::string_view text, CsvLimits limits = {}) {
  Read read;
  CsvReader reader(text, limits);
  for (CsvRecord record; reader.next(record);) {
    read.records.push_back(record.cells);
    read.lines.push_back(record.line);
  }
  read.problem = reader.problem();
  return read;
}

std::string written(const Cells& cells, CsvStyle style = {}) {
  std::string out;
  appendCsvRecord(out, cells, style);
  return out;
}

}  // namespace

TEST_CASE("records end at LF, CRLF, CR and at the end of the text") {
  CHECK(readAll("a,b\nc,d").records == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
  CHECK(readAll("a,b\r\nc,d\r\n").records == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
  CHECK(readAll("a,b\rc,d\r").records == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("quoted cells keep separators, doubled quotes and line breaks") {
  const Read read = readAll("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"one\r\ntwo\",\"\"\nlast,1\n");
  CHECK_FALSE(read.problem);
  CHECK(read.records == std::vector<Cells>{{"a", "b"}, {"x,y", "say \"hi\""}, {"one\r\ntwo", ""}, {"last", "1"}});
  CHECK(read.lines == std::vector<std::size_t>{1, 2, 3, 5});
}

TEST_CASE("empty cells count, empty lines do not") {
  const Read read = readAll("a,b,c\n\n,,\n\r\nx,,\n");
  CHECK(read.records == std::vector<Cells>{{"a", "b", "c"}, {"", "", ""}, {"x", "", ""}});
  CHECK(read.lines == std::vector<std::size_t>{1, 3, 5});
}

TEST_CASE("a byte order mark is no part of the first header") {
  CHECK(readAll("\xEF\xBB\xBFnik,nama\n").records == std::vector<Cells>{{"nik", "nama"}});
}

TEST_CASE("the header tells comma from semicolon, also against signs inside quotes") {
  CHECK(readAll("a;b\n1,5;2\n").records == std::vector<Cells>{{"a", "b"}, {"1,5", "2"}});
  CHECK(readAll("\"a;x;y\",b\n1,2\n").records == std::vector<Cells>{{"a;x;y", "b"}, {"1", "2"}});
  CHECK(readAll("sep=;\r\na,x;b\r\n").records == std::vector<Cells>{{"a,x", "b"}});
  CHECK(readAll("sep=;\r\na;b\r\n").lines == std::vector<std::size_t>{2});
}

TEST_CASE("a text without records gives none") {
  CHECK(readAll("").records.empty());
  CHECK(readAll("\n\r\n").records.empty());
  CHECK_FALSE(readAll("").problem);
}

TEST_CASE("broken quoting is refused where it is") {
  CHECK(readAll("a,b\n1,\"two\nthree\n").problem == CsvProblem{Kind::QuoteNotClosed, 2, 2});
  CHECK(readAll("a,b\n\"1\"x,2\n").problem == CsvProblem{Kind::TextAfterQuote, 2, 1});
  CHECK(readAll("a,b\nL\"Orong,2\n").problem == CsvProblem{Kind::QuoteInText, 2, 1});
}

TEST_CASE("text that is not UTF-8 is refused where it is") {
  const std::string bad =
      GENERATE(std::string("\xE9"), std::string("\xC0\xAF"), std::string("\xED\xA0\x80"),
               std::string("\xF5\x80\x80\x80"), std::string("\xE2\x82"), std::string("\xE0\x80\x80"));
  CHECK(readAll("a,b\nx," + bad + "\n").problem == CsvProblem{Kind::NotUtf8, 2, 2});
  CHECK_FALSE(firstNotUtf8("Kec\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x99\x82"));
  CHECK(firstNotUtf8("ab" + bad) == std::size_t{2});
}

TEST_CASE("NUL characters and texts beyond the limit are refused") {
  CHECK(readAll(std::string_view("a,b\n1,\0\n", 8)).problem == CsvProblem{Kind::NulByte, 2, 2});
  CHECK(readAll("a,b\n", CsvLimits{3}).problem == CsvProblem{Kind::TooLarge, 0, 0});
  CHECK_FALSE(readAll("a,b\n", CsvLimits{4}).problem);
}

TEST_CASE("nothing after a problem is read") {
  CsvReader reader("a,b\n\"1\"x,2\nc,d\n");
  CsvRecord record;
  CHECK(reader.next(record));
  CHECK_FALSE(reader.next(record));
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("cells are quoted only where they need it") {
  CHECK(written({"a", "b c", "d,e", "say \"hi\"", "x\ny"}) == "a,b c,\"d,e\",\"say \"\"hi\"\"\",\"x\ny\"\r\n");
  CHECK(written({"d,e", "f;g"}, {';', false}) == "d,e;\"f;g\"\r\n");
}

TEST_CASE("what is written reads back as it was") {
  const Cells cells = GENERATE(Cells{"", "x"}, Cells{""}, Cells{"a\r\nb", "\"", ","}, Cells{"=1", "'", " lead", "\t"});
  const Read read = readAll("h,h\r\n" + written(cells));
  REQUIRE(read.records.size() == 2);
  CHECK(read.records[1] == cells);
}

TEST_CASE("the formula guard puts an apostrophe before what a spreadsheet would run") {
  const std::string start = GENERATE(as<std::string>(), "=", "+", "-", "@", "\t");
  CHECK(written({start + "1"}, {',', true}) == "'" + start + "1\r\n");
  CHECK(written({start + "1"}) == start + "1\r\n");
  CHECK(written({"\r1"}, {',', true}) == "\"'\r1\"\r\n");
  CHECK(written({"1=" + start}, {',', true}) == "1=" + start + "\r\n");
}
