#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/storage/Officers.h"
#include "office/OfficeLog.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct OfficerOptions {
  FolderOptions folder;
  std::string name;
  bool json = false;
};

void addOne(const OfficerOptions& options, CommandContext& context) {
  if (options.name.find_first_not_of(' ') == std::string::npos || options.name.size() > 100)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tulis nama petugas, paling banyak 100 huruf. Contoh: --name \"Hendra Wijaya\"");
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  const core::Officer officer = core::Officers(folder.database()).add(options.name);
  OfficeLog(folder.database(), folder.keys(), context.clock).officerAdded(officer.id, officer.name);
  transaction.commit();
  if (options.json) {
    core::JsonWriter writer;
    context.io.out << writer.beginObject().member("officer", officer.id).endObject().text() << "\n";
  } else {
    context.io.out << "Petugas " << officer.id << ": " << officer.name << "\n";
  }
}

}  // namespace

void addOfficer(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<OfficerOptions>();
  CLI::App* command = app.add_subcommand("officer", "add an officer who registers people");
  options->folder.addTo(*command);
  command->add_option("--name", options->name, "full name")->required();
  command->add_flag("--json", options->json, "print {\"officer\"}");
  command->callback([options, &context] { addOne(*options, context); });
}

}  // namespace jemput::office
