#include "app/sample/TabletSample.h"

#include <array>

#include "app/sample/SampleMorning.h"
#include "core/Registry.h"
#include "core/crypto/Random.h"
#include "core/crypto/Sealing.h"
#include "core/rules/Baselines.h"
#include "core/storage/Residents.h"
#include "core/storage/SnapshotStore.h"

namespace jemput::app {

namespace {

constexpr const char* kVillage = "52.08.04.2008";

struct SamplePerson {
  const char *name, *nik, *birth, *mother, *hamlet, *rt;
  const char *kk = "", *father = "";
  bool hasCertificate = true;
};
constexpr const char* kFamilyCard = TabletSample::kFamilyCard;
constexpr std::array<SamplePerson, 14> kPeople = {{
    {"LALE RATNA SARI", "5208044412129001", "2012-12-04", "INAQ SAHNEP", "Tanjung Biru", "003"},
    {"BAIQ RATNAWATI", "5208045207089002", "2008-07-12", "INAQ MURNI", "Tanjung Biru", "001"},
    {"LALU ANGGA PRATAMA", "5208040302209003", "2020-02-03", "BAIQ HALIMAH", "Lengkukun", "002"},
    {"DENDE AYU LESTARI", "5208045508159004", "2015-08-15", "DENDE SUMIATI", "Barung Birak", "004"},
    {"RADEN WIRA KUSUMA", "5208042106079005", "2007-06-21", "INAQ RUMI", "Lengkukun", "001"},
    {"INAQ RATNASIH", "5208044101609006", "1960-01-01", "INAQ NURI", "Tanjung Biru", "002"},
    {"M. ZAENUDDIN", "5208041709899007", "1989-09-17", "INAQ SAPAR", "Barung Birak", "003"},
    {"NURUL HIDAYATI", "5208046311239008", "2023-11-23", "BAIQ SRI", "Barung Birak", "001"},
    {"SUDARMAN", "5208040205859011", "1985-05-02", "INAQ TIMAH", "Lengkukun", "003", kFamilyCard, "AMAQ TIMAH"},
    {"MURTINI", "5208045103879012", "1987-03-11", "INAQ SENAH", "Lengkukun", "003", kFamilyCard, "AMAQ SENAH"},
    {"YUDI SUDARMAN", "5208040206089013", "2008-06-02", "MURTINI", "Lengkukun", "003", kFamilyCard, "SUDARMAN"},
    {"TIARA SUDARMAN", "5208044909149014", "2014-09-09", "MURTINI", "Lengkukun", "003", kFamilyCard, "SUDARMAN"},
    {"FEBRI SUDARMAN", "5208042002189015", "2018-02-20", "MURTINI", "Lengkukun", "003", kFamilyCard, "SUDARMAN"},
    {"MEILANI SUDARMAN", "5208044505229016", "2022-05-05", "MURTINI", "Lengkukun", "003", kFamilyCard, "SUDARMAN",
     false},
}};

core::Resident residentOf(const SamplePerson& line, core::Date today) {
  core::Resident resident;
  core::Person& person = resident.person;
  person.name = line.name;
  person.nik = line.nik;
  person.birthDate = core::Date::parse(line.birth);
  person.sex = line.nik[6] >= '4' ? core::Sex::Female : core::Sex::Male;
  person.mother = line.mother;
  person.hamlet = line.hamlet;
  person.rt = line.rt;
  person.kk = line.kk;
  person.father = line.father;
  person.village = kVillage;
  const bool isChild = today.ageOf(*person.birthDate) < 17;
  person.marital = isChild ? core::MaritalStatus::NeverMarried : core::MaritalStatus::Unknown;
  resident.kia = isChild ? core::Holding::Missing : core::Holding::Unknown;
  resident.birthCertificate = line.hasCertificate ? core::Holding::Present : core::Holding::Missing;
  resident.ktpRecorded = today.ageOf(*person.birthDate) > 30 ? core::Holding::Present : core::Holding::Missing;
  return resident;
}

std::string targets() {
  core::TargetTable table;
  for (const char* indicator : {"KTP", "KIA", "AKTA"}) {
    table.baselines.push_back({kVillage, indicator, 640, 297, core::Date(2025, 1, 1), "contoh"});
    table.villageTargets.push_back({kVillage, indicator, 2025, 60});
  }
  return core::writeTargets(table);
}

}  // namespace

TabletSample::TabletSample(Day day) {
  core::startCrypto();
  tablet::NewTablet made;
  made.identity.officeId = std::string(52, 'o');
  made.identity.device = core::newUuid(1);
  made.identity.signingSeed = core::Secret::random(32);
  made.identity.prefix = "A";
  made.identity.isPractice = true;
  made.state.villages = {kVillage, "52.08.04.2001"};
  made.state.urls = {"https://192.168.1.10:8443"};
  made.officers = {{"P001", "Hendra Wijaya"}, {"P002", "Sri Wahyuni"}};
  made.pin = kPin;
  made.recoveryPublic = core::BoxKey::generate().publicKey;
  made.cost = {1, 8192};  // cheap: nothing here is worth guarding
  const tablet::TabletFolder place(folder());
  m_leaderCode = place.create(made);
  tablet::FolderHeader header = place.header();
  header.news = {core::toMilliseconds(m_clock.now()), {"Sri Wahyuni"}, {"Lalu Gede"}, {}};
  place.replaceHeader(header);
  const tablet::Session session = place.signIn("", kPin, m_clock);
  core::TabletStore store = place.openStore(session);
  const core::Date today = core::Date::inWita(m_clock.now());
  std::vector<core::Resident> residents;
  for (const SamplePerson& line : kPeople) residents.push_back(residentOf(line, today));
  core::Transaction transaction(store.database());
  core::Residents(store.database()).replace(kVillage, residents);
  core::SnapshotStore(store.database()).put("targets", targets());
  transaction.commit();
  if (day == Day::Morning) playMorning(store, m_clock, kVillage);
}

}  // namespace jemput::app
