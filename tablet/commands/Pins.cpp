#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "tablet/PinChange.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

constexpr const char* kNewPin = "JEMPUT_NEW_PIN";
constexpr const char* kLeaderCode = "JEMPUT_LEADER_CODE";

struct UnlockOptions {
  TabletOptions tablet;
  bool newCode = false, json = false;
};

void changeOwn(const TabletOptions& options, CommandContext& context) {
  const TabletFolder folder(options.data);
  (void)folder.header();  // no tablet: said before anything is asked
  const core::FolderLock lock = options.lock();
  const std::string old = options.readPin(context);
  const Session session = changePin(folder, options.officer, old, readSecretLine(kNewPin, context), context.clock);
  context.io.out << "PIN " << session.officerName << " sudah diganti. Yang lama tidak berlaku lagi.\n";
}

void unlock(const UnlockOptions& options, CommandContext& context) {
  const TabletFolder folder(options.tablet.data);
  const FolderHeader header = folder.header();
  if (options.tablet.officer.empty() && !options.newCode)
    throw core::CommandEnds(
        core::Exit::WrongUse,
        "Sebut petugas yang diberi PIN baru dengan --officer, atau minta kode baru dengan --new-code.");
  const core::FolderLock lock = options.tablet.lock();
  const LeaderSession leader = signInLeader(folder, readSecretLine(kLeaderCode, context), context.clock);
  if (!options.tablet.officer.empty()) {
    givePin(folder, leader, options.tablet.officer, readSecretLine(kNewPin, context), context.clock);
    if (!options.json)
      context.io.out << "PIN baru untuk " << header.officerName(options.tablet.officer)
                     << " berlaku. Tablet meminta PIN pilihan sendiri saat masuk berikutnya.\n";
  }
  const std::string code = options.newCode ? renewLeaderCode(folder, leader) : std::string();
  if (options.json) {
    core::JsonWriter writer;
    writer.beginObject().memberIfAny("officer", options.tablet.officer).memberIfAny("leader_code", code);
    context.io.out << writer.endObject().text() << "\n";
  } else if (options.newCode) {
    context.io.out
        << "Kode ketua tim yang baru: " << code
        << "\nTulis di kertas dan simpan di kantor: hanya ditampilkan sekali ini. Kode lama tidak berlaku lagi.\n";
  }
}

}  // namespace

void addPin(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<TabletOptions>();
  CLI::App* command = app.add_subcommand("pin", "change an officer's own PIN");
  options->addTo(*command);
  command->footer("The old PIN is read like any PIN; the new one from JEMPUT_NEW_PIN, else from the next line.");
  command->callback([options, &context] { changeOwn(*options, context); });
}

void addUnlock(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<UnlockOptions>();
  CLI::App* command = app.add_subcommand("unlock", "with the team leader's code: a new PIN for an officer, a new code");
  command->add_option("--data", options->tablet.data, "the tablet's folder")->required();
  command->add_option("--officer", options->tablet.officer, "id of the officer who gets the new PIN");
  command->add_flag("--new-code", options->newCode, "print a new leader's code; the old one is void");
  command->add_flag("--json", options->json, "print {\"officer\",\"leader_code\"}, each as asked for");
  command->footer(
      "The code is read from JEMPUT_LEADER_CODE, else from the first line of standard input; the new PIN from\n"
      "JEMPUT_NEW_PIN, else from the next line.");
  command->callback([options, &context] { unlock(*options, context); });
}

}  // namespace jemput::tablet
