#include <memory>
#include <ostream>

#include "office/commands/Commands.h"

namespace jemput::office {

void addInit(CLI::App& app, CommandContext& context) {
  auto office = std::make_shared<NewOffice>();
  CLI::App* command = app.add_subcommand("init", "make a new office in an empty folder");
  command->add_option("--data", office->folder, "folder of the new office; must be empty or not there")->required();
  command->add_option("--regency", office->regency, "code of the regency")->capture_default_str();
  command->add_option("--keys", office->keys, "folder for the key file (default: DATA/keys)");
  command->add_option("--recovery-out", office->recoveryOut, "file for the recovery and backup keys; keep it in a safe")
      ->required();
  command->callback([office, &context] {
    OfficeFolder::init(*office, context.clock);
    context.io.out
        << "Kantor dibuat di " << office->folder.string() << ".\nSimpan " << office->recoveryOut.string()
        << " di brankas, lalu hapus dari komputer ini: tanpa berkas itu tablet yang rusak tidak dapat dipulihkan.\n";
  });
}

}  // namespace jemput::office
