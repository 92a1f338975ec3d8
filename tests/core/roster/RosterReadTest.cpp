// A roster file read into residents.
#include "core/roster/RosterCsv.h"
#include "tests/core/roster/SampleRoster.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using namespace jemput::core::test;

TEST_CASE("a full line becomes a resident with every value") {
  const RosterFile file = read(
      "nik,no_kk,nama,jk,tgl_lahir,presisi_tgl_lahir,tempat_lahir,status_kawin,nama_ibu,nama_ayah,alamat,dusun,rt,rw,"
      "kode_desa,rekam_ktp,kia,akta,kategori,sumber,tanggal_data\n"
      "5208041507089001,5208040101209002,LALU AHMAD,L,2008-07-15,pasti,BAYAN,1,INAQ SARI,AMAQ SARI,DUSUN BARU,BARU,001,"
      "012,52.08.04.2008,tidak,ya,1,pemula,DKB,2025-02-07\n");
  REQUIRE(file.problems.empty());
  CHECK(file.hints.empty());
  CHECK_FALSE(file.refused);
  REQUIRE(file.good.size() == 1);
  CHECK(file.good[0].line == 2);
  const Resident& resident = file.good[0].resident;
  CHECK(resident.person.nik == "5208041507089001");
  CHECK(resident.person.kk == "5208040101209002");
  CHECK(resident.person.name == "LALU AHMAD");
  CHECK(resident.person.sex == Sex::Male);
  CHECK(resident.person.birthDate == Date(2008, 7, 15));
  CHECK(resident.person.precision == BirthDatePrecision::Exact);
  CHECK(resident.person.birthPlace == "BAYAN");
  CHECK(resident.person.marital == MaritalStatus::NeverMarried);
  CHECK(resident.person.mother == "INAQ SARI");
  CHECK(resident.person.father == "AMAQ SARI");
  CHECK(resident.person.address == "DUSUN BARU");
  CHECK(resident.person.hamlet == "BARU");
  CHECK(resident.person.rt == "001");
  CHECK(resident.person.rw == "012");
  CHECK(resident.person.village == "52.08.04.2008");
  CHECK(resident.ktpRecorded == Holding::Missing);
  CHECK(resident.kia == Holding::Present);
  CHECK(resident.birthCertificate == Holding::Present);
  CHECK(resident.category == "pemula");
  CHECK(resident.source == "DKB");
  CHECK(resident.dataDate == Date(2025, 2, 7));
}

TEST_CASE("headers are known in both languages, in any case and with spaces") {
  const std::string header =
      GENERATE(as<std::string>(), "Nama Lengkap;Jenis Kelamin;Tanggal Lahir;Kode Desa", "NAME,SEX,BIRTH_DATE,VILLAGE",
               "\xEF\xBB\xBFname,sex,birth-date,village code", "nama,JK,Tgl. Lahir,desa");
  const bool semicolon = header.find(';') != std::string::npos;
  const RosterFile file =
      read(header + (semicolon ? "\nSITI;P;15/07/2008;52.08.04.2008" : "\nSITI,P,15/07/2008,52.08.04.2008"));
  REQUIRE(file.good.size() == 1);
  CHECK(file.hints.empty());
  CHECK(file.good[0].resident.person.sex == Sex::Female);
  CHECK(file.good[0].resident.person.birthDate == Date(2008, 7, 15));
}

TEST_CASE("birth dates are read in three shapes and keep their day") {
  CHECK(one("tgl_lahir", "2008-07-05").person.birthDate == Date(2008, 7, 5));
  CHECK(one("tgl_lahir", "05-07-2008").person.birthDate == Date(2008, 7, 5));
  CHECK(one("tgl_lahir", "05/07/2008").person.birthDate == Date(2008, 7, 5));
}

TEST_CASE("numbers lose the signs that people put between digits, and keep their zeros") {
  CHECK(one("nik", "5208 0415 0708 9001").person.nik == "5208041507089001");
  CHECK(one("nik", "52.08.04.150708.9001").person.nik == "5208041507089001");
  CHECK(one("nik", "'5208041507089001").person.nik == "5208041507089001");
  CHECK(one("no_kk", "5208-0401-0120-9002").person.kk == "5208040101209002");
  CHECK(one("nik", "").person.nik.empty());
  CHECK(one("rt", "1").person.rt == "001");
  CHECK(one("rw", "012").person.rw == "012");
}

