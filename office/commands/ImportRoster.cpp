#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <sstream>

#include "core/json/Json.h"
#include "core/roster/RosterCsv.h"
#include "core/roster/RosterMatch.h"
#include "core/rules/Areas.h"
#include "core/search/NameKey.h"
#include "core/storage/SafeFile.h"
#include "office/Targets.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct ImportOptions {
  FolderOptions folder;
  std::filesystem::path file, rejects;
  bool json = false;
};

struct VillageResult {
  std::string village;
  std::size_t people = 0, same = 0, arrived = 0, gone = 0;
};

core::RosterRules rulesFor(OfficeFolder& folder, const core::Clock& clock) {
  const std::string regency = folder.regency();
  core::RosterRules rules;
  rules.isVillage = [regency](std::string_view code) {
    return core::Areas::shipped().isVillage(code) && code.substr(0, regency.size()) == regency;
  };
  rules.villagesNamed = [](std::string_view name) {
    std::vector<std::string> named;
    for (const core::Area* area : core::Areas::shipped().findByName(name))
      if (area->level == core::AreaLevel::Village) named.push_back(area->code + " (" + area->name + ")");
    return named;
  };
  rules.today = core::Date::inWita(clock.now());
  return rules;
}

std::vector<core::Resident> residentsOf(const core::RosterFile& file) {
  std::vector<core::Resident> residents;
  for (const core::RosterLine& line : file.good) residents.push_back(line.resident);
  return residents;
}

VillageResult replaceVillage(OfficeFolder& folder, const std::string& village,
                             const std::vector<core::Resident>& people, CommandContext& context) {
  const std::string name = std::string(kRosterPrefix) + village;
  const auto before = core::readRosterCsv(readSnapshot(folder.database(), name),
                                          {[&](std::string_view code) { return code == village; }, {}, {}});
  const core::RosterMatch match =
      core::matchRosters(residentsOf(before), people, [](std::string_view text) { return core::matchingKey(text); });
  std::ostringstream csv;
  core::writeRosterCsv(csv, people);
  publishSnapshot(folder, name, csv.str(), village, context.clock);
  return {village, people.size(), match.same.size(), match.arrived.size(), match.gone.size()};
}

void reportProblems(const core::RosterFile& file, const ImportOptions& options, CommandContext& context) {
  if (options.json) return;
  for (const core::RosterProblem& problem : file.problems)
    context.io.err << core::lineAndSentence(problem, false) << "\n";
  for (const core::RosterProblem& hint : file.hints) context.io.err << core::lineAndSentence(hint, false) << "\n";
}

void writeProblems(core::JsonWriter& writer, std::string_view name, const std::vector<core::RosterProblem>& problems) {
  writer.key(name).beginArray();
  for (const core::RosterProblem& problem : problems)
    writer.beginObject()
        .member("line", std::uint64_t{problem.line})
        .member("column", problem.column)
        .member("code", problem.code)
        .member("text", core::sentence(problem, false))
        .endObject();
  writer.endArray();
}

void reportResult(const core::RosterFile& file, const std::vector<VillageResult>& villages, bool stored,
                  const ImportOptions& options, CommandContext& context) {
  if (options.json) {
    core::JsonWriter writer;
    writer.beginObject()
        .member("stored", stored)
        .member("good", std::uint64_t{file.good.size()})
        .key("villages")
        .beginArray();
    for (const VillageResult& one : villages)
      writer.beginObject()
          .member("village", one.village)
          .member("people", std::uint64_t{one.people})
          .member("same", std::uint64_t{one.same})
          .member("new", std::uint64_t{one.arrived})
          .member("gone", std::uint64_t{one.gone})
          .endObject();
    writer.endArray();
    writeProblems(writer, "problems", file.problems);
    writeProblems(writer, "hints", file.hints);
    context.io.out << writer.endObject().text() << "\n";
    return;
  }
  for (const VillageResult& one : villages)
    context.io.out << core::Areas::shipped().name(one.village) << ": " << one.people << " orang (" << one.same
                   << " tetap, " << one.arrived << " baru, " << one.gone << " tidak ada lagi)\n";
}

std::string readInput(const std::filesystem::path& file) {
  auto text = core::readWholeFile(file);
  if (!text) throw core::CommandEnds(core::Exit::WrongUse, "Berkas " + file.string() + " tidak ada. Cek namanya.");
  return std::move(*text);
}

void importRoster(const ImportOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  const core::RosterFile file = core::readRosterCsv(readInput(options.file), rulesFor(folder, context.clock));
  reportProblems(file, options, context);
  const bool someRefused = file.refused || !file.problems.empty();
  if (file.refused || (someRefused && options.rejects.empty())) {
    reportResult(file, {}, false, options, context);
    throw core::CommandEnds(
        core::Exit::Refused,
        file.refused ? "Berkas ini tidak dapat dipakai. Tidak ada yang disimpan."
                     : "Tidak ada yang disimpan. Perbaiki barisnya, atau simpan yang baik dengan --keep-good BERKAS.");
  }
  std::map<std::string, std::vector<core::Resident>> byVillage;
  for (const core::RosterLine& line : file.good) byVillage[line.resident.person.village].push_back(line.resident);
  if (!options.rejects.empty() && someRefused) core::writeFileSafely(options.rejects, core::rejectedCsv(file, false));
  std::vector<VillageResult> results;
  core::Transaction transaction(folder.database());
  for (const auto& [village, people] : byVillage) results.push_back(replaceVillage(folder, village, people, context));
  transaction.commit();
  reportResult(file, results, true, options, context);
  if (someRefused)
    throw core::CommandEnds(core::Exit::Refused, std::to_string(file.problems.size()) +
                                                     " masalah: baris yang ditolak ada di " + options.rejects.string() +
                                                     ". Perbaiki, lalu impor lagi seluruh desa itu.");
}

}  // namespace

void addImportRoster(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import-roster", "replace the roster of each village in a CSV file");
  options->folder.addTo(*command);
  command->add_option("file", options->file, "CSV with header names")->required();
  command->add_option("--keep-good", options->rejects,
                      "take the good lines and write the others with their reasons to this file");
  command->add_flag("--json", options->json, "print {\"stored\",\"good\",\"villages\",\"problems\",\"hints\"}");
  command->callback([options, &context] { importRoster(*options, context); });
}

}  // namespace jemput::office
