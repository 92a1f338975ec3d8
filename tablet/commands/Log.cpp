#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct LogOptions {
  TabletOptions tablet;
  bool json = false, witness = false;
};

std::string lineOf(core::TabletStore& store, const core::LogRow& row) {
  const std::uint64_t receipted = store.places().receiptedSeq(row.place.generation);
  const std::uint64_t revision = store.places().revisionOf(row.place);
  const auto reason = store.places().quarantineReason(row.place);
  core::JsonWriter writer;
  writer.beginObject().member("generation", std::int64_t{row.place.generation}).member("seq", row.place.seq);
  writer.member("id", row.id.text())
      .member("hash", core::hex(row.content.view()))
      .member("receipted", row.place.seq <= receipted);
  writer.key("revision");
  if (revision > 0) {
    writer.value(revision).member("verdict", reason ? "quarantined" : "accepted");
  } else {
    writer.null().key("verdict").null();
  }
  if (reason) writer.member("reason", *reason);
  const auto entry = core::Entry::read(row.bytes);
  if (entry) writer.member("kind", entry->head().kind).key("entry").raw(row.bytes);
  return writer.endObject().take();
}

void printLog(core::TabletStore& store, std::ostream& out) {
  constexpr std::size_t kAtOnce = 500;
  const std::uint32_t generations = store.log().head().place.generation;
  for (std::uint32_t generation = 1; generation <= generations; ++generation) {
    std::uint64_t next = 1;
    while (true) {
      const auto rows = store.log().read({generation, next}, kAtOnce, SIZE_MAX);
      for (const core::LogRow& row : rows) out << lineOf(store, row) << "\n";
      if (rows.size() < kAtOnce) break;
      next = rows.back().place.seq + 1;
    }
  }
}

/// Exactly the bytes that the office signed, for `jemput-office verify --witness`.
void printWitness(core::TabletStore& store, std::ostream& out) {
  for (const core::StoredReceipt& receipt : store.places().receipts()) {
    core::JsonWriter writer;
    writer.beginObject()
        .member("receipt", receipt.bytes)
        .member("signature", core::base64(receipt.signature))
        .endObject();
    out << writer.text() << "\n";
  }
}

}  // namespace

void addLog(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<LogOptions>();
  CLI::App* command = app.add_subcommand("log", "this tablet's own entries, one JSON line each");
  options->tablet.addTo(*command);
  command->add_flag("--json", options->json,
                    "print {\"seq\",\"hash\",\"receipted\",\"revision\",\"verdict\",\"kind\",\"entry\",…}; always so");
  command->add_flag("--witness", options->witness,
                    "print the office's receipts instead, for jemput-office verify --witness");
  command->callback([options, &context] {
    const auto tablet = options->tablet.open(context);
    if (options->witness) {
      printWitness(tablet->store, context.io.out);
    } else {
      printLog(tablet->store, context.io.out);
    }
  });
}

}  // namespace jemput::tablet
