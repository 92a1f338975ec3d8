#include <istream>
#include <memory>
#include <ostream>

#include "core/rules/Areas.h"
#include "core/storage/Devices.h"
#include "office/OfficeLog.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct DeviceOptions {
  FolderOptions folder;
  std::string device, reason;
  std::vector<std::string> villages;
  bool isConfirmed = false;
};

/// Runs `change` in one transaction with the entry that says who did it and why.
template <class Change>
void decide(const DeviceOptions& options, CommandContext& context, const std::string& sentence, Change change) {
  requireReason(options.reason);
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  core::Devices devices(folder.database());
  const core::DeviceRow device = requireDevice(devices, options.device);
  OfficeLog log(folder.database(), folder.keys(), context.clock);
  change(devices, device, log, Decision{whoAmI(), options.reason});
  transaction.commit();
  context.io.out << "Tablet " << device.prefix << " " << sentence << "\n";
}

/// Revoking cannot be undone, so the letter is typed once more, or --yes says that this was thought of.
void confirmRevocation(const DeviceOptions& options, const core::DeviceRow& device, CommandContext& context) {
  if (options.isConfirmed) return;
  context.io.out << "Tablet " << device.prefix
                 << " tidak akan pernah lagi diberi data; yang masih ia kirim menunggu pemeriksaan.\n"
                    "Ini tidak dapat dibatalkan. Ketik huruf tablet itu untuk mencabutnya: "
                 << std::flush;
  std::string typed;
  std::getline(context.io.in, typed);
  if (typed != device.prefix)
    throw core::CommandEnds(core::Exit::Refused, "Tidak dicabut: yang diketik bukan huruf tablet itu.");
}

void revoke(const DeviceOptions& options, CommandContext& context) {
  const std::int64_t now = core::toMilliseconds(context.clock.now());
  requireReason(options.reason);
  {
    // Nobody waits for the database while a person reads and types.
    OfficeFolder folder = options.folder.open();
    core::Devices devices(folder.database());
    confirmRevocation(options, requireDevice(devices, options.device), context);
  }
  decide(options, context,
         "dicabut. Daftar warganya terhapus pada kontak berikutnya; pekerjaan yang masih di sana tetap diterima dan "
         "menunggu pemeriksaan.",
         [now](core::Devices& devices, const core::DeviceRow& device, OfficeLog& log, const Decision& decision) {
           if (device.revoked) throw core::CommandEnds(core::Exit::Refused, "Tablet itu sudah dicabut.");
           devices.revoke(device.number, now);
           log.deviceChanged(core::kind::kDeviceRevoked, device.id, decision);
         });
}

void suspend(const DeviceOptions& options, CommandContext& context) {
  const std::int64_t now = core::toMilliseconds(context.clock.now());
  decide(options, context, "ditahan. Yang ia kirim disimpan dan menunggu pemeriksaan; ia tidak diberi data.",
         [now](core::Devices& devices, const core::DeviceRow& device, OfficeLog& log, const Decision& decision) {
           if (device.revoked || device.suspended)
             throw core::CommandEnds(core::Exit::Refused, "Tablet itu sudah ditahan atau dicabut.");
           devices.setSuspended(device.number, now);
           log.deviceChanged(core::kind::kDeviceSuspended, device.id, decision);
         });
}

void resume(const DeviceOptions& options, CommandContext& context) {
  decide(options, context,
         "boleh bekerja lagi. Yang ia kirim selama ditahan masih menunggu: jemput-office registrations --quarantined",
         [](core::Devices& devices, const core::DeviceRow& device, OfficeLog& log, const Decision& decision) {
           if (device.revoked)
             throw core::CommandEnds(core::Exit::Refused,
                                     "Tablet itu dicabut, bukan ditahan. Buat karcis baru dan daftarkan lagi.");
           if (!device.suspended) throw core::CommandEnds(core::Exit::Refused, "Tablet itu tidak sedang ditahan.");
           devices.setSuspended(device.number, std::nullopt);
           log.deviceChanged(core::kind::kDeviceResumed, device.id, decision);
         });
}

void changeVillages(const DeviceOptions& options, CommandContext& context) {
  std::vector<std::string> codes;
  for (const std::string& text : options.villages) {
    const std::string code = core::Areas::withDots(text);
    if (!core::Areas::shipped().isVillage(code))
      throw core::CommandEnds(core::Exit::Refused,
                              "Kode desa " + text + " tidak dikenal. Contoh: 52.08.04.2008 (Sambik Elen)");
    codes.push_back(code);
  }
  decide(options, context, "mendapat desa yang baru pada sinkron berikutnya; pekerjaan yang belum terkirim tetap aman.",
         [&codes](core::Devices& devices, const core::DeviceRow& device, OfficeLog& log, const Decision& decision) {
           devices.setVillages(device.number, codes);
           log.scopeChanged(*devices.find(device.id), decision);
         });
}

using Act = void (*)(const DeviceOptions&, CommandContext&);

CLI::App* addAct(CLI::App& device, CommandContext& context, const char* verb, const char* help, Act act,
                 const std::shared_ptr<DeviceOptions>& options) {
  CLI::App* command = device.add_subcommand(verb, help);
  options->folder.addTo(*command);
  command->add_option("--device", options->device, "letters of the tablet's queue numbers, or its id")->required();
  command->add_option("--reason", options->reason, "why; kept in the office's log")->required();
  command->callback([options, &context, act] { act(*options, context); });
  return command;
}

}  // namespace

void addDevice(CLI::App& app, CommandContext& context) {
  CLI::App* device =
      app.add_subcommand("device", "revoke, suspend or resume a tablet, or give it other villages or officers");
  device->require_subcommand(1);
  auto options = std::make_shared<DeviceOptions>();
  addAct(*device, context, "revoke", "for ever: it gets nothing more and drops its roster at its next contact", revoke,
         options)
      ->add_flag("--yes", options->isConfirmed, "do not ask for the tablet's letters once more");
  addAct(*device, context, "suspend", "until it is resumed: what it sends waits for a person, and it gets nothing",
         suspend, options);
  addAct(*device, context, "resume", "a suspended tablet works again; what it sent meanwhile still waits", resume,
         options);
  addAct(*device, context, "villages", "another scope from its next sync on; unsent work is not touched",
         changeVillages, options)
      ->add_option("--villages", options->villages, "codes of all villages that it is to have")
      ->required()
      ->delimiter(',');
  addDeviceOfficers(*device, context);
}

}  // namespace jemput::office
