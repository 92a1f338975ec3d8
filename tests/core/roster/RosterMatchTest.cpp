// Who is who in two versions of a village's roster.
#include "core/roster/RosterMatch.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Indices = std::vector<std::size_t>;

namespace {

Resident resident(std::string nik, std::string name, Date birth, std::string mother) {
  Resident made;
  made.person.nik = std::move(nik);
  made.person.name = std::move(name);
  made.person.birthDate = birth;
  made.person.mother = std::move(mother);
  return made;
}

/// MUHAMMAD and MOH are one; enough to see that the caller's normaliser is used.
std::string normalised(std::string_view name) {
  return name.starts_with("MOH ") ? "MUHAMMAD " + std::string(name.substr(4)) : std::string(name);
}

RosterMatch match(const std::vector<Resident>& old, const std::vector<Resident>& now) {
  return matchRosters(old, now, normalised);
}

const Date kBirth(2008, 7, 15);

}  // namespace

TEST_CASE("the same NIK is the same person, whatever else changed") {
  const RosterMatch found =
      match({resident("1", "SITI", kBirth, "SARI"), resident("2", "RIAN", kBirth, "SARI")},
            {resident("2", "RIAN BAYU", Date(2008, 8, 1), "SARI"), resident("1", "SITI", kBirth, "")});
  CHECK(found.same == Pairs{{1, 0}, {0, 1}});
  CHECK(found.arrived.empty());
  CHECK(found.gone.empty());
}

TEST_CASE("without a NIK on one side, name, birth date and mother decide, by the given spelling") {
  const RosterMatch found =
      match({resident("", "MOH RIAN", kBirth, "SARI")}, {resident("2", "MUHAMMAD RIAN", kBirth, "SARI")});
  CHECK(found.same == Pairs{{0, 0}});
}

TEST_CASE("another name, birth date or mother is somebody else") {
  const Resident old = resident("", "RIAN", kBirth, "SARI");
  const Resident other =
      GENERATE(resident("", "RIANA", kBirth, "SARI"), resident("", "RIAN", Date(2008, 7, 16), "SARI"),
               resident("", "RIAN", kBirth, "MURNI"));
  const RosterMatch found = match({old}, {other});
  CHECK(found.same.empty());
  CHECK(found.arrived == Indices{0});
  CHECK(found.gone == Indices{0});
}

TEST_CASE("two different NIKs are two persons, however alike") {
  const RosterMatch found = match({resident("1", "RIAN", kBirth, "SARI")}, {resident("2", "RIAN", kBirth, "SARI")});
  CHECK(found.same.empty());
}

TEST_CASE("namesakes without NIK are not guessed at") {
  const Resident rian = resident("", "RIAN", kBirth, "SARI");
  CHECK(match({rian, rian}, {rian}).same.empty());
  CHECK(match({rian}, {rian, rian}).same.empty());
  CHECK(match({rian, rian}, {rian}).gone == Indices{0, 1});
}

TEST_CASE("a namesake that a NIK has already taken leaves the other to the key") {
  const RosterMatch found = match({resident("1", "RIAN", kBirth, "SARI"), resident("", "RIAN", kBirth, "SARI")},
                                  {resident("1", "RIAN", kBirth, "SARI"), resident("9", "RIAN", kBirth, "SARI")});
  CHECK(found.same == Pairs{{0, 0}, {1, 1}});
}

TEST_CASE("nobody is matched without a name or a birth date") {
  Resident undated = resident("", "RIAN", kBirth, "SARI");
  undated.person.birthDate.reset();
  CHECK(match({undated}, {undated}).same.empty());
  const Resident nameless = resident("", "", kBirth, "SARI");
  CHECK(match({nameless}, {nameless}).same.empty());
}

TEST_CASE("everybody is the same, new or gone exactly once") {
  const RosterMatch found =
      match({resident("1", "A", kBirth, "X"), resident("", "B", kBirth, "X"), resident("3", "C", kBirth, "X")},
            {resident("", "B", kBirth, "X"), resident("1", "A", kBirth, "X"), resident("4", "D", kBirth, "X")});
  CHECK(found.same == Pairs{{1, 0}, {0, 1}});
  CHECK(found.arrived == Indices{2});
  CHECK(found.gone == Indices{2});
}
