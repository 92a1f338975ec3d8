// Bad rosters: each kind of problem by line, column, code and sentence, and nothing of a bad line kept.
#include <set>

#include "core/roster/RosterCsv.h"
#include "tests/core/roster/SampleRoster.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using namespace jemput::core::test;
using Values = std::vector<std::string>;

namespace {

struct BadCell {
  std::string column, cell, code;
  Values values;
};

const std::vector<BadCell> kBadCells = {
    {"nik", "5.20804E+15", "nik-scientific", {}},
    {"nik", "5,20804E+15", "nik-scientific", {}},
    {"nik", "52080415O7089001", "nik-letters", {}},
    {"nik", "520804150708900", "nik-length", {"15"}},
    {"nik", "52080415070890011", "nik-length", {"17"}},
    {"nik", "5208043507089001", "nik-structure", {}},
    {"nik", "5208041513089001", "nik-structure", {}},
    {"nik", "5208041507080000", "nik-structure", {}},
    {"no_kk", "5.20804E+15", "kk-scientific", {}},
    {"no_kk", "52080401012O9002", "kk-letters", {}},
    {"no_kk", "1234", "kk-length", {"4"}},
    {"nama", "  ", "name-missing", {}},
    {"nama", "SITI\nAULIA", "text-control", {}},
    {"nama", std::string(61, 'A'), "text-long", {"61", "60"}},
    {"nama_ibu", std::string(61, 'A'), "text-long", {"61", "60"}},
    {"alamat", std::string(201, 'A'), "text-long", {"201", "200"}},
    {"jk", "", "sex-missing", {}},
    {"jk", "X", "sex-unknown", {"X"}},
    {"tgl_lahir", "", "birth-date-missing", {}},
    {"tgl_lahir", "15 Juli 2008", "date-shape", {"15 Juli 2008"}},
    {"tgl_lahir", "15-07-08", "date-shape", {"15-07-08"}},
    {"tgl_lahir", "39644", "date-serial", {"39644"}},
    {"tgl_lahir", "31-02-2008", "date-not-in-calendar", {"31-02-2008"}},
    {"tgl_lahir", "07/15/2008", "date-not-in-calendar", {"07/15/2008"}},
    {"tgl_lahir", "1899-12-31", "date-before-1900", {"1899-12-31"}},
    {"tgl_lahir", "2025-02-08", "date-in-future", {"2025-02-08"}},
    {"tanggal_data", "2025-02-08", "date-in-future", {"2025-02-08"}},
    {"presisi_tgl_lahir", "kira-kira", "precision-unknown", {"kira-kira"}},
    {"status_kawin", "7", "marital-unknown", {"7"}},
    {"status_kawin", "nikah", "marital-unknown", {"nikah"}},
    {"kia", "mungkin", "holding-unknown", {"mungkin"}},
    {"rt", "0001", "rt-shape", {"0001"}},
    {"rw", "1A", "rt-shape", {"1A"}},
    {"kode_desa", "", "village-missing", {}},
    {"kode_desa", "Bayan", "village-name", {"Bayan", "52.08.04.2001 (Bayan, Kec. Bayan)"}},
    {"kode_desa", "Sukamaju", "village-unknown", {"Sukamaju"}},
    {"kode_desa", "52.08.04.9999", "village-unknown", {"52.08.04.9999"}},
    {"kode_desa", "5208050001", "village-bps", {"5208050001"}}};

}  // namespace

TEST_CASE("each bad cell is one problem with its line, column and code, and refuses its line") {
  for (const BadCell& bad : kBadCells) {
    INFO(bad.column << " = " << bad.cell);
    const RosterFile file = read(fileWith(bad.column, bad.cell) + "");
    CHECK(file.good.empty());
    CHECK_FALSE(file.refused);
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0] == RosterProblem{2, bad.column, bad.code, bad.values});
    REQUIRE(file.rejected.size() == 1);
    CHECK(file.rejected[0].line == 2);
  }
}

