#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/rules/RuleFiles.h"
#include "core/storage/Attachments.h"
#include "core/storage/Backups.h"
#include "core/storage/Deliveries.h"
#include "core/storage/Devices.h"
#include "core/storage/Quotas.h"
#include "office/IndonesianText.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct DevicesOptions {
  FolderOptions folder;
  bool json = false;
};

/// What the list says of a tablet besides its row.
struct DeviceState {
  core::DeviceTroubles troubles;
  std::optional<std::int64_t> overQuota;  // when it was last told to come back later
  std::uint64_t backedUp = 0;             // of its newest generation
  std::uint64_t filesMissing = 0;         // photos that its entries name and that it has not brought
  std::int64_t rules = 0;                 // newest version of the rules that it was given; 0: its program's
};

DeviceState stateOf(OfficeFolder& folder, const core::DeviceRow& device) {
  core::Database& database = folder.database();
  const std::uint32_t generation = core::Devices(database).newestGeneration(device.number);
  return {core::Devices(database).troubles(device.number), core::Quotas(database).lastRefused(device.number),
          core::Backups(database).backedUpSeq(device.number, generation),
          core::Attachments(database).missingOf(device.number),
          core::Deliveries(database).newestSnapshot(device.number, core::kRulesSnapshot)};
}

void writeDevice(core::JsonWriter& writer, const core::DeviceRow& device, const DeviceState& state) {
  const core::DeviceTroubles& troubles = state.troubles;
  writer.beginObject().member("device", device.id.text()).member("prefix", device.prefix);
  writer.member("enrolled", device.enrolled).key("heard");
  if (device.heard) {
    writer.value(*device.heard);
  } else {
    writer.null();
  }
  writer.member("seq", device.receivedSeq).member("gaps", troubles.gaps).member("forks", troubles.forks);
  writer.member("quarantined", troubles.quarantined)
      .member("files_missing", state.filesMissing)
      .member("revoked", device.revoked.has_value())
      .member("suspended", device.suspended.has_value())
      .member("backed_up", state.backedUp)
      .key("villages")
      .texts(device.villages);
  if (state.rules > 0) writer.member("rules", state.rules);
  if (state.overQuota) writer.member("over_quota", *state.overQuota);
  writer.endObject();
}

void printDevice(std::ostream& out, const core::DeviceRow& device, const DeviceState& state) {
  const core::DeviceTroubles& troubles = state.troubles;
  out << "Tablet " << device.prefix << ": terakhir terdengar "
      << (device.heard ? longInstant(*device.heard) + " WITA" : std::string("belum pernah"))
      << ", diterima sampai catatan " << device.receivedSeq;
  if (troubles.quarantined > 0) out << ", " << troubles.quarantined << " perlu diperiksa";
  if (troubles.gaps > 0) out << ", " << troubles.gaps << " celah: ada catatan yang belum pernah sampai";
  if (troubles.forks > 0) out << ", " << troubles.forks << " cabang: dua tablet memakai identitas yang sama";
  if (state.filesMissing > 0) out << ", " << state.filesMissing << " foto belum sampai";
  if (state.rules > 0) out << ", diberi aturan versi " << state.rules;
  if (state.overQuota)
    out << ", mengirim lebih dari jatah sehari (" << longInstant(*state.overQuota) << " WITA): periksa tablet itu";
  if (device.revoked) out << ", dicabut";
  if (device.suspended && !device.revoked) out << ", ditahan";
  if (device.villages.empty()) out << ", belum punya desa";
  out << "\n";
}

void showDevices(const DevicesOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::Devices devices(folder.database());
  const auto all = devices.all();
  core::JsonWriter writer;
  writer.beginArray();
  for (const core::DeviceRow& device : all) {
    if (options.json) {
      writeDevice(writer, device, stateOf(folder, device));
    } else {
      printDevice(context.io.out, device, stateOf(folder, device));
    }
  }
  if (options.json) context.io.out << writer.endArray().text() << "\n";
  if (!options.json && all.empty()) context.io.out << "Belum ada tablet. Buat karcis dengan: jemput-office ticket\n";
}

}  // namespace

void addDevices(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<DevicesOptions>();
  CLI::App* command =
      app.add_subcommand("devices", "tablets: last heard, received, gaps, forks, quarantined, photos missing");
  options->folder.addTo(*command);
  command->add_flag("--json", options->json,
                    "print an array of {\"device\",\"prefix\",\"heard\",\"seq\",\"gaps\",\"forks\",\"quarantined\",…}");
  command->callback([options, &context] { showDevices(*options, context); });
}

}  // namespace jemput::office
