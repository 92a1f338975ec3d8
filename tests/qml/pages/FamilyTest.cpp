// A family at the table, by its models and by real keys and fingers.
#include <QCoreApplication>

#include "app/look/ScanFilter.h"
#include "app/play/Player.h"
#include "app/sample/TabletPages.h"
#include "core/storage/DraftStore.h"
#include "core/storage/RegistrationList.h"
#include "core/storage/RegistrationQueries.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;

namespace {

const QString kCard = QString::fromLatin1(TabletSample::kFamilyCard);

FamilyPass& family(Desk& desk) { return *desk.tablet.people()->family(); }

FamilyMember& member(Desk& desk, const char* name) {
  FamilyPass& pass = family(desk);
  for (int row = 0; row < pass.people(); ++row) {
    auto* one = pass.data(pass.index(row), FamilyPass::Member).value<FamilyMember*>();
    if (one->name() == QLatin1String(name)) return *one;
  }
  FAIL(name);
  throw 0;
}

int rowOf(Desk& desk, const char* name) {
  FamilyPass& pass = family(desk);
  for (int row = 0; row < pass.people(); ++row)
    if (pass.data(pass.index(row), FamilyPass::Member).value<FamilyMember*>()->name() == QLatin1String(name))
      return row;
  return -1;
}

core::TabletStore store(const TabletSample& sample) {
  const tablet::TabletFolder folder(sample.folder());
  return folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
}

std::vector<core::Registration> registered(const TabletSample& sample) {
  auto opened = store(sample);
  const core::Registry registry(opened, sample.clock(), core::RuleBook::shipped(), "P001", "0a1b2c3d");
  std::vector<core::Registration> all;
  for (const auto& one : core::RegistrationList(opened.database()).ofDay(core::Date::inWita(sample.clock().now())))
    if (one.state != core::RegistrationState::TakenBack) all.push_back(*registry.find(one.record));
  return all;
}

}  // namespace

TEST_CASE("a family's needs are ticked beforehand; one save registers each under one number, one undo takes all back") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  CHECK(family(desk).people() == 6);
  CHECK(family(desk).served() == 4);
  CHECK(member(desk, "YUDI SUDARMAN").asked() == 1);
  CHECK(member(desk, "MEILANI SUDARMAN").asked() == 2);  // KIA and birth certificate
  CHECK(member(desk, "SUDARMAN").asked() == 0);
  family(desk).save();
  CHECK_FALSE(family(desk).active());
  const auto all = registered(sample);
  REQUIRE(all.size() == 4);
  for (const core::Registration& one : all) CHECK(one.queue == "A-001");
  CHECK(desk.tablet.today()->visit()->people() == 4);
  CHECK(desk.tablet.today()->visit()->issued() == 1);
  CHECK(desk.tablet.today()->drafts() == 0);
  desk.tablet.undo();
  CHECK(registered(sample).empty());
  CHECK(desk.tablet.today()->visit()->calling() == "A-001");
}

TEST_CASE("papers of the family are ticked once, in every service that asks for them and in no other") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  PaperListModel& papers = *family(desk).papers();
  REQUIRE(papers.count() == 3);
  papers.choose(0, 1);  // the family card
  CHECK(Desk::text(papers, 0, PaperListModel::Paper) == "1");
  CHECK(Desk::text(papers, 1, PaperListModel::Paper) == "0");
  PaperListModel& own = *member(desk, "TIARA SUDARMAN").services()->papers();
  REQUIRE(own.count() == 2);  // certificate and photos, without what is the family's
  own.choose(0, 1);
  family(desk).save();
  for (const core::Registration& one : registered(sample)) {
    for (const core::ServiceRequest& request : one.services) {
      const auto has = [&](const char* code) {
        return std::ranges::find(request.papers, code, &core::PaperCheck::code) != request.papers.end();
      };
      CAPTURE(one.person.name, request.code);
      CHECK(has("kk"));
      CHECK_FALSE(has("ktp_orang_tua"));
      CHECK(has("akta_lahir") == (one.person.name == "TIARA SUDARMAN"));
    }
  }
}

TEST_CASE("the address is typed once for all, other parents for the children alone") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  CHECK(family(desk).home() == "Lengkukun · RT 003 · ibu MURTINI · ayah SUDARMAN");
  family(desk).hamlet()->edit("Barung Birak");
  family(desk).mother()->edit("MURTINI BINTI SENAH");
  family(desk).phone()->edit("0819 0765 4321");
  family(desk).save();
  for (const core::Registration& one : registered(sample)) {
    CAPTURE(one.person.name);
    CHECK(one.person.hamlet == "Barung Birak");
    CHECK(one.person.phone == "+6281907654321");
    CHECK(one.person.mother == (one.person.name == "YUDI SUDARMAN" ? "MURTINI" : "MURTINI BINTI SENAH"));
  }
}

TEST_CASE("what was ticked outlives a power cut, and the family is open again after the PIN") {
  const TabletSample sample;
  {
    Desk desk(sample);
    desk.begin();
    REQUIRE(family(desk).open(kCard));
    family(desk).papers()->choose(0, 1);
    family(desk).keep();
  }
  Desk again(sample);
  again.enter(TabletSample::kPin);
  REQUIRE(family(again).active());
  CHECK(Desk::text(*family(again).papers(), 0, PaperListModel::Paper) == "1");
  CHECK(family(again).served() == 4);
  family(again).save();
  CHECK(registered(sample).size() == 4);
}