TEST_CASE("every problem has a sentence in Indonesian and in English that fills in its values") {
  std::set<std::string> seen;
  for (const BadCell& bad : kBadCells)
    for (const bool english : {false, true}) {
      const RosterProblem problem{2, bad.column, bad.code, bad.values};
      const std::string text = sentence(problem, english);
      INFO(bad.code);
      CHECK(text != bad.code);
      CHECK(text.find('%') == std::string::npos);
      CHECK(text.back() == '.');
      for (const std::string& value : bad.values) CHECK(text.find(value) != std::string::npos);
      CHECK(text != sentence(problem, !english));
    }
  CHECK(lineAndSentence({12, "nik", "nik-length", {"15"}}, false) ==
        "baris 12, kolom nik: NIK harus 16 digit; yang ini 15. Periksa di KK, atau kosongkan bila memang belum punya "
        "NIK.");
  CHECK(lineAndSentence({0, "", "file-empty", {}}, true).starts_with("The file is empty"));
}

TEST_CASE("no problem of a NIK, KK or name repeats what the cell holds") {
  for (const BadCell& bad : kBadCells) {
    if (bad.column != "nik" && bad.column != "no_kk" && !bad.column.starts_with("nama")) continue;
    for (const RosterProblem& problem : read(fileWith(bad.column, bad.cell)).problems)
      for (const std::string& value : problem.values) CHECK(value.size() <= 3);
  }
}

TEST_CASE("the good lines around a bad one are read, and several problems of a line are all told") {
  const RosterFile file = read(kHeader + "\n" + kLine + "\nX,Q,31-02-2008,Bayan\n" + kLine + "\n");
  REQUIRE(file.good.size() == 2);
  CHECK(file.good[0].line == 2);
  CHECK(file.good[1].line == 4);
  CHECK(file.problems.size() == 3);
  CHECK(file.rejected.size() == 1);
}

TEST_CASE("a line number is the physical line, also after line breaks inside quotes") {
  const RosterFile file =
      read(kHeader + ",alamat\n\"SITI\nAULIA\",P,2008-07-15,52.08.04.2008,x\nA,Q,2008-07-15,52.08.04.2008,\n");
  REQUIRE(file.problems.size() == 2);
  CHECK(file.problems[0].line == 2);
  CHECK(file.problems[1].line == 4);
}

TEST_CASE("the second of two equal NIKs is refused and names the line of the first") {
  const std::string nik = "5208041507089001";
  const RosterFile file =
      read("nik," + kHeader + "\n" + nik + "," + kLine + "\n," + kLine + "\n52-08 041507089001," + kLine + "\n");
  CHECK(file.good.size() == 2);
  REQUIRE(file.problems.size() == 1);
  CHECK(file.problems[0] == RosterProblem{4, "nik", "nik-twice", {"2"}});
}

TEST_CASE("missing columns refuse the file, each by its name") {
  const RosterFile file = read("nik,alamat\n5208041507089001,x\n");
  CHECK(file.refused);
  CHECK(file.good.empty());
  REQUIRE(file.problems.size() == 4);
  CHECK(file.problems[0] == RosterProblem{1, "", "column-missing", {"nama"}});
  CHECK(file.problems[1].values == Values{"tgl_lahir"});
  CHECK(file.problems[2].values == Values{"jk"});
  CHECK(file.problems[3].values == Values{"kode_desa"});
}

TEST_CASE("two columns of one meaning refuse the file") {
  const RosterFile file = read(kHeader + ",nama_lengkap\n" + kLine + ",x\n");
  CHECK(file.refused);
  REQUIRE(file.problems.size() == 1);
  CHECK(file.problems[0] == RosterProblem{1, "nama_lengkap", "column-twice", {"nama"}});
}

TEST_CASE("a line with more cells than the header is refused, unless they are empty") {
  const RosterFile file = read(kHeader + "\n" + kLine + ",,\n" + kLine + ",x\n");
  CHECK(file.good.size() == 1);
  REQUIRE(file.problems.size() == 1);
  CHECK(file.problems[0] == RosterProblem{3, "", "cells-many", {"5", "4"}});
}

TEST_CASE("a file whose NIKs a spreadsheet rounded is refused as a whole") {
  std::string text = "nik," + kHeader + "\n";
  for (int i = 0; i < 9; ++i) text += "520804150708" + std::to_string(900 + i) + "0," + kLine + "\n";
  const RosterFile rounded = read(text + "5208041507089001," + kLine + "\n");
  CHECK(rounded.refused);
  CHECK(rounded.good.empty());
  REQUIRE(rounded.problems.size() == 1);
  CHECK(rounded.problems[0] == RosterProblem{2, "nik", "nik-rounded", {"9", "10"}});
  const RosterFile few = read("nik," + kHeader + "\n5208041507089010," + kLine + "\n5208041507089020," + kLine + "\n");
  CHECK_FALSE(few.refused);
}

