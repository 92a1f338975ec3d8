#include <fstream>
#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "core/roster/Csv.h"
#include "core/rules/Areas.h"
#include "core/storage/OfficeRegistrations.h"
#include "core/storage/Quarantine.h"
#include "office/IndonesianText.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct RegistrationsOptions {
  FolderOptions folder;
  core::RegistrationFilter filter;
  std::string reason;
  std::filesystem::path csv;
  bool json = false, isQuarantined = false;
};

/// Columns as the operator keys them into SIAK; the second name is the member of the fields.
struct Column {
  const char* title;
  const char* member;
};
constexpr Column kColumns[] = {{"nik", "nik"},
                               {"no_kk", "kk"},
                               {"nama", "name"},
                               {"jk", "sex"},
                               {"tgl_lahir", "birth_date"},
                               {"presisi_tgl_lahir", "birth_date_precision"},
                               {"tempat_lahir", "birth_place"},
                               {"status_kawin", "marital_status"},
                               {"ibu", "mother"},
                               {"ayah", "father"},
                               {"alamat", "address"},
                               {"dusun", "hamlet"},
                               {"rt", "rt"},
                               {"rw", "rw"},
                               {"kode_desa", "village"},
                               {"hp", "phone"},
                               {"catatan", "note"},
                               {"hasil", "outcome"}};

std::string memberText(core::JsonView fields, const char* member) {
  const core::JsonView value = fields[member];
  if (const auto number = value.integer()) return std::to_string(*number);
  return value.stringOr();
}

std::vector<std::string> header() {
  std::vector<std::string> cells = {"id", "tgl_kunjungan", "desa_kunjungan", "tempat", "petugas", "tablet"};
  for (const Column& column : kColumns) cells.emplace_back(column.title);
  for (const char* title : {"layanan", "status", "no_siak", "dibatalkan", "dokumen"}) cells.emplace_back(title);
  return cells;
}

/// "1 dari 3", and "lengkap" only when all have arrived; empty without photos.
std::string documentsOf(const core::DocumentCount& documents) {
  if (documents.named == 0) return {};
  if (documents.isComplete()) return "lengkap";
  return std::to_string(documents.arrived) + " dari " + std::to_string(documents.named);
}

std::vector<std::string> cellsOf(const core::RegistrationLine& line, core::JsonView fields,
                                 const core::RequestLine& request) {
  std::vector<std::string> cells = {line.record.text(), line.visitDate, line.visitVillage,
                                    line.place,         line.officer,   line.prefix};
  for (const Column& column : kColumns) cells.push_back(memberText(fields, column.member));
  cells.push_back(request.service);
  cells.push_back(request.status);
  cells.push_back(request.siakReference);
  cells.emplace_back(line.withdrawn ? "ya" : "");
  cells.push_back(documentsOf(line.documents));
  return cells;
}

/// One line a service asked for, and one for somebody who was sought and not served, with the formula guard: the text
/// is opened in a spreadsheet.
std::string csvOf(const std::vector<core::RegistrationLine>& lines) {
  std::string text;
  core::appendCsvRecord(text, header(), {.formulaGuard = true});
  for (const core::RegistrationLine& line : lines) {
    const auto fields = core::JsonDocument::parse(line.fields);
    if (!fields) continue;
    for (const core::RequestLine& request : line.requests)
      core::appendCsvRecord(text, cellsOf(line, fields->root(), request), {.formulaGuard = true});
    if (line.requests.empty()) core::appendCsvRecord(text, cellsOf(line, fields->root(), {}), {.formulaGuard = true});
  }
  return text;
}

void writeCsv(const std::string& text, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  if (!out.write(text.data(), static_cast<std::streamsize>(text.size())).flush())
    throw core::CommandEnds(core::Exit::TryLater,
                            "Berkas " + file.string() + " tidak dapat ditulis. Cek ruang dan izin folder.");
}

std::string jsonOf(const core::RegistrationLine& line) {
  core::JsonWriter writer;
  writer.beginObject().member("id", line.record.text()).key("visit").beginObject().member("date", line.visitDate);
  writer.member("village", line.visitVillage).member("place", line.place).endObject();
  writer.member("officer", line.officer).member("prefix", line.prefix).member("wall", line.wall);
  writer.member("withdrawn", line.withdrawn).key("fields").raw(line.fields).key("requests").beginArray();
  for (const core::RequestLine& request : line.requests)
    writer.beginObject()
        .member("service", request.service)
        .member("status", request.status)
        .memberIfAny("date", request.date)
        .memberIfAny("siak_ref", request.siakReference)
        .memberIfAny("note", request.note)
        .endObject();
  writer.endArray();
  if (line.documents.named > 0)
    writer.key("documents")
        .beginObject()
        .member("named", std::uint64_t{line.documents.named})
        .member("arrived", std::uint64_t{line.documents.arrived})
        .member("complete", line.documents.isComplete())
        .endObject();
  if (!line.conflicts.empty()) writer.key("conflicts").raw(line.conflicts);
  return writer.endObject().take();
}

