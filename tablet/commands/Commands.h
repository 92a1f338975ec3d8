// jemput-field, verb by verb: each function adds one command and what it does when it is called.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/cli/Output.h"
#include "core/model/Issue.h"
#include "core/rules/ServiceCatalogue.h"
#include "core/storage/TabletPhotos.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

struct CommandContext {
  core::Streams io;
  const core::Clock& clock;
};

/// From the environment's variable of this name, else the next line of standard input.
std::string readSecretLine(const char* variable, CommandContext& context);

/// An opened tablet for one command: the lock, who is signed in, the store.
struct OpenTablet {
  core::FolderLock lock;
  Session session;
  core::TabletStore store;
};

/// --data and --officer; the PIN comes from JEMPUT_PIN or the first line of standard input, never from
/// the command line, where other programs could read it.
struct TabletOptions {
  std::filesystem::path data;
  std::string officer;
  void addTo(CLI::App& command);
  std::string readPin(CommandContext& context) const { return readSecretLine("JEMPUT_PIN", context); }
  /// Waits up to five seconds for another program to let the folder go.
  std::unique_ptr<OpenTablet> open(CommandContext& context) const;
  core::FolderLock lock() const;
};

/// [{"level","field","code","text"}], with sentences in Indonesian.
std::string issuesJson(const core::Issues& issues, const core::ServiceCatalogue& names);

/// "files":{"named","received","waiting","waiting_bytes","retake"}
void writePhotoCounts(core::JsonWriter& writer, const core::PhotoCounts& counts);
/// One sentence; nothing when no entry names a photo.
void printPhotoCounts(std::ostream& out, const core::PhotoCounts& counts);

void addEnrol(CLI::App& app, CommandContext& context);
void addSearch(CLI::App& app, CommandContext& context);
void addRegister(CLI::App& app, CommandContext& context);
void addSync(CLI::App& app, CommandContext& context);
void addStatus(CLI::App& app, CommandContext& context);
void addLog(CLI::App& app, CommandContext& context);
void addRetention(CLI::App& app, CommandContext& context);
void addPin(CLI::App& app, CommandContext& context);
void addUnlock(CLI::App& app, CommandContext& context);
void addExport(CLI::App& app, CommandContext& context);
void addImport(CLI::App& app, CommandContext& context);

}  // namespace jemput::tablet
