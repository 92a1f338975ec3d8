#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/storage/Attachments.h"
#include "core/storage/Devices.h"
#include "office/IndonesianText.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct DevicesOptions {
  FolderOptions folder;
  bool json = false;
};

void writeDevice(core::JsonWriter& writer, const core::DeviceRow& device, const core::DeviceTroubles& troubles,
                 std::uint64_t filesMissing) {
  writer.beginObject().member("device", device.id.text()).member("prefix", device.prefix);
  writer.member("enrolled", device.enrolled).key("heard");
  if (device.heard) {
    writer.value(*device.heard);
  } else {
    writer.null();
  }
  writer.member("seq", device.receivedSeq).member("gaps", troubles.gaps).member("forks", troubles.forks);
  writer.member("quarantined", troubles.quarantined)
      .member("files_missing", filesMissing)
      .member("revoked", device.revoked.has_value())
      .key("villages")
      .texts(device.villages);
  writer.endObject();
}

void printDevice(std::ostream& out, const core::DeviceRow& device, const core::DeviceTroubles& troubles,
                 std::uint64_t filesMissing) {
  out << "Tablet " << device.prefix << ": terakhir terdengar "
      << (device.heard ? longInstant(*device.heard) + " WITA" : std::string("belum pernah"))
      << ", diterima sampai catatan " << device.receivedSeq;
  if (troubles.quarantined > 0) out << ", " << troubles.quarantined << " perlu diperiksa";
  if (troubles.gaps > 0) out << ", " << troubles.gaps << " celah: ada catatan yang belum pernah sampai";
  if (troubles.forks > 0) out << ", " << troubles.forks << " cabang: dua tablet memakai identitas yang sama";
  if (filesMissing > 0) out << ", " << filesMissing << " foto belum sampai";
  if (device.revoked) out << ", dicabut";
  out << "\n";
}

void showDevices(const DevicesOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::Devices devices(folder.database());
  const auto all = devices.all();
  core::JsonWriter writer;
  writer.beginArray();
  const core::Attachments attachments(folder.database());
  for (const core::DeviceRow& device : all) {
    const std::uint64_t missing = attachments.missingOf(device.number);
    if (options.json) {
      writeDevice(writer, device, devices.troubles(device.number), missing);
    } else {
      printDevice(context.io.out, device, devices.troubles(device.number), missing);
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
