#include "core/storage/Residents.h"

namespace jemput::core {

namespace {

constexpr const char* kInsert =
    "INSERT INTO resident(village, nik, kk, name, sex, birth_date, precision, birth_place, marital, mother, father, "
    "address, hamlet, rt, rw, no_nik_reason, ktp, kia, akta, category, source, data_date) "
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

std::string isoOrEmpty(const std::optional<Date>& date) { return date ? date->iso() : std::string(); }

Resident readResident(const Query& query) {
  Resident resident;
  Person& person = resident.person;
  person.village = query.string(0);
  person.nik = query.string(1);
  person.kk = query.string(2);
  person.name = query.string(3);
  person.sex = sexFromCode(query.text(4));
  person.birthDate = Date::parse(query.text(5));
  person.precision = static_cast<BirthDatePrecision>(query.integer(6));
  person.birthPlace = query.string(7);
  person.marital = static_cast<MaritalStatus>(query.integer(8));
  person.mother = query.string(9);
  person.father = query.string(10);
  person.address = query.string(11);
  person.hamlet = query.string(12);
  person.rt = query.string(13);
  person.rw = query.string(14);
  person.noNikReason = query.string(15);
  resident.ktpRecorded = static_cast<Holding>(query.integer(16));
  resident.kia = static_cast<Holding>(query.integer(17));
  resident.birthCertificate = static_cast<Holding>(query.integer(18));
  resident.category = query.string(19);
  resident.source = query.string(20);
  resident.dataDate = Date::parse(query.text(21));
  return resident;
}

}  // namespace

void Residents::remove(std::string_view village) {
  m_database.query("DELETE FROM resident WHERE village=?").bind(village).run();
}

void Residents::replace(std::string_view village, const std::vector<Resident>& residents) {
  remove(village);
  for (const Resident& resident : residents) {
    const Person& person = resident.person;
    m_database.query(kInsert)
        .bind(village)
        .bindTextOrNull(person.nik)
        .bindTextOrNull(person.kk)
        .bind(person.name)
        .bind(sexCode(person.sex))
        .bindTextOrNull(isoOrEmpty(person.birthDate))
        .bind(static_cast<int>(person.precision))
        .bind(person.birthPlace)
        .bind(static_cast<int>(person.marital))
        .bind(person.mother)
        .bind(person.father)
        .bind(person.address)
        .bind(person.hamlet)
        .bind(person.rt)
        .bind(person.rw)
        .bind(person.noNikReason)
        .bind(static_cast<int>(resident.ktpRecorded))
        .bind(static_cast<int>(resident.kia))
        .bind(static_cast<int>(resident.birthCertificate))
        .bind(resident.category)
        .bind(resident.source)
        .bindTextOrNull(isoOrEmpty(resident.dataDate))
        .run();
  }
}

void Residents::forEachLine(const std::function<void(const ResidentLine&)>& visit) const {
  Query query = m_database.query("SELECT number, name, nik, kk, hamlet, birth_date FROM resident");
  while (query.step())
    visit({query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), Date::parse(query.text(5))});
}

std::optional<Resident> Residents::find(std::int64_t number) const {
  Query query = m_database.query(
      "SELECT village, nik, kk, name, sex, birth_date, precision, birth_place, marital, mother, father, address, "
      "hamlet, "
      "rt, rw, no_nik_reason, ktp, kia, akta, category, source, data_date FROM resident WHERE number=?");
  query.bind(number);
  if (!query.step()) return std::nullopt;
  return readResident(query);
}

void Residents::forEachInNeed(std::string_view village, Date visit,
                              const std::function<void(const Resident&)>& visitor) const {
  const std::string turns17 = visit.plusYears(-17).iso(), turns16 = visit.plusYears(-16).iso();
  std::vector<std::int64_t> numbers;
  {
    Query query = m_database.query(
        "SELECT number FROM resident WHERE village=?1 AND (ktp=?2 OR kia=?2 OR akta=?2 OR (birth_date > ?3 AND "
        "birth_date <= ?4))");
    query.bind(village).bind(static_cast<int>(Holding::Missing)).bind(turns17).bind(turns16);
    while (query.step()) numbers.push_back(query.integer(0));
  }
  for (const std::int64_t number : numbers)
    if (const auto resident = find(number)) visitor(*resident);
}

std::optional<Resident> Residents::findByNik(std::string_view nik) const {
  Query query = m_database.query("SELECT number FROM resident WHERE nik=?");
  query.bind(nik);
  if (!query.step()) return std::nullopt;
  return find(query.integer(0));
}

std::vector<std::int64_t> Residents::mostUrgent(std::string_view village, Date visit, std::size_t limit) const {
  // Dates as text compare like dates; the distance to the birthday is counted in days.
  const std::string turns16 = visit.plusYears(-16).iso(), turns17 = visit.plusYears(-17).iso();
  std::vector<std::int64_t> numbers;
  Query query = m_database.query(
      "SELECT number FROM resident WHERE village=?1 AND ((ktp=?2 AND birth_date <= ?3) OR (kia=?2 AND birth_date > "
      "?4)) "
      "ORDER BY abs(julianday(birth_date) - julianday(?4)), number LIMIT ?5");
  query.bind(village).bind(static_cast<int>(Holding::Missing)).bind(turns16).bind(turns17).bind(std::uint64_t{limit});
  while (query.step()) numbers.push_back(query.integer(0));
  return numbers;
}

std::size_t Residents::countIn(std::string_view village) const {
  Query query = m_database.query("SELECT count(*) FROM resident WHERE village=?");
  query.bind(village);
  query.step();
  return static_cast<std::size_t>(query.integer(0));
}

std::size_t Residents::count() const {
  Query query = m_database.query("SELECT count(*) FROM resident");
  query.step();
  return static_cast<std::size_t>(query.integer(0));
}

}  // namespace jemput::core
