#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>

#include "core/roster/RosterCsv.h"
#include "core/storage/Meta.h"
#include "office/Targets.h"
#include "office/commands/Commands.h"
#include "office/population/Population.h"

namespace jemput::office {

namespace {

struct GenerateOptions {
  std::filesystem::path data, keys, csv;
  std::uint64_t seed = 1;
  std::string date = "2025-02-07";
};

/// The figures of the reference date describe the population before the first visit of that day, so they
/// are dated the day before: visits on the reference date itself count as increments.
core::TargetTable targetsOf(const Population& population) {
  core::TargetTable table;
  for (const Baseline& row : baselines(population))
    table.baselines.push_back({row.village, row.indicator, static_cast<std::int64_t>(row.denominator),
                               static_cast<std::int64_t>(row.done), row.date.plusDays(-1), row.source});
  return table;
}

/// Publishes what is not there yet or is the same. Somebody's roster is never replaced by people who do not exist.
void publishNew(OfficeFolder& folder, const std::string& name, const std::string& plain, std::string_view village,
                const core::Clock& clock) {
  const std::string held = readSnapshot(folder.database(), name);
  if (!held.empty() && held != plain)
    throw core::CommandEnds(core::Exit::Refused,
                            "Kantor ini sudah punya daftar warga atau angka dasar lain. Tidak ada yang diganti; buat "
                            "folder baru untuk latihan: jemput-office init");
  publishSnapshot(folder, name, plain, village, clock);
}

void publish(const GenerateOptions& options, const Population& population, CommandContext& context) {
  OfficeFolder folder(options.data, options.keys);
  core::Transaction transaction(folder.database());
  for (const Population::Village& village : population.villages) {
    std::ostringstream csv;
    core::writeRosterCsv(csv, population.of(village));
    publishNew(folder, std::string(kRosterPrefix) + village.code, csv.str(), village.code, context.clock);
  }
  publishNew(folder, std::string(kTargetsSnapshot), core::writeTargets(targetsOf(population)), {}, context.clock);
  core::Meta(folder.database()).setNumber("practice", 1);
  transaction.commit();
}

void generateInto(const GenerateOptions& options, CommandContext& context) {
  const auto date = core::Date::parse(options.date);
  if (!date)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tanggal " + options.date + " tidak dikenal. Contoh: --date 2025-02-07");
  if (options.data.empty() == options.csv.empty())
    throw core::CommandEnds(core::Exit::WrongUse, "Pilih salah satu: --data FOLDER kantor, atau --csv BERKAS.");
  PopulationSettings settings;
  settings.seed = options.seed;
  settings.referenceDate = *date;
  const Population population = generate(settings);
  if (options.csv.empty()) {
    publish(options, population, context);
  } else {
    std::ofstream out(options.csv, std::ios::binary);
    writeCsv(population, out);
    if (!out.flush())
      throw core::CommandEnds(core::Exit::TryLater,
                              "Berkas " + options.csv.string() + " tidak dapat ditulis. Cek ruang dan izin folder.");
  }
  context.io.out << population.residents.size() << " orang rekaan di " << population.villages.size() << " desa, per "
                 << date->iso() << ". Hanya untuk latihan: tidak ada orang sungguhan.\n";
}

}  // namespace

void addGenerate(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<GenerateOptions>();
  CLI::App* command =
      app.add_subcommand("generate", "make the synthetic population and publish it, or write it as CSV");
  command->add_option("--data", options->data, "the office's folder");
  command->add_option("--keys", options->keys, "folder of the key file, if it was moved");
  command->add_option("--csv", options->csv, "write one roster file instead");
  command->add_option("--seed", options->seed, "the same seed gives the same people")->capture_default_str();
  command->add_option("--date", options->date, "reference date of the ages")->capture_default_str();
  command->callback([options, &context] { generateInto(*options, context); });
}

}  // namespace jemput::office
