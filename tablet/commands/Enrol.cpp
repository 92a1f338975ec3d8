#include <memory>
#include <ostream>
#include <thread>

#include "core/json/Json.h"
#include "tablet/Enrolment.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct EnrolOptions {
  TabletOptions tablet;
  std::string ticket;
  std::vector<std::string> urls;
  bool json = false, once = false;
};

void enrol(const EnrolOptions& options, CommandContext& context) {
  EnrolSettings settings;
  settings.ticket = options.ticket;
  settings.urls = options.urls;
  settings.pin = options.tablet.readPin(context);
  std::string said;
  if (!options.once)
    settings.wait = [&](const EnrolWait& wait) {
      if (said != wait.words)
        context.io.err << "Kantor harus menyetujui tablet ini dulu. Bacakan enam kata ini ke kantor: " << wait.words
                       << "\nTablet bertanya lagi sendiri; Ctrl+C menghentikan, karcis yang sama melanjutkan.\n";
      said = wait.words;
      std::this_thread::sleep_for(wait.pause);
      return true;
    };
  const Enrolled enrolled = enrolTablet(TabletFolder(options.tablet.data), settings);
  if (!options.json) {
    context.io.out << "Tablet " << enrolled.prefix << " terdaftar untuk " << enrolled.villages.size()
                   << " desa.\nKode ketua tim: " << enrolled.leaderCode
                   << "\nTulis kode itu di kertas dan simpan di kantor: hanya ditampilkan sekali ini.\n"
                   << (enrolled.isChipBound ? "Folder ini terikat pada cip keamanan (TPM) tablet ini.\n"
                                            : "Tanpa TPM: enkripsikan seluruh disk tablet ini.\n");
    return;
  }
  core::JsonWriter writer;
  writer.beginObject()
      .member("prefix", enrolled.prefix)
      .member("leader_code", enrolled.leaderCode)
      .key("officers")
      .beginArray();
  for (const sync::OfficerName& officer : enrolled.officers)
    writer.beginObject().member("id", officer.id).member("name", officer.name).endObject();
  writer.endArray().key("villages").texts(enrolled.villages);
  writer.member("secret", enrolled.isChipBound ? "tpm" : "file");
  context.io.out << writer.endObject().text() << "\n";
}

}  // namespace

void addEnrol(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<EnrolOptions>();
  CLI::App* command = app.add_subcommand("enrol", "make this folder a tablet of the office that gave the ticket");
  command->add_option("--data", options->tablet.data, "folder of the new tablet")->required();
  command->add_option("--ticket", options->ticket, "text of the ticket")->required();
  command->add_option("--office", options->urls, "address of the office, https://HOST:PORT, instead of the ticket's");
  command->add_flag("--once", options->once,
                    "ask once; exit 75 with six words when somebody at the office has to confirm");
  command->add_flag("--json", options->json, "print {\"prefix\",\"leader_code\",\"officers\",\"villages\",\"secret\"}");
  command->callback([options, &context] { enrol(*options, context); });
}

}  // namespace jemput::tablet
