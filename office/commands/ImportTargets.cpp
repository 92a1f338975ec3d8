#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

#include "core/roster/Csv.h"
#include "core/rules/Areas.h"
#include "core/storage/SafeFile.h"
#include "office/Targets.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct TargetOptions {
  FolderOptions folder;
  std::filesystem::path file;
};

[[noreturn]] void refuse(std::size_t line, const std::string& sentence) {
  throw core::CommandEnds(core::Exit::Refused,
                          "baris " + std::to_string(line) + ": " + sentence + " Tidak ada yang disimpan.");
}

std::int64_t readPeople(const std::string& text, std::size_t line, const char* column) {
  std::int64_t number = -1;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || result.ec != std::errc{} || result.ptr != text.data() + text.size() || number < 0)
    refuse(line, std::string("kolom ") + column + " harus jumlah orang, tanpa titik.");
  return number;
}

core::BaselineRow readRow(const std::vector<std::string>& cells, std::size_t line) {
  if (cells.size() != 6) refuse(line, "harus ada 6 kolom: kode_desa, indikator, penyebut, pembilang, tanggal, sumber.");
  core::BaselineRow row;
  row.village = core::Areas::withDots(cells[0]);
  if (!core::Areas::shipped().isVillage(row.village)) refuse(line, "kode desa tidak dikenal.");
  row.indicator = cells[1];
  const auto& indicators = core::shippedIndicators();
  if (std::none_of(indicators.begin(), indicators.end(),
                   [&](const core::Indicator& one) { return one.code == row.indicator; }))
    refuse(line, "indikator harus KTP, KIA atau AKTA.");
  row.denominator = readPeople(cells[2], line, "penyebut");
  row.done = readPeople(cells[3], line, "pembilang");
  const auto date = core::Date::parse(cells[4]);
  if (!date) refuse(line, "tanggal harus seperti 2025-02-07.");
  row.date = *date;
  row.source = cells[5];
  if (row.source.empty()) refuse(line, "sumber angka belum ditulis.");
  return row;
}

std::vector<core::BaselineRow> readRows(std::string_view text) {
  core::CsvReader reader(text);
  std::vector<core::BaselineRow> rows;
  bool isHeader = true;
  core::CsvRecord record;
  while (reader.next(record)) {
    if (!isHeader) rows.push_back(readRow(record.cells, record.line));
    isHeader = false;
  }
  if (const auto problem = reader.problem()) refuse(problem->line, "berkas ini bukan CSV yang utuh.");
  if (rows.empty()) refuse(1, "tidak ada angka dasar di berkas ini.");
  return rows;
}

void importTargets(const TargetOptions& options, CommandContext& context) {
  const auto text = core::readWholeFile(options.file);
  if (!text)
    throw core::CommandEnds(core::Exit::WrongUse, "Berkas " + options.file.string() + " tidak ada. Cek namanya.");
  const auto rows = readRows(*text);
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  core::TargetTable table = readTargetTable(folder.database());
  for (const core::BaselineRow& row : rows) {
    std::erase_if(table.baselines, [&](const core::BaselineRow& old) {
      return old.village == row.village && old.indicator == row.indicator;
    });
    table.baselines.push_back(row);
  }
  publishSnapshot(folder, kTargetsSnapshot, core::writeTargets(table), {}, context.clock);
  transaction.commit();
  context.io.out << rows.size() << " angka dasar disimpan. Kemajuan dihitung dari tanggal masing-masing.\n";
}

}  // namespace

void addImportTargets(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<TargetOptions>();
  CLI::App* command =
      app.add_subcommand("import-targets", "set baselines: kode_desa,indikator,penyebut,pembilang,tanggal,sumber");
  options->folder.addTo(*command);
  command
      ->add_option("file", options->file,
                   "CSV with a header line; a village and indicator that is there already is replaced")
      ->required();
  command->callback([options, &context] { importTargets(*options, context); });
}

}  // namespace jemput::office