TEST_CASE("a draft that was saved before the power went is no member's draft any more") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  family(desk).papers()->choose(0, 1);
  family(desk).keep();
  std::vector<core::Draft> drafts;
  {
    auto opened = store(sample);
    drafts = core::DraftStore(opened.database()).allOf("P001");
    REQUIRE(drafts.size() == 4);
  }
  family(desk).save();
  {
    auto opened = store(sample);
    for (const core::Draft& draft : drafts) core::DraftStore(opened.database()).put(draft);  // as before the commit
  }
  REQUIRE(family(desk).open(kCard));
  CHECK(family(desk).served() == 0);
  CHECK(member(desk, "TIARA SUDARMAN").isRegistered());
  family(desk).save();
  CHECK(family(desk).trouble().contains("Belum ada layanan"));
  CHECK(registered(sample).size() == 4);
}

TEST_CASE("one who cannot be saved keeps everybody from being saved, and says so at their card") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  family(desk).openForm(rowOf(desk, "FEBRI SUDARMAN"));
  desk.tablet.form()->texts()->nik()->edit("520804200218901");
  desk.tablet.form()->close();
  REQUIRE(family(desk).active());
  family(desk).save();
  CHECK(family(desk).trouble().startsWith("Belum ada yang tersimpan. FEBRI SUDARMAN: NIK harus 16 angka"));
  CHECK(member(desk, "FEBRI SUDARMAN").trouble().startsWith("NIK harus 16 angka"));
  CHECK(member(desk, "TIARA SUDARMAN").trouble().isEmpty());
  CHECK(registered(sample).empty());
}

TEST_CASE("a new member has the family's address and parents, and is saved with the others") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  family(desk).addMember();
  FormModel& form = *desk.tablet.form();
  CHECK(form.kind() == FormModel::OfNewPerson);
  CHECK(form.texts()->kk()->value() == kCard);
  CHECK(form.texts()->hamlet()->value() == "Lengkukun");
  CHECK(form.texts()->mother()->value().isEmpty());  // a grandmother may have come
  form.texts()->name()->edit("BAGAS SUDARMAN");
  form.choices()->setSex(1);
  form.setBirthDate("1", "6", "2025");
  form.choices()->setNoNikReason(0);
  CHECK(form.texts()->mother()->value() == "MURTINI");
  form.texts()->father()->edit("");  // emptied, and left so
  form.choices()->setMarital(1);
  CHECK(form.texts()->father()->value().isEmpty());
  for (int row = 0; row < form.services()->tiles()->rowCount(); ++row)
    if (Desk::text(*form.services()->tiles(), row, ServiceListModel::Title) == "Akta kelahiran")
      form.services()->tiles()->toggle(row);
  form.close();
  CHECK(family(desk).people() == 7);
  CHECK(family(desk).served() == 5);
  family(desk).save();
  CHECK(family(desk).trouble() == "");
  CHECK(registered(sample).size() == 5);
}

TEST_CASE("another double than the family's own holds back until the full form has decided") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  REQUIRE(family(desk).open(kCard));
  family(desk).addMember();
  FormModel& form = *desk.tablet.form();
  form.texts()->name()->edit("TIARA SUDARMAN");
  form.choices()->setSex(2);
  form.setBirthDate("9", "9", "2014");
  form.choices()->setNoNikReason(2);
  for (int row = 0; row < form.services()->tiles()->rowCount(); ++row)
    if (Desk::text(*form.services()->tiles(), row, ServiceListModel::Title) == "KIA 5 sampai 16 tahun")
      form.services()->tiles()->toggle(row);
  form.close();
  REQUIRE(family(desk).people() == 7);
  family(desk).save();
  CHECK(family(desk).active());
  CHECK(family(desk).trouble().contains("putuskan dulu"));
  CHECK(registered(sample).empty());
}

TEST_CASE(
    "one tap says why somebody is not served; they leave the list of those to help first, and undo brings them back") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  const int urgent = desk.tablet.people()->count();
  desk.tablet.people()->setQuery("yudi");
  desk.tablet.people()->open(0);
  desk.tablet.form()->services()->chooseOutcome(2);
  CHECK(desk.tablet.form()->kind() == FormModel::Closed);
  const auto all = registered(sample);
  REQUIRE(all.size() == 1);
  CHECK(all.front().outcome == "merantau");
  CHECK(all.front().services.empty());
  CHECK(Desk::text(*desk.tablet.people(), 0, PersonListModel::Need) == "Merantau");
  CHECK(desk.tablet.today()->visit()->issued() == 0);
  CHECK(desk.tablet.today()->visit()->people() == 0);
  CHECK(desk.tablet.today()->visit()->balances());
  desk.tablet.people()->setQuery("");
  CHECK(desk.tablet.people()->count() == urgent - 1);
  desk.tablet.undo();
  CHECK(desk.tablet.people()->count() == urgent);
}
