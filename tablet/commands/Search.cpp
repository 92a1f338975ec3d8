#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/rules/Nik.h"
#include "core/storage/HeldRules.h"
#include "tablet/PersonSearch.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct SearchOptions {
  TabletOptions tablet;
  std::string query, date;
  std::size_t limit = 20;
  bool json = false;
};

std::string_view sourceWord(core::PersonIndex::Source source) {
  switch (source) {
    case core::PersonIndex::Source::Roster:
      return "roster";
    case core::PersonIndex::Source::Draft:
      return "draft";
    case core::PersonIndex::Source::Today:
      return "registered";
  }
  return "";
}

void writePerson(core::JsonWriter& writer, const FoundPerson& found) {
  const core::Person& person = found.person;
  writer.beginObject().member("source", sourceWord(found.source)).member("name", person.name);
  writer.member("nik", person.nik.empty() ? std::string() : core::maskNik(person.nik))
      .member("sex", core::sexCode(person.sex));
  if (person.birthDate) writer.member("birth_date", person.birthDate->iso());
  writer.memberIfAny("hamlet", person.hamlet)
      .memberIfAny("rt", person.rt)
      .member("village", person.village)
      .key("needs")
      .texts(found.needs);
  if (found.registration) writer.member("id", found.registration->text());
  writer.endObject();
}

void printPerson(std::ostream& out, const FoundPerson& found) {
  const core::Person& person = found.person;
  out << person.name << " · " << core::sexCode(person.sex);
  if (person.birthDate) out << " · " << person.birthDate->iso();
  if (!person.hamlet.empty()) out << " · " << person.hamlet;
  if (!person.nik.empty()) out << " · NIK " << core::maskNik(person.nik);
  if (found.registration) out << " · sudah terdaftar";
  for (const std::string& need : found.needs) out << " · perlu " << need;
  out << "\n";
}

void search(const SearchOptions& options, CommandContext& context) {
  const auto date = options.date.empty() ? core::Date::inWita(context.clock.now()) : core::Date::parse(options.date);
  if (!date)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tanggal " + options.date + " tidak dikenal. Contoh: --date 2025-02-07");
  const auto tablet = options.tablet.open(context);
  const core::HeldRules rules(tablet->store.database());
  PersonSearch people(tablet->store, rules.book(), tablet->session.officer);
  people.load();
  const FoundPeople found = people.search(options.query, *date, options.limit);
  if (options.json) {
    core::JsonWriter writer;
    writer.beginObject()
        .member("total", std::uint64_t{found.total})
        .member("people", std::uint64_t{people.size()})
        .key("hits")
        .beginArray();
    for (const FoundPerson& one : found.people) writePerson(writer, one);
    context.io.out << writer.endArray().endObject().text() << "\n";
    return;
  }
  if (found.tooShort)
    throw core::CommandEnds(core::Exit::WrongUse, "Tulis paling sedikit dua huruf nama, atau dua angka NIK atau KK.");
  context.io.out << found.total << " cocok dari " << people.size() << " orang\n";
  for (const FoundPerson& one : found.people) printPerson(context.io.out, one);
}

}  // namespace

void addSearch(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App* command = app.add_subcommand("search", "find people by any part of a name, NIK or KK");
  options->tablet.addTo(*command);
  command->add_option("query", options->query, "what to look for")->required();
  command->add_option("--limit", options->limit, "how many to show")->capture_default_str();
  command->add_option("--date", options->date, "date of the visit, for what people need (default: today)");
  command->add_flag("--json", options->json,
                    "print {\"total\",\"people\",\"hits\":[{\"source\",\"name\",\"nik\" (masked),\"needs\",…}]}");
  command->callback([options, &context] { search(*options, context); });
}

}  // namespace jemput::tablet
