#include "core/storage/ProgressReport.h"

#include "office/OfficeLog.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

core::Registration child(const std::string& serial, core::Date visitDate, const std::string& service = "KIA-02") {
  core::Registration registration;
  registration.person.nik = "520804520718" + serial;
  registration.person.name = "LALE RATNA SARI";
  registration.person.sex = core::Sex::Female;
  registration.person.birthDate = core::Date(2018, 7, 12);
  registration.person.marital = core::MaritalStatus::NeverMarried;
  registration.person.mother = "INAQ SAHNEP";
  registration.person.village = test::kSambikElen;
  registration.visit = {visitDate, test::kSambikElen, "desa", "Kantor desa"};
  registration.services = {{service, {}}};
  registration.overrides["already-registered"] = "hilang di jalan";
  return registration;
}

core::TargetTable baselineOf(std::int64_t denominator, std::int64_t done, core::Date date) {
  return {{{test::kSambikElen, "KIA", denominator, done, date, "DKB"}}, {}};
}

core::ProgressRow kiaOf(FieldDay& day, const core::TargetTable& targets) {
  for (const core::ProgressRow& row :
       core::makeProgress(day.office().database(), {test::kSambikElen}, core::shippedIndicators(), targets, 2025))
    if (row.indicator == "KIA") return row;
  throw std::logic_error("KIA is missing");
}

void decide(FieldDay& day, const core::Uuid& record, const std::string& fields) {
  core::Transaction transaction(day.office().database());
  REQUIRE(
      office::OfficeLog(day.office().database(), day.office().folder().keys(), day.clock()).statusSet(record, fields));
  transaction.commit();
}

}  // namespace

TEST_CASE("13.26 progress is baseline and increments of distinct people, never a recount of field work") {
  FieldDay day(1);
  const auto first = day.tablet(0).registers(child("9001", core::Date(2025, 2, 8)));
  REQUIRE(first.saved);
  REQUIRE(day.tablet(0).registers(child("9001", core::Date(2025, 2, 9))).saved);  // the same child again
  REQUIRE(day.tablet(0).registers(child("9002", core::Date(2025, 2, 9))).saved);
  day.everyoneSyncs();
  const auto targets = baselineOf(100, 60, core::Date(2025, 2, 7));
  CHECK(kiaOf(day, targets).applied == 2);
  CHECK(kiaOf(day, targets).completed == 0);
  CHECK(*kiaOf(day, targets).gap() == 40);
  CHECK(*kiaOf(day, targets).gapIfAllIssued() == 38);
  decide(day, first.saved->id, R"({"status":"DICETAK","date":"2025-02-10"})");
  CHECK(kiaOf(day, targets).completed == 1);
  CHECK(*kiaOf(day, targets).gap() == 39);
  CHECK(*kiaOf(day, targets).gapIfAllIssued() == 38);
}

TEST_CASE("a baseline of a date ends the increments up to that date") {
  FieldDay day(1);
  REQUIRE(day.tablet(0).registers(child("9001", core::Date(2025, 2, 7))).saved);
  REQUIRE(day.tablet(0).registers(child("9002", core::Date(2025, 2, 8))).saved);
  day.everyoneSyncs();
  CHECK(kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 6))).applied == 2);
  CHECK(kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 7))).applied == 1);
  CHECK(kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 8))).applied == 0);
}

TEST_CASE("asked for before the baseline and issued after it: the card counts, because the baseline cannot have it") {
  FieldDay day(1);
  const auto saved = day.tablet(0).registers(child("9001", core::Date(2025, 2, 5)));
  day.everyoneSyncs();
  decide(day, saved.saved->id, R"({"status":"DICETAK","date":"2025-02-10"})");
  const auto row = kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 7)));
  CHECK(row.completed == 1);
  CHECK(*row.gap() == 39);
}

TEST_CASE("13.27 above 100 % stays above 100 %, and a village without a baseline has no gap") {
  FieldDay day(1);
  const auto saved = day.tablet(0).registers(child("9001", core::Date(2025, 2, 8)));
  day.everyoneSyncs();
  decide(day, saved.saved->id, R"({"status":"DICETAK","date":"2025-02-10"})");
  const auto row = kiaOf(day, baselineOf(100, 100, core::Date(2025, 2, 7)));
  CHECK(*row.percent() == Approx(101.0));
  CHECK(*row.gap() == -1);
  CHECK_FALSE(kiaOf(day, {}).gap().has_value());
  CHECK(kiaOf(day, {}).applied == 1);
}

TEST_CASE("rejected, cancelled and withdrawn requests do not count") {
  for (const char* status : {"DITOLAK", "DIBATALKAN", "GANDA"}) {
    FieldDay day(1);
    const auto saved = day.tablet(0).registers(child("9001", core::Date(2025, 2, 8)));
    day.everyoneSyncs();
    decide(day, saved.saved->id, std::string(R"({"status":")") + status + R"(","date":"2025-02-10"})");
    CHECK(kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 7))).applied == 0);
  }
  FieldDay day(1);
  const auto saved = day.tablet(0).registers(child("9001", core::Date(2025, 2, 8)));
  REQUIRE(day.tablet(0).registry().withdraw(saved.saved->id, "salah orang"));
  day.everyoneSyncs();
  CHECK(kiaOf(day, baselineOf(100, 60, core::Date(2025, 2, 7))).applied == 0);
}

TEST_CASE("targets travel as text and come back the same; a broken table is none") {
  const auto targets = baselineOf(100, 60, core::Date(2025, 2, 7));
  const auto read = core::readTargets(core::writeTargets(targets));
  REQUIRE(read);
  CHECK(read->baseline(test::kSambikElen, "KIA")->done == 60);
  CHECK_FALSE(core::readTargets("{}"));
  CHECK_FALSE(core::readTargets(
      R"({"v":1,"baselines":[{"village":"x","indicator":"KIA","denominator":-1,"done":0,"date":"2025-02-07"}]})"));
  CHECK_FALSE(core::readTargets(
      R"({"v":1,"baselines":[{"village":"x","indicator":"KIA","denominator":1,"done":0,"date":"7 Februari"}]})"));
}
