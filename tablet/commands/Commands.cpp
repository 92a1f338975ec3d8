#include "tablet/commands/Commands.h"

#include <cstdlib>
#include <istream>
#include <ostream>
#include <thread>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/rules/Sentences.h"
#include "sync/Carrier.h"
#include "tablet/Enrolment.h"
#include "tablet/PinChange.h"
#include "tablet/RoadSentences.h"
#include "tablet/SpaceReserve.h"
#include "tablet/commands/RunField.h"

namespace jemput::tablet {

namespace {

constexpr std::chrono::milliseconds kLockPatience{5000}, kLockPause{100};
constexpr const char* kFooter =
    "The PIN is read from JEMPUT_PIN, else from the first line of standard input; never from the command line.\n"
    "Exit codes: 0 done, 2 wrong use, 3 refused with reasons (also when some of several lines were), 75 try again\n"
    "later. An error is one sentence on standard error. With --json standard output holds JSON and nothing else;\n"
    "docs/field-commands.md describes every member.";

int endWith(core::Streams& io, core::Exit code, const std::string& sentence) {
  if (!sentence.empty()) io.err << sentence << "\n";
  return static_cast<int>(code);
}

core::FolderLock waitForLock(const TabletFolder& folder) {
  for (std::chrono::milliseconds waited{0};; waited += kLockPause) {
    if (auto lock = folder.lock()) return std::move(*lock);
    if (waited >= kLockPatience)
      throw core::CommandEnds(core::Exit::TryLater,
                              "Tablet ini sedang dipakai program lain. Tutup dulu yang itu, lalu coba lagi.");
    std::this_thread::sleep_for(kLockPause);
  }
}

std::string_view levelWord(core::IssueLevel level) {
  if (level == core::IssueLevel::Error) return "error";
  return level == core::IssueLevel::Warning ? "warning" : "hint";
}

int parse(CLI::App& app, const std::vector<std::string>& arguments, core::Streams& io) {
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
    return 0;
  } catch (const CLI::ParseError& problem) {
    if (problem.get_exit_code() == 0) return app.exit(problem, io.out, io.err);
    return endWith(io, core::Exit::WrongUse, std::string(problem.what()) + ". Lihat: jemput-field --help");
  }
}

}  // namespace

void TabletOptions::addTo(CLI::App& command) {
  command.add_option("--data", data, "the tablet's folder")->required();
  command.add_option("--officer", officer, "id of the officer (default: whoever's PIN it is)");
}

core::FolderLock TabletOptions::lock() const { return waitForLock(TabletFolder(data)); }

std::string readSecretLine(const char* variable, CommandContext& context) {
  if (const char* secret = std::getenv(variable)) return secret;
  std::string line;
  std::getline(context.io.in, line);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  return line;
}

std::unique_ptr<OpenTablet> TabletOptions::open(CommandContext& context) const {
  const TabletFolder folder(data);
  const FolderHeader header = folder.header();
  core::FolderLock lock = waitForLock(folder);
  Session session = folder.signIn(officer, readPin(context), context.clock);
  // Made in place: a store holds its database connection and does not move.
  auto tablet = std::unique_ptr<OpenTablet>(new OpenTablet{std::move(lock), session, folder.openStore(session)});
  SpaceReserve(data).keep();
  return tablet;
}

std::string issuesJson(const core::Issues& issues, const core::ServiceCatalogue& names) {
  core::JsonWriter writer;
  writer.beginArray();
  for (const core::Issue& issue : issues)
    writer.beginObject()
        .member("level", levelWord(issue.level))
        .member("field", issue.field)
        .member("code", issue.code)
        .member("text", core::sentence(issue, core::Language::Indonesian, names))
        .endObject();
  return writer.endArray().take();
}

void writePhotoCounts(core::JsonWriter& writer, const core::PhotoCounts& counts) {
  writer.key("files").beginObject().member("named", counts.named).member("received", counts.received);
  writer.member("waiting", counts.waiting()).member("waiting_bytes", counts.waitingBytes);
  writer.member("retake", counts.retake).endObject();
}

void printPhotoCounts(std::ostream& out, const core::PhotoCounts& counts) {
  constexpr std::int64_t kKilobyte = 1000;
  if (counts.named == 0) return;
  out << "Foto: " << counts.received << " dari " << counts.named << " diterima kantor; " << counts.waiting()
      << " aman di tablet dan menunggu (" << (counts.waitingBytes + kKilobyte - 1) / kKilobyte << " KB).\n";
  if (counts.retake > 0) out << counts.retake << " foto perlu diambil ulang; pendaftarannya sendiri aman.\n";
}

int runField(const std::vector<std::string>& arguments, core::Streams io, const core::Clock& clock) {
  core::startCrypto();
  CommandContext context{io, clock};
  CLI::App app("jemput-field: a Jemput tablet without a screen", "jemput-field");
  app.require_subcommand(1);
  app.footer(kFooter);
  for (const auto add : {addEnrol, addSearch, addRegister, addSync, addStatus, addRetention, addLog, addPin, addUnlock,
                         addExport, addImport})
    add(app, context);
  try {
    return parse(app, arguments, io);
  } catch (const core::CommandEnds& end) {
    return endWith(io, end.exit, end.what());
  } catch (const SignInRefused& refused) {
    return endWith(io, refused.wait.count() > 0 ? core::Exit::TryLater : core::Exit::Refused, refused.what());
  } catch (const PinRefused& refused) {
    return endWith(io, core::Exit::Refused, refused.what());
  } catch (const NoRoom& full) {
    return endWith(io, core::Exit::TryLater, full.what());
  } catch (const core::DiskRefused& broken) {
    return endWith(io, core::Exit::Failed, broken.what());
  } catch (const EnrolWaits& waits) {
    return endWith(io, core::Exit::TryLater, waits.what());
  } catch (const FolderRefused& refused) {
    return endWith(io, core::Exit::WrongUse, refused.what());
  } catch (const core::DatabaseRefused& refused) {
    return endWith(io, core::Exit::WrongUse, refused.what());
  } catch (const sync::RoadBroken& broken) {
    return endWith(io, core::Exit::TryLater, roadSentence(broken.trouble));
  } catch (const std::exception& broken) {
    return endWith(
        io, core::Exit::Failed,
        std::string("Perintah berhenti karena gangguan: ") + broken.what() + ". Yang sudah tersimpan tetap aman.");
  }
}

}  // namespace jemput::tablet