void checkFilter(RegistrationsOptions& options) {
  core::RegistrationFilter& filter = options.filter;
  if (!filter.visit.empty() && !core::Uuid::parse(filter.visit))
    throw core::CommandEnds(core::Exit::WrongUse, "Kunjungan ditulis dengan id-nya. Lihat kolom visit pada ledger.");
  filter.village = core::Areas::withDots(filter.village);
  if (!filter.village.empty() && !core::Areas::shipped().isVillage(filter.village))
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Kode desa " + filter.village + " tidak dikenal. Contoh: 52.08.04.2008");
  if (!filter.sinceDate.empty() && !core::Date::parse(filter.sinceDate))
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tanggal " + filter.sinceDate + " tidak dikenal. Contoh: --since 2025-02-07");
  if (options.reason.find_first_not_of(' ') == std::string::npos)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tulis alasan melihat data warga dengan --reason. Alasan itu dicatat.");
  if (options.json && !options.csv.empty())
    throw core::CommandEnds(core::Exit::WrongUse, "Pilih satu: --json, atau --csv BERKAS.");
}

std::string jsonOf(const core::QuarantinedEntry& held, const std::optional<core::Entry>& entry) {
  core::JsonWriter writer;
  writer.beginObject().member("revision", held.revision).member("entry", held.id ? held.id->text() : "");
  writer.member("prefix", held.prefix).member("received", held.received).member("reason", held.reason);
  writer.member("verdict", !held.judged ? "waits" : *held.judged ? "accepted" : "rejected");
  if (!entry) return writer.endObject().take();
  writer.member("kind", entry->head().kind).member("record", entry->head().recordId().text());
  return writer.key("fields").raw(entry->fields().text()).endObject().take();
}

std::string lineOf(const core::QuarantinedEntry& held, const std::optional<core::Entry>& entry) {
  const std::string name = entry ? entry->fields()["name"].stringOr() : "";
  return (held.id ? held.id->text() : "tak terbaca") + ", tablet " + held.prefix + ", " + longInstant(held.received) +
         " WITA, " + (entry ? entry->head().kind : "?") + (name.empty() ? "" : ", " + name) + ": " + held.reason +
         (!held.judged   ? ""
          : *held.judged ? " (sudah diterima)"
                         : " (sudah ditolak)") +
         "\n";
}

/// What tablets sent that does not count: with ids for `judge`.
void listQuarantined(RegistrationsOptions& options, CommandContext& context) {
  requireReason(options.reason);
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  const auto all = core::quarantinedEntries(folder.database());
  core::OfficeRegistrations(folder.database())
      .recordAccess(core::toMilliseconds(context.clock.now()), whoAmI(), "quarantined", options.reason, all.size());
  transaction.commit();
  for (const core::QuarantinedEntry& held : all) {
    const auto entry = core::Entry::read(held.bytes);
    context.io.out << (options.json ? jsonOf(held, entry) + "\n" : lineOf(held, entry));
  }
  if (!options.json && all.empty()) context.io.out << "Tidak ada catatan yang menunggu.\n";
}

void listRegistrations(RegistrationsOptions& options, CommandContext& context) {
  checkFilter(options);
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  core::OfficeRegistrations registrations(folder.database());
  const auto lines = registrations.list(options.filter);
  // On record before anybody sees a name.
  registrations.recordAccess(core::toMilliseconds(context.clock.now()), whoAmI(),
                             options.json ? "registrations" : "registrations-csv", options.reason, lines.size());
  transaction.commit();
  if (options.json) {
    for (const core::RegistrationLine& line : lines) context.io.out << jsonOf(line) << "\n";
  } else if (options.csv.empty()) {
    context.io.out << csvOf(lines);
  } else {
    writeCsv(csvOf(lines), options.csv);
    context.io.out << lines.size() << " pendaftaran ditulis. Berkas itu memuat data pribadi: hapus setelah dipakai.\n";
  }
}

}  // namespace

void addRegistrations(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RegistrationsOptions>();
  CLI::App* command =
      app.add_subcommand("registrations", "the list an operator keys into SIAK; who asked and why is recorded");
  options->folder.addTo(*command);
  command->add_option("--visit", options->filter.visit, "id of one visit");
  command->add_option("--village", options->filter.village, "code of the people's village");
  command->add_option("--since", options->filter.sinceDate, "visits on or after this date");
  command->add_flag(
      "--undecided", options->filter.isUndecided,
      "those whose officer left it to the office whether it is a person registered twice, until one is marked");
  command->add_option("--reason", options->reason, "why you look at personal data; recorded")->required();
  command->add_option("--csv", options->csv, "write the CSV to a file instead of standard output");
  command->add_flag("--json", options->json,
                    "print one registration a line: {\"id\",\"visit\",\"officer\",\"fields\",\"requests\",…}");
  command->add_flag("--quarantined", options->isQuarantined,
                    "instead: every entry that was kept back, with its id for judge, its tablet and why");
  command->callback([options, &context] {
    options->isQuarantined ? listQuarantined(*options, context) : listRegistrations(*options, context);
  });
}

}  // namespace jemput::office
