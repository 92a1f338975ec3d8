#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/crypto/EntryStub.h"
#include "core/model/Entry.h"
#include "core/storage/Ledger.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct LedgerOptions {
  FolderOptions folder;
  std::uint64_t since = 0;
  bool json = false;
};

std::string lineOf(const core::LedgerRow& row) {
  core::JsonWriter writer;
  writer.beginObject()
      .member("revision", row.revision)
      .member("device", row.device.isNil() ? "office" : row.device.text());
  writer.member("generation", std::int64_t{row.place.generation}).member("seq", row.place.seq);
  const auto stub = core::readStub(row.bytes);
  writer.member("hash", core::hex((stub ? stub->content : core::sha256(row.bytes)).view()));
  writer.member("verdict", row.accepted ? "accepted" : "quarantined")
      .memberIfAny("reason", row.reason)
      .member("received", row.received);
  const auto entry = core::Entry::read(row.bytes);
  if (!entry) return writer.key("kind").null().key("fields").null().endObject().take();
  writer.member("kind", entry->head().kind).member("id", entry->head().id.text());
  if (entry->head().record) writer.member("record", entry->head().record->text());
  if (entry->head().visit) writer.member("visit", entry->head().visit->text());
  writer.memberIfAny("officer", entry->head().officer).memberIfAny("base", entry->head().base);
  return writer.key("fields").raw(entry->fields().text()).endObject().take();
}

void listLedger(const LedgerOptions& options, CommandContext& context) {
  constexpr std::size_t kAtOnce = 1000;
  OfficeFolder folder = options.folder.open();
  const core::Ledger ledger(folder.database(), folder.keys().officeId);
  std::uint64_t since = options.since;
  while (true) {
    const auto rows = ledger.rows(since, kAtOnce);
    for (const core::LedgerRow& row : rows) context.io.out << lineOf(row) << "\n";
    if (rows.size() < kAtOnce) return;
    since = rows.back().revision;
  }
}

}  // namespace

void addLedger(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<LedgerOptions>();
  CLI::App* command =
      app.add_subcommand("ledger", "every entry the office holds, one JSON line each, in revision order");
  options->folder.addTo(*command);
  command->add_option("--since", options->since, "only entries after this revision");
  command->add_flag(
      "--json", options->json,
      "print {\"revision\",\"device\",\"generation\",\"seq\",\"hash\",\"verdict\",\"kind\",\"fields\",…}; always so");
  command->callback([options, &context] { listLedger(*options, context); });
}

}  // namespace jemput::office
