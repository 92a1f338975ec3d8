#include <memory>
#include <ostream>

#include "office/OfficeLog.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct JudgeOptions {
  FolderOptions folder;
  std::vector<std::string> entries;
  std::string reason;
  bool accepts = false, rejects = false;
};

void judge(const JudgeOptions& options, CommandContext& context) {
  requireReason(options.reason);
  if (options.accepts == options.rejects)
    throw core::CommandEnds(core::Exit::WrongUse, "Pilih satu: --accept atau --reject.");
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  OfficeLog log(folder.database(), folder.keys(), context.clock);
  for (const std::string& text : options.entries) {
    const auto entry = core::Uuid::parse(text);
    if (!entry || !log.judged(*entry, options.accepts, {whoAmI(), options.reason}))
      throw core::CommandEnds(core::Exit::Refused,
                              "Tidak ada catatan tablet dengan id " + text +
                                  ". Tidak ada yang berubah; lihat: jemput-office registrations --quarantined");
  }
  transaction.commit();
  context.io.out << options.entries.size() << (options.accepts ? " catatan diterima" : " catatan tidak dihitung")
                 << " mulai sekarang. Tablet mendengarnya pada sinkron berikutnya.\n";
}

}  // namespace

void addJudge(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<JudgeOptions>();
  CLI::App* command = app.add_subcommand(
      "judge", "count entries that were kept back, or stop counting some; tablets and progress follow");
  options->folder.addTo(*command);
  command->add_option("--entry", options->entries, "ids of entries, a visit before the registrations made at it")
      ->required()
      ->delimiter(',');
  command->add_flag("--accept", options->accepts, "they count from now on");
  command->add_flag("--reject", options->rejects, "they do not count");
  command->add_option("--reason", options->reason, "why; kept in the office's log")->required();
  command->callback([options, &context] { judge(*options, context); });
}

}  // namespace jemput::office
