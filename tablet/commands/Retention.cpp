#include "core/Retention.h"

#include <array>
#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/storage/PurgedRecords.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct RetentionOptions {
  TabletOptions tablet;
  bool run = false, json = false;
};

struct HoldWords {
  const char *code, *indonesian;
};

/// In the order of core::RetentionHold.
constexpr std::array<HoldWords, core::kRetentionHolds> kHolds = {{
    {"due", "sudah boleh dihapus"},
    {"not_received", "belum diterima kantor"},
    {"not_backed_up", "belum ada di cadangan kantor"},
    {"photos_open", "fotonya belum diterima kantor"},
    {"photos_not_backed_up", "fotonya belum ada di cadangan kantor"},
    {"quarantined", "ditahan kantor"},
    {"conflict", "diubah di dua tempat"},
    {"needs_fixing", "dikembalikan kantor untuk diperbaiki"},
    {"owes_papers", "masih kurang berkas"},
    {"draft", "sedang diperbaiki di tablet ini"},
    {"too_young", "belum 14 hari"},
}};

std::string dayOf(std::int64_t milliseconds) { return core::Date::inWita(core::fromMilliseconds(milliseconds)).iso(); }

void print(std::ostream& out, const core::RetentionLook& look, std::uint64_t purged) {
  out << purged << " pendaftaran sudah dihapus isinya dari tablet ini; kantor menyimpannya.\n";
  for (std::size_t i = 0; i < kHolds.size(); ++i)
    if (look.held.at(i) > 0) out << look.held.at(i) << " pendaftaran " << kHolds.at(i).indonesian << ".\n";
  if (look.nextEnd) out << "Yang berikutnya boleh dihapus mulai " << dayOf(*look.nextEnd) << ".\n";
}

void printJson(std::ostream& out, const core::RetentionLook& look, std::uint64_t purged, std::size_t gone) {
  core::JsonWriter writer;
  writer.beginObject().member("purged", purged).member("gone_now", std::uint64_t{gone});
  for (std::size_t i = 0; i < kHolds.size(); ++i) writer.member(kHolds.at(i).code, look.held.at(i));
  if (look.nextEnd) writer.member("next", *look.nextEnd);
  out << writer.member("office_now", look.officeNow).endObject().text() << "\n";
}

void showRetention(const RetentionOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  core::Retention retention(tablet->store, context.clock);
  const std::size_t gone = options.run ? retention.run() : 0;
  const core::RetentionLook look = retention.look();
  const std::uint64_t purged = core::PurgedRecords(tablet->store.database()).count();
  if (options.json) return printJson(context.io.out, look, purged, gone);
  print(context.io.out, look, purged);
}

}  // namespace

void addRetention(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command =
      app.add_subcommand("retention", "which registrations may go from this tablet, and why the others stay");
  options->tablet.addTo(*command);
  command->add_flag("--run", options->run, "delete what may go now instead of after the next sync");
  command->add_flag("--json", options->json, "print {\"purged\",\"gone_now\",\"due\",\"too_young\",\"next\",…}");
  command->callback([options, &context] { showRetention(*options, context); });
}

}  // namespace jemput::tablet
