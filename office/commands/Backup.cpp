#include "office/care/Backup.h"

#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct BackupOptions {
  FolderOptions folder;
  std::filesystem::path to;
  bool json = false;
};

void backup(const BackupOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  BackupResult made;
  try {
    made = makeBackup(folder, options.to, context.clock);
  } catch (const BackupFailed& failed) {
    throw core::CommandEnds(core::Exit::Refused, failed.what());
  } catch (const std::exception& broken) {
    throw core::CommandEnds(core::Exit::TryLater, std::string("Cadangan gagal dan tidak dihitung: ") + broken.what() +
                                                      ". Kantor tetap aman; cek ruang dan izin disk, lalu ulangi.");
  }
  if (!options.json) {
    context.io.out << "Cadangan " << made.file.string() << " ditulis, dibaca lagi, dan utuh: " << made.entries
                   << " catatan sampai revisi " << made.row.revision
                   << ".\nSimpan di luar gedung ini. Pembukanya hanya berkas pemulihan di brankas.\n";
    return;
  }
  core::JsonWriter writer;
  writer.beginObject().member("file", made.file.string()).member("time", made.row.time);
  writer.member("revision", made.row.revision).member("epoch", made.row.epoch).member("entries", made.entries);
  writer.member("size", made.row.size).member("sha256", core::hex(made.row.sha256.view())).endObject();
  context.io.out << writer.take() << "\n";
}

}  // namespace

void addBackup(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<BackupOptions>();
  CLI::App* command = app.add_subcommand(
      "backup", "write everything into one encrypted file beside serve, and read it back before it counts");
  options->folder.addTo(*command);
  command->add_option("--to", options->to, "folder for the backup, or a file that does not exist yet")->required();
  command->add_flag("--json", options->json,
                    "print {\"file\",\"time\",\"revision\",\"epoch\",\"entries\",\"size\",\"sha256\"}");
  command->callback([options, &context] { backup(*options, context); });
}

}  // namespace jemput::office