TEST_CASE("what is no CSV or no UTF-8 refuses the file with the place") {
  CHECK(read("").problems.at(0) == RosterProblem{0, "", "file-empty", {}});
  CHECK(read(kHeader + "\n\"SITI,P\n").problems.at(0) == RosterProblem{2, "", "quote-not-closed", {"1"}});
  CHECK(read(kHeader + "\n" + kLine + "\nSITI,\"P\"x,2008-07-15,52.08.04.2008\n").problems.at(0) ==
        RosterProblem{3, "", "text-after-quote", {"2"}});
  CHECK(read(kHeader + "\nSI\"TI,P\n").problems.at(0) == RosterProblem{2, "", "quote-in-text", {"1"}});
  CHECK(read(kHeader + "\nS\xE9,P\n").problems.at(0) == RosterProblem{2, "", "file-not-utf8", {"1"}});
  CHECK(read(std::string_view("nama\0,jk\n", 9)).problems.at(0) == RosterProblem{1, "", "file-nul", {"1"}});
  const RosterFile broken = read(kHeader + "\n" + kLine + "\n\"SITI,P\n");
  CHECK(broken.refused);
  CHECK(broken.good.empty());
  RosterRules small = rules();
  small.maximumBytes = 10;
  CHECK(readRosterCsv(kHeader + "\n", small).problems.at(0) == RosterProblem{0, "", "file-too-large", {"0"}});
}

TEST_CASE("the sentences of refused files are complete too") {
  for (const char* code : {"file-too-large", "file-empty", "file-not-utf8", "file-nul", "quote-not-closed",
                           "text-after-quote", "quote-in-text", "column-missing", "column-twice", "column-unknown",
                           "nik-rounded", "cells-many", "nik-twice", "marital-four-values"})
    for (const bool english : {false, true}) {
      INFO(code);
      const std::string text = sentence({1, "", code, {"7", "9"}}, english);
      CHECK(text != code);
      CHECK(text.find('%') == std::string::npos);
    }
}

TEST_CASE("rejected lines are written unchanged with their reasons, and can be corrected and read again") {
  const RosterFile file =
      read("nama;jk;tgl_lahir;kode_desa\nSITI;P;2008-07-15;52.08.04.2008\n=X ;Q;31-02-2008;Bayan\n");
  const std::string rejects = rejectedCsv(file, false);
  CHECK(rejects.starts_with("nama;jk;tgl_lahir;kode_desa;alasan_ditolak\r\n=X ;Q;31-02-2008;Bayan;"));
  CHECK(rejects.find("SITI") == std::string::npos);
  CHECK(rejects.find("jk: \"\"Q\"\" bukan jenis kelamin") != std::string::npos);
  CHECK(rejects.find(" | kode_desa: ") != std::string::npos);
  const RosterFile again = read(rejects);
  CHECK(again.hints.empty());
  CHECK(again.problems.size() == 3);
  CHECK(rejectedCsv(again, false) == rejects);
}

TEST_CASE("a rejected line with too many cells keeps them all") {
  const RosterFile file = read(kHeader + "\n" + kLine + ",x\n");
  CHECK(rejectedCsv(file, true).find("\r\n" + kLine + ",x,") != std::string::npos);
}

TEST_CASE("reasons of an earlier import are replaced where they stand") {
  const RosterFile file = read("nama,alasan_ditolak,jk,tgl_lahir,kode_desa\nSITI,lama,Q,2008-07-15,52.08.04.2008\n");
  CHECK(file.hints.empty());
  const std::string rejects = rejectedCsv(file, true);
  CHECK(rejects.starts_with("nama,alasan_ditolak,jk,tgl_lahir,kode_desa\r\nSITI,"));
  CHECK(rejects.find("lama") == std::string::npos);
  CHECK(rejects.ends_with(",Q,2008-07-15,52.08.04.2008\r\n"));
}
