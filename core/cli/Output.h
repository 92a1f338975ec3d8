// What both command lines share: streams, exit codes that are a contract, one sentence for a refusal.
#pragma once

#include <iosfwd>
#include <stdexcept>
#include <string>

namespace jemput::core {

/// Exit codes of jemput-office and jemput-field (docs/office-commands.md, docs/field-commands.md).
enum class Exit {
  Done = 0,
  Failed = 1,     // something broke that nobody foresaw
  WrongUse = 2,   // the command was not understood, or the folder is not what it should be
  Refused = 3,    // understood and refused with reasons; also when some of several lines were
  TryLater = 75,  // the network, the office or another program is in the way now
};

/// Ends a command with one sentence on standard error that says what to do.
struct CommandEnds : std::runtime_error {
  CommandEnds(Exit code, const std::string& sentence) : std::runtime_error(sentence), exit(code) {}
  Exit exit;
};

/// Where a command reads and writes; tests give their own.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

}  // namespace jemput::core
