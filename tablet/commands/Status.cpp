#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "core/storage/TabletPhotos.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct StatusOptions {
  TabletOptions tablet;
  bool json = false;
};

struct Counts {
  std::uint64_t entries = 0, receipted = 0, pulled = 0;
  std::vector<core::OwnQuarantine> quarantined;
};

Counts countsOf(core::TabletStore& store) {
  const core::Place head = store.log().head().place;
  return {head.seq, store.places().receiptedSeq(head.generation), store.entries().pulledCount(),
          store.places().quarantined()};
}

void writeReceipt(core::JsonWriter& writer, const core::StoredReceipt& stored) {
  const core::Receipt& receipt = stored.receipt;
  writer.beginObject().member("generation", std::int64_t{receipt.generation}).member("seq", receipt.seq);
  writer.member("hash", core::hex(receipt.hash)).member("epoch", receipt.epoch).member("revision", receipt.revision);
  writer.member("time", receipt.time).endObject();
}

void writeQuarantined(core::JsonWriter& writer, core::TabletStore& store, const core::OwnQuarantine& one) {
  const auto row = store.log().row(one.place);
  writer.beginObject().member("generation", std::int64_t{one.place.generation}).member("seq", one.place.seq);
  if (row) writer.member("id", row->id.text());
  writer.member("reason", one.reason).endObject();
}

std::string statusJson(core::TabletStore& store, const Counts& counts) {
  const core::SyncState state = store.syncState();
  core::JsonWriter writer;
  writer.beginObject().member("device", store.identity().device.text()).member("prefix", store.identity().prefix);
  writer.member("practice", store.identity().isPractice).member("entries", counts.entries);
  writer.member("receipted", counts.receipted).member("unreceipted", counts.entries - counts.receipted);
  // As `sync` says it, over this tablet's whole life.
  writer.member("sent", counts.receipted).member("pulled", counts.pulled).key("quarantined").beginArray();
  for (const core::OwnQuarantine& one : counts.quarantined) writeQuarantined(writer, store, one);
  writer.endArray().key("receipts").beginArray();
  for (const core::StoredReceipt& receipt : store.places().receipts()) writeReceipt(writer, receipt);
  writer.endArray().member("epoch", state.epoch).member("cursor", state.cursor).member("office_time", state.officeTime);
  writePhotoCounts(writer, core::countPhotos(core::TabletPhotos(store.database()).all()));
  writer.member("revoked", state.isRevoked).key("villages").texts(state.villages);
  return writer.endObject().take();
}

void showStatus(const StatusOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  const Counts counts = countsOf(tablet->store);
  if (options.json) {
    context.io.out << statusJson(tablet->store, counts) << "\n";
    return;
  }
  context.io.out << counts.entries << " catatan di tablet ini: " << counts.receipted << " diterima kantor, "
                 << counts.entries - counts.receipted << " aman di tablet dan menunggu dikirim.\n";
  printPhotoCounts(context.io.out, core::countPhotos(core::TabletPhotos(tablet->store.database()).all()));
  for (const core::OwnQuarantine& one : counts.quarantined)
    context.io.out << "Catatan " << one.place.seq << " perlu diperbaiki: " << one.reason << "\n";
}

}  // namespace

void addStatus(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<StatusOptions>();
  CLI::App* command = app.add_subcommand("status", "what is only here, and what the office has receipted");
  options->tablet.addTo(*command);
  command->add_flag("--json", options->json,
                    "print {\"entries\",\"receipted\",\"unreceipted\",\"files\",\"quarantined\",\"receipts\",…}");
  command->callback([options, &context] { showStatus(*options, context); });
}

}  // namespace jemput::tablet