TEST_CASE("marital status has six values, by code and by word") {
  const auto row =
      GENERATE(table<std::string, MaritalStatus>({{"1", MaritalStatus::NeverMarried},
                                                  {"Belum Kawin", MaritalStatus::NeverMarried},
                                                  {"2", MaritalStatus::Married},
                                                  {"KAWIN TERCATAT", MaritalStatus::Married},
                                                  {"3", MaritalStatus::MarriedUnrecorded},
                                                  {"kawin belum tercatat", MaritalStatus::MarriedUnrecorded},
                                                  {"4", MaritalStatus::DivorcedRecorded},
                                                  {"5", MaritalStatus::DivorcedUnrecorded},
                                                  {"cerai hidup belum tercatat", MaritalStatus::DivorcedUnrecorded},
                                                  {"6", MaritalStatus::Widowed},
                                                  {"cerai mati", MaritalStatus::Widowed},
                                                  {"", MaritalStatus::Unknown}}));
  CHECK(one("status_kawin", std::get<0>(row)).person.marital == std::get<1>(row));
}

TEST_CASE("the old four-value words are taken as recorded, with one hint for the file") {
  const RosterFile file = read(kHeader + ",status_kawin\n" + kLine + ",KAWIN\n" + kLine + ",Cerai Hidup\n");
  REQUIRE(file.good.size() == 2);
  CHECK(file.good[0].resident.person.marital == MaritalStatus::Married);
  CHECK(file.good[1].resident.person.marital == MaritalStatus::DivorcedRecorded);
  REQUIRE(file.hints.size() == 1);
  CHECK(file.hints[0] == RosterProblem{2, "status_kawin", "marital-four-values", {"KAWIN"}});
}

TEST_CASE("what is not known of a document differs from what is missing") {
  CHECK(one("akta", "").birthCertificate == Holding::Unknown);
  CHECK(one("akta", "tidak").birthCertificate == Holding::Missing);
  CHECK(one("akta", "0").birthCertificate == Holding::Missing);
  CHECK(one("akta", "YA").birthCertificate == Holding::Present);
  CHECK(one("kia", "1").kia == Holding::Present);
  CHECK(one("rekam_ktp", "belum").ktpRecorded == Holding::Missing);
}

TEST_CASE("names stay as they are on the document") {
  CHECK(one("nama_ibu", "  Ni Wayan  Sri ").person.mother == "Ni Wayan  Sri");
  const RosterFile file = read(kHeader + "\n\xC2\xA0Sahnim ,L,1950-12-31,52.08.04.2008\n");
  REQUIRE(file.good.size() == 1);
  CHECK(file.good[0].resident.person.name == "Sahnim");
}

TEST_CASE("a village code without dots gets them") {
  CHECK(read(kHeader + "\nSITI,P,2008-07-15,5208042008\n").good.at(0).resident.person.village == "52.08.04.2008");
}

TEST_CASE("unknown columns are a hint, said once, and columns without a header are passed over") {
  const RosterFile file = read(kHeader + ",hobi,,\n" + kLine + ",x,,\n" + kLine + ",y,,\n");
  CHECK(file.good.size() == 2);
  CHECK(file.problems.empty());
  REQUIRE(file.hints.size() == 1);
  CHECK(file.hints[0] == RosterProblem{1, "hobi", "column-unknown", {}});
}

TEST_CASE("lines of nothing but separators are passed over") {
  const RosterFile file = read(kHeader + "\n" + kLine + "\n,,,\n ,, ,\n" + kLine + "\n");
  CHECK(file.problems.empty());
  REQUIRE(file.good.size() == 2);
  CHECK(file.good[1].line == 5);
}

TEST_CASE("what is written reads back as equal residents") {
  Resident full = one("nik", "5208041507089001");
  full.person.noNikReason = "bayi";
  full.person.precision = BirthDatePrecision::Estimated;
  full.person.marital = MaritalStatus::DivorcedUnrecorded;
  full.person.address = "Dusun \"A\", no. 3; belakang masjid";
  full.kia = Holding::Missing;
  full.dataDate = Date(2024, 12, 31);
  Resident bare;
  bare.person = one("rt", "").person;
  const std::vector<Resident> residents = {full, bare};
  const RosterFile file = read(written(residents));
  REQUIRE(file.problems.empty());
  REQUIRE(file.good.size() == 2);
  CHECK(file.good[0].resident == full);
  CHECK(file.good[1].resident == bare);
}

TEST_CASE("the formula guard is on only when asked for") {
  Resident resident = one("rt", "");
  resident.person.address = "=HYPERLINK(1)";
  CHECK(written({resident}, true).find(",'=HYPERLINK(1),") != std::string::npos);
  CHECK(written({resident}).find(",=HYPERLINK(1),") != std::string::npos);
}
