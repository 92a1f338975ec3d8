#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/json/Json.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct KeysOptions {
  FolderOptions folder;
  bool json = false;
};

/// Enough to tell two public keys apart when people read them to each other.
std::string fingerprint(const core::BoxKey& key) { return core::hex(core::sha256(key.publicKey).view().substr(0, 8)); }

void show(const KeysOptions& options, CommandContext& context) {
  const OfficeFolder folder = options.folder.open();
  const OfficeKeys& keys = folder.keys();
  if (options.json) {
    core::JsonWriter writer;
    writer.beginObject().member("version", keys.listVersion).member("office", keys.officeId).key("boxes").beginArray();
    for (const core::BoxKey* box : boxesOf(keys)) writer.value(fingerprint(*box));
    context.io.out << writer.endArray().endObject().text() << "\n";
    return;
  }
  context.io.out << "Daftar kunci versi " << keys.listVersion << ". Berkas USB dari tablet disegel dengan kunci "
                 << fingerprint(keys.box) << ".\n";
  if (!keys.oldBoxes.empty())
    context.io.out << keys.oldBoxes.size()
                   << " kunci lama masih membuka berkas dari tablet yang belum mendengar kunci baru.\n";
}

void rotate(const FolderOptions& options, CommandContext& context) {
  OfficeFolder folder = options.open();
  // A program that serves keeps the keys it began with, and writes them back when it renews its certificate.
  const auto lock = folder.lockForServing();
  if (!lock)
    throw core::CommandEnds(
        core::Exit::TryLater,
        "Kantor ini sedang melayani. Hentikan jemput-office serve dulu, lalu ulangi. Tidak ada yang "
        "diubah.");
  folder.rotateBox();
  context.io.out << "Kunci untuk berkas USB diganti (daftar versi " << folder.keys().listVersion << ", kunci "
                 << fingerprint(folder.keys().box)
                 << "). Tablet memakainya sejak sinkron atau berkas USB berikutnya; berkas dengan kunci lama tetap "
                    "terbuka. Buat cadangan sekarang: jemput-office backup\n";
}

}  // namespace

void addKeys(CLI::App& app, CommandContext& context) {
  CLI::App* keys = app.add_subcommand("keys", "the keys that tablets seal USB files to");
  keys->require_subcommand(1);
  auto shown = std::make_shared<KeysOptions>();
  CLI::App* list = keys->add_subcommand("show", "the key of today, and how many old ones still open files");
  shown->folder.addTo(*list);
  list->add_flag("--json", shown->json, R"(print {"version","office","boxes": fingerprints, newest first})");
  list->callback([shown, &context] { show(*shown, context); });
  auto where = std::make_shared<FolderOptions>();
  CLI::App* renew = keys->add_subcommand("rotate", "a new key; what was sealed to the old ones still opens");
  where->addTo(*renew);
  renew->callback([where, &context] { rotate(*where, context); });
}

}  // namespace jemput::office
