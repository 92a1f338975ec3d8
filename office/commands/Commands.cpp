#include "office/commands/Commands.h"

#include <unistd.h>

#include <ostream>

#include "core/crypto/Random.h"
#include "office/HttpServer.h"
#include "office/commands/RunOffice.h"

namespace jemput::office {

namespace {

constexpr const char* kFooter =
    "Exit codes: 0 done, 2 wrong use, 3 refused with reasons (also when some of several lines were), 75 try again\n"
    "later. An error is one sentence on standard error. With --json standard output holds JSON and nothing else;\n"
    "docs/office-commands.md describes every member.";

int endWith(core::Streams& io, core::Exit code, const std::string& sentence) {
  if (!sentence.empty()) io.err << sentence << "\n";
  return static_cast<int>(code);
}

int parse(CLI::App& app, const std::vector<std::string>& arguments, core::Streams& io) {
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
    return 0;
  } catch (const CLI::ParseError& problem) {
    if (problem.get_exit_code() == 0) return app.exit(problem, io.out, io.err);
    return endWith(io, core::Exit::WrongUse, std::string(problem.what()) + ". Lihat: jemput-office --help");
  }
}

}  // namespace

void FolderOptions::addTo(CLI::App& command) {
  command.add_option("--data", data, "the office's folder")->required();
  command.add_option("--keys", keys, "folder of the key file, if it was moved");
}

std::string whoAmI() {
  const char* name = ::getlogin();
  return name ? name : "uid " + std::to_string(::getuid());
}

core::DeviceRow requireDevice(core::Devices& devices, const std::string& name) {
  auto device = devices.findNamed(name);
  if (!device)
    throw core::CommandEnds(core::Exit::Refused,
                            "Tidak ada tablet " + name + ". Lihat huruf atau id-nya dengan: jemput-office devices");
  return std::move(*device);
}

void requireReason(const std::string& reason) {
  if (reason.find_first_not_of(' ') == std::string::npos)
    throw core::CommandEnds(core::Exit::WrongUse, "Tulis alasannya dengan --reason. Alasan itu dicatat.");
}

int runOffice(const std::vector<std::string>& arguments, core::Streams io, const core::Clock& clock) {
  core::startCrypto();
  CommandContext context{io, clock};
  CLI::App app("jemput-office: the office's side of Jemput, outreach registration for Dukcapil", "jemput-office");
  app.require_subcommand(1);
  app.footer(kFooter);
  for (const auto add :
       {addInit,     addGenerate, addImportRoster,  addImportTargets, addOfficer,    addTicket,    addServe,
        addProgress, addDevices,  addRegistrations, addMark,          addLedger,     addVerify,    addBackup,
        addRestore,  addExport,   addImport,        addDevice,        addEnrolments, addEnrolment, addJudge,
        addIncident, addKeys,     addRecover,       addRules})
    add(app, context);
  try {
    return parse(app, arguments, io);
  } catch (const core::CommandEnds& end) {
    return endWith(io, end.exit, end.what());
  } catch (const FolderRefused& refused) {
    return endWith(io, core::Exit::WrongUse, refused.what());
  } catch (const core::DatabaseRefused& refused) {
    return endWith(io, core::Exit::WrongUse, refused.what());
  } catch (const ListenFailed& failed) {
    return endWith(io, core::Exit::TryLater, failed.what());
  } catch (const std::exception& broken) {
    return endWith(
        io, core::Exit::Failed,
        std::string("Perintah berhenti karena gangguan: ") + broken.what() + ". Yang sudah tersimpan tetap aman.");
  }
}

}  // namespace jemput::office
