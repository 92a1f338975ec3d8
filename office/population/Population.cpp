#include "office/population/Population.h"

#include <ostream>

#include "core/EmbeddedFiles.h"
#include "core/roster/RosterCsv.h"
#include "office/population/NameList.h"
#include "office/population/Numbers.h"
#include "office/population/Pairs.h"
#include "office/population/Tables.h"

namespace jemput::office {

namespace {

constexpr std::string_view kSource = "sintetis";

std::string categoryWord(Category category) {
  switch (category) {
    case Category::NewVoter:
      return "pemula";
    case Category::Elderly:
      return "lansia";
    case Category::Disabled:
      return "disabilitas";
    case Category::MentallyIll:
      return "odgj";
    case Category::Away:
      return "merantau";
    case Category::None:
      break;
  }
  return {};
}

std::string threeDigits(unsigned number) {
  return (number < 10 ? "00" : number < 100 ? "0" : "") + std::to_string(number);
}

/// Hamlets of every village, and a neighbourhood for every household.
void drawNeighbourhoods(PopulationDraft& draft, const NameBook& book) {
  Random random(draft.seed, "hamlets");
  for (VillageDraft& village : draft.villages)
    for (int i = 0, count = random.between(6, 14); i < count; ++i) {
      std::string hamlet = book.drawHamlet(random);
      bool isNew = true;
      for (const std::string& other : village.hamlets) isNew = isNew && other != hamlet;
      if (isNew) village.hamlets.push_back(std::move(hamlet));
    }
  for (HouseholdDraft& home : draft.households) {
    home.hamlet = static_cast<std::uint16_t>(random.index(draft.villages[home.village].hamlets.size()));
    home.rt = static_cast<std::uint8_t>(random.between(1, 6));
    home.rw = static_cast<std::uint8_t>(random.between(1, 3));
  }
}

std::string capitals(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

/// Lombok Utara is a regency of its own since 2008; before, births were in Lombok Barat.
std::string birthPlaceOf(const PersonDraft& person, const VillageDraft& village, std::uint32_t index) {
  if (index % 3 == 0) return person.birth.year() >= 2009 ? "LOMBOK UTARA" : "LOMBOK BARAT";
  return capitals(village.name);
}

core::Resident residentOf(const PopulationDraft& draft, std::uint32_t index, const NameList& names,
                          NumberList& numbers) {
  const PersonDraft& person = draft.people[index];
  const HouseholdDraft& home = draft.households[person.household];
  const VillageDraft& village = draft.villages[home.village];
  core::Resident resident;
  core::Person& record = resident.person;
  record.nik = std::move(numbers.niks[index]);
  record.kk = numbers.kks[person.household];
  record.name = names.people[index];
  record.sex = person.male ? core::Sex::Male : core::Sex::Female;
  record.birthDate = person.birth;
  if (person.placeholderBirthday) record.precision = core::BirthDatePrecision::Year;
  const std::string& elsewhere = numbers.birthPlaces[index];
  record.birthPlace = elsewhere.empty() ? birthPlaceOf(person, village, index) : elsewhere;
  record.marital = person.marital;
  record.mother = names.motherOf(draft, index);
  record.father = names.fatherOf(draft, index);
  record.hamlet = village.hamlets[home.hamlet];
  record.address = "DUSUN " + record.hamlet;
  record.rt = threeDigits(home.rt);
  record.rw = threeDigits(home.rw);
  record.village = village.code;
  resident.ktpRecorded = person.ktp;
  resident.kia = person.kia;
  resident.birthCertificate = person.akta;
  resident.category = categoryWord(person.category);
  resident.source = kSource;
  resident.dataDate = draft.referenceDate;
  return resident;
}

}  // namespace

std::string_view pairKindWord(PairKind kind) {
  constexpr std::array<std::string_view, kPairKinds> kWords = {
      "muhammad-moh", "oe-u",      "f-p",       "z-j",       "q-k",   "title",   "bin-binti",
      "token-order",  "nik-digit", "kk-as-nik", "day-month", "twins", "cousins", "father-son"};
  return kWords[static_cast<std::size_t>(kind)];
}

Population generate(const PopulationSettings& settings) {
  PopulationDraft draft;
  draft.seed = settings.seed;
  draft.referenceDate = settings.referenceDate;
  drawVillages(draft, settings.areasCsv.empty() ? core::embeddedFile("data/areas.csv") : settings.areasCsv);
  drawPeople(draft);
  settleHouseholds(draft);
  drawMarriages(draft);
  drawBirthdays(draft);
  drawDocuments(draft);

  const NameBook book(core::embeddedFile("data/names.json"));
  drawNeighbourhoods(draft, book);
  NameList names = drawNames(draft, book);
  Population population;
  population.pairs = drawPairs(draft, names, book);
  NumberList numbers = drawNumbers(draft, book, population.pairs);
  population.referenceDate = settings.referenceDate;
  for (const VillageDraft& village : draft.villages)
    population.villages.push_back({village.code, village.name, village.firstPerson, village.people});
  population.residents.reserve(draft.people.size());
  for (std::uint32_t i = 0; i < draft.people.size(); ++i)
    population.residents.push_back(residentOf(draft, i, names, numbers));
  return population;
}

void writeCsv(const Population& population, std::ostream& out) { core::writeRosterCsv(out, population.residents); }

std::vector<Baseline> baselines(const Population& population) {
  using core::Holding;
  std::vector<Baseline> list;
  for (const Population::Village& village : population.villages) {
    const auto start = [&](const char* indicator) {
      return Baseline{village.code, indicator, 0, 0, population.referenceDate, std::string(kSource)};
    };
    Baseline ktp = start("KTP"), kia = start("KIA"), akta = start("AKTA");
    const auto count = [](Baseline& baseline, Holding holding) {
      ++baseline.denominator;
      if (holding == Holding::Present) ++baseline.done;
    };
    for (const core::Resident& resident : population.of(village)) {
      const int age = population.referenceDate.ageOf(*resident.person.birthDate);
      const bool ktpDuty = age >= 17 || resident.person.marital != core::MaritalStatus::NeverMarried;
      count(ktpDuty ? ktp : kia, ktpDuty ? resident.ktpRecorded : resident.kia);
      if (age < 18) count(akta, resident.birthCertificate);
    }
    list.insert(list.end(), {std::move(ktp), std::move(kia), std::move(akta)});
  }
  return list;
}

}  // namespace jemput::office
