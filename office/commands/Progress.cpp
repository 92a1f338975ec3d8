#include <iomanip>
#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/rules/Areas.h"
#include "office/IndonesianText.h"
#include "office/Targets.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct ProgressOptions {
  FolderOptions folder;
  int year = 0;
  bool json = false;
};

void writeCount(core::JsonWriter& writer, std::string_view name, std::optional<std::int64_t> count) {
  writer.key(name);
  if (count) {
    writer.value(*count);
  } else {
    writer.null();
  }
}

void writePercent(core::JsonWriter& writer, std::string_view name, std::optional<double> percent) {
  writer.key(name);
  if (percent) {
    writer.value(*percent);
  } else {
    writer.null();
  }
}

void writeRow(core::JsonWriter& writer, const core::ProgressRow& row) {
  writer.beginObject();
  if (!row.village.empty())
    writer.member("village", row.village).member("name", core::Areas::shipped().name(row.village));
  writer.member("indicator", row.indicator);
  const bool known = row.baseline.has_value();
  writeCount(writer, "denominator", known ? std::optional(row.baseline->denominator) : std::nullopt);
  writeCount(writer, "baseline", known ? std::optional(row.baseline->done) : std::nullopt);
  writer.key("date");
  if (known) {
    writer.value(row.baseline->date.iso()).member("source", row.baseline->source);
  } else {
    writer.null().key("source").null();
  }
  writer.member("applied", row.applied).member("completed", row.completed).member("early", row.early);
  writeCount(writer, "gap", row.gap());
  writeCount(writer, "gap_if_all_issued", row.gapIfAllIssued());
  writePercent(writer, "percent", row.percent());
  writePercent(writer, "national_target", row.nationalTarget);
  writePercent(writer, "village_target", row.villageTarget);
  writer.endObject();
}

std::string progressJson(const std::vector<core::ProgressRow>& rows, int year, std::int64_t now) {
  core::JsonWriter writer;
  writer.beginObject().member("time", now).member("year", year).key("villages").beginArray();
  for (const core::ProgressRow& row : rows) writeRow(writer, row);
  writer.endArray().key("total").beginArray();
  for (const core::Indicator& indicator : core::shippedIndicators())
    writeRow(writer, core::sumOf(rows, indicator.code));
  return writer.endArray().endObject().take();
}

std::string orDash(std::optional<std::int64_t> count) { return count ? wholeNumber(*count) : "–"; }

/// Right-aligned in `width` columns; "–" is one column of three bytes.
std::string right(const std::string& text, std::size_t width) {
  std::size_t columns = 0;
  for (char c : text) columns += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  return std::string(columns < width ? width - columns : 0, ' ') + text;
}

void printRow(std::ostream& out, std::string_view name, const core::ProgressRow& row) {
  const auto percent = row.percent();
  out << "  " << std::left << std::setw(20) << name << std::right
      << right(row.baseline ? wholeNumber(row.baseline->denominator) : "–", 9)
      << right(row.baseline ? wholeNumber(row.baseline->done) : "–", 10) << right(wholeNumber(row.applied), 10)
      << right(wholeNumber(row.completed), 9) << right(orDash(row.gap()), 9) << right(orDash(row.gapIfAllIssued()), 12)
      << right(percent ? decimal(*percent, 2) + " %" : "–", 11) << "\n";
}

void printTable(std::ostream& out, const std::vector<core::ProgressRow>& rows) {
  for (const core::Indicator& indicator : core::shippedIndicators()) {
    const core::ProgressRow sum = core::sumOf(rows, indicator.code);
    out << indicator.name.indonesian;
    if (sum.baseline)
      out << ", angka dasar per " << longDate(sum.baseline->date) << " (" << sum.baseline->source << ")";
    out << "\n  " << std::left << std::setw(20) << "Desa" << std::right << right("Jumlah", 9) << right("Dasar", 10)
        << right("Diajukan", 10) << right("Selesai", 9) << right("Kurang", 9) << right("bila terbit", 12)
        << right("Cakupan", 11) << "\n";
    for (const core::ProgressRow& row : rows)
      if (row.indicator == indicator.code) printRow(out, core::Areas::shipped().name(row.village), row);
    printRow(out, "Kabupaten", sum);
    out << "\n";
  }
}

void showProgress(const ProgressOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  const int year = options.year != 0 ? options.year : core::Date::inWita(context.clock.now()).year();
  const auto rows = progressOf(folder, year);
  if (options.json) {
    context.io.out << progressJson(rows, year, core::toMilliseconds(context.clock.now())) << "\n";
  } else {
    printTable(context.io.out, rows);
  }
}

}  // namespace

void addProgress(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ProgressOptions>();
  CLI::App* command = app.add_subcommand("progress", "who is still missing, per village and indicator");
  options->folder.addTo(*command);
  command->add_option("--year", options->year, "year of the targets (default: this year)");
  command->add_flag("--json", options->json,
                    "print {\"time\",\"year\",\"villages\":[…],\"total\":[…]}; what is unknown is null");
  command->callback([options, &context] { showProgress(*options, context); });
}

}  // namespace jemput::office
