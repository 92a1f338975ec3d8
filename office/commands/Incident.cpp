#include "office/care/Incident.h"

#include <charconv>
#include <memory>
#include <ostream>

#include "core/model/Date.h"
#include "core/storage/GrowingFile.h"
#include "core/storage/OfficeRegistrations.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct IncidentOptions {
  FolderOptions folder;
  std::string device, since, reason;
  std::filesystem::path out, people;
};

/// "2025-02-07" or "2025-02-07 14:30", as the wall clock in Lombok (WITA) showed it; milliseconds.
std::int64_t instantOf(const std::string& text) {
  constexpr std::int64_t kMinute = 60000, kWita = 8 * 60;
  const auto date = core::Date::parse(std::string_view(text).substr(0, 10));
  int hour = 0, minute = 0;
  bool isTime = text.size() == 10;
  if (text.size() == 16 && (text[10] == ' ' || text[10] == 'T') && text[13] == ':') {
    const auto first = std::from_chars(text.data() + 11, text.data() + 13, hour);
    const auto second = std::from_chars(text.data() + 14, text.data() + 16, minute);
    isTime = first.ptr == text.data() + 13 && second.ptr == text.data() + 16 && hour >= 0 && hour < 24 && minute >= 0 &&
             minute < 60;
  }
  if (!date || !isTime)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Waktu " + text + " tidak dikenal. Contoh: --since \"2025-02-07 14:30\" (WITA)");
  const std::chrono::sys_days day = std::chrono::year_month_day(
      std::chrono::year(date->year()), std::chrono::month(date->month()), std::chrono::day(date->day()));
  return day.time_since_epoch().count() * 24 * 60 * kMinute + (hour * 60 + minute - kWita) * kMinute;
}

void writeNew(const std::filesystem::path& file, std::string_view text) {
  if (std::filesystem::exists(file))
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Berkas " + file.string() + " sudah ada dan tidak ditimpa. Pilih nama lain.");
  core::GrowingFile written(file);
  written.write(text);
  written.flush();
  written.publish();
}

void tellIncident(const IncidentOptions& options, CommandContext& context) {
  const std::int64_t since = instantOf(options.since), now = core::toMilliseconds(context.clock.now());
  if (!options.people.empty()) requireReason(options.reason);
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  const auto device = core::Devices(folder.database()).findNamed(options.device);
  if (!device)
    throw core::CommandEnds(core::Exit::Refused,
                            "Tidak ada tablet " + options.device + ". Lihat hurufnya dengan: jemput-office devices");
  const Incident incident = gatherIncident(folder, *device, since);
  std::size_t rows = 0;
  const std::string people = options.people.empty() ? "" : incidentPeople(folder, incident, rows);
  if (!options.people.empty())
    // On record before anybody sees a name.
    core::OfficeRegistrations(folder.database())
        .recordAccess(now, whoAmI(), "incident-people " + device->prefix, options.reason, rows);
  transaction.commit();
  const std::string notice = incidentNotice(incident, now);
  if (options.out.empty()) {
    context.io.out << notice;
  } else {
    writeNew(options.out, notice);
    context.io.out << "Rancangan pemberitahuan ditulis. Lengkapi yang dalam [kurung].\n";
  }
  if (options.people.empty()) return;
  writeNew(options.people, people);
  context.io.out << rows << " baris nama ditulis. Berkas itu memuat data pribadi: hapus setelah dipakai.\n";
}

}  // namespace

void addIncident(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<IncidentOptions>();
  CLI::App* command = app.add_subcommand(
      "incident",
      "a tablet is lost: whose data, which fields, how protected, as a draft of the notice due in 3 x 24 h");
  options->folder.addTo(*command);
  command->add_option("--device", options->device, "letters of the tablet's queue numbers, or its id")->required();
  command->add_option("--since", options->since, "when it was lost, \"2025-02-07 14:30\" or a date (WITA)")->required();
  command->add_option("--out", options->out, "write the notice to a file instead of standard output");
  command->add_option("--people", options->people, "write everybody's NIK and name as CSV; needs --reason, recorded");
  command->add_option("--reason", options->reason, "why you look at personal data; recorded");
  command->callback([options, &context] { tellIncident(*options, context); });
}

}  // namespace jemput::office
