// jemput-office, verb by verb: each function adds one command and what it does when it is called.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/cli/Output.h"
#include "core/storage/Devices.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

/// What every command gets.
struct CommandContext {
  core::Streams io;
  const core::Clock& clock;
};

/// --data and --keys, as nearly every command has them.
struct FolderOptions {
  std::filesystem::path data, keys;
  void addTo(CLI::App& command);
  OfficeFolder open() const { return OfficeFolder(data, keys); }
};

/// Who is at the keyboard, for the record: the login's name.
std::string whoAmI();
/// Refuses a reason that says nothing; it is kept for ever.
void requireReason(const std::string& reason);
/// By the letters of its queue numbers or its id; refuses when there is none.
core::DeviceRow requireDevice(core::Devices& devices, const std::string& name);

void addInit(CLI::App& app, CommandContext& context);
void addGenerate(CLI::App& app, CommandContext& context);
void addImportRoster(CLI::App& app, CommandContext& context);
void addImportTargets(CLI::App& app, CommandContext& context);
void addOfficer(CLI::App& app, CommandContext& context);
void addTicket(CLI::App& app, CommandContext& context);
void addServe(CLI::App& app, CommandContext& context);
void addProgress(CLI::App& app, CommandContext& context);
void addDevices(CLI::App& app, CommandContext& context);
void addRegistrations(CLI::App& app, CommandContext& context);
void addMark(CLI::App& app, CommandContext& context);
void addLedger(CLI::App& app, CommandContext& context);
void addVerify(CLI::App& app, CommandContext& context);
void addBackup(CLI::App& app, CommandContext& context);
void addRestore(CLI::App& app, CommandContext& context);
void addExport(CLI::App& app, CommandContext& context);
void addImport(CLI::App& app, CommandContext& context);
void addDevice(CLI::App& app, CommandContext& context);
void addEnrolments(CLI::App& app, CommandContext& context);
void addEnrolment(CLI::App& app, CommandContext& context);
/// The verb `officers` of `device`.
void addDeviceOfficers(CLI::App& device, CommandContext& context);
void addIncident(CLI::App& app, CommandContext& context);
void addJudge(CLI::App& app, CommandContext& context);
void addKeys(CLI::App& app, CommandContext& context);
void addRecover(CLI::App& app, CommandContext& context);
void addRules(CLI::App& app, CommandContext& context);

}  // namespace jemput::office
