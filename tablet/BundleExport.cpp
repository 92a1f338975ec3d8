#include "tablet/BundleExport.h"

#include <set>

#include <optional>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/SyncRuns.h"
#include "core/storage/TabletPhotos.h"
#include "sync/BundleWriter.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "sync/TabletSync.h"

namespace jemput::tablet {

namespace fs = std::filesystem;

namespace {

// Compresses to about one sealed piece, so that a volume that breaks off loses little.
constexpr std::size_t kRequestPlain = 64 * 1024;
constexpr std::size_t kRequestRoom = 1024;  // header, certificate, signatures

/// Leftovers of a copy that was killed, which nobody else would ever take away.
void clearUnfinished(const fs::path& folder, const std::string& prefix) {
  const std::string begin = "jemput-" + prefix + "-";
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (name.substr(0, begin.size()) == begin && name.find(".jemput.tmp") != std::string::npos)
      fs::remove(entry->path(), ignored);
  }
}

std::string introduction(const core::TabletStore& store) {
  core::JsonWriter writer;
  writer.beginObject().member("v", sync::limits::kProtocolVersion).member("device", store.identity().device.text());
  return writer.member("certificate", store.identity().certificate).endObject().take();
}

sync::BundleWriter makeWriter(const core::TabletStore& store, const sync::KeyList& keys, const core::Clock& clock,
                              const BundleExport& wanted) {
  if (keys.boxes.empty()) throw std::runtime_error("the office has named no key for bundles");
  const auto introduce = [&store](std::string_view header) {
    const std::string text = introduction(store);
    return store.signingKey().sign(core::label::kBundle, store.identity().officeId, sync::senderContent(header, text)) +
           text;
  };
  return {
      {wanted.folder, store.identity().prefix, sync::BundleDirection::ToOffice, keys.boxes.front(), wanted.volumeBytes},
      core::randomBytes(16),
      clock.now(),
      introduce};
}

void writeRequests(core::TabletStore& store, sync::TabletSync& link, sync::BundleWriter& bundle,
                   const BundleExport& wanted, ExportedBundle& done) {
  std::optional<sync::FrameWriter> stream;
  std::uint16_t streamVolume = 0;
  const sync::LocalState local = link.local();
  std::uint64_t from = local.receiptedSeq + 1;
  for (bool isLast = false; !isLast;) {
    const bool isAtEnd = from > store.log().head().place.seq;
    const auto outgoing = link.build({from, isAtEnd, true, false, true}, kRequestPlain);
    bundle.makeRoom(outgoing.plain.size() + kRequestRoom);
    if (streamVolume != bundle.volume()) {
      // Each volume can be read without the others.
      stream.emplace(sync::limits::kSlowLinkLevel, sync::wireDictionary(), sync::limits::kRequestWindowLog);
      streamVolume = bundle.volume();
    }
    bundle.add(sync::SectionKind::Request,
               stream->write(outgoing.plain) + link.signRequest(outgoing.plain, bundle.binding()));
    ++done.requests;
    done.entries += outgoing.entries;
    from = outgoing.lastSeq + 1;
    isLast = outgoing.asksForPage;
    if (wanted.step) wanted.step(done.entries, local.headSeq - local.receiptedSeq);
  }
}

/// Photos that no receipt has named, one in memory at a time. One that can no longer be read stays behind: Sinkron says
/// that it has to be taken again.
void writePhotos(core::TabletStore& store, sync::BundleWriter& bundle, ExportedBundle& done) {
  const core::TabletPhotos photos(store.database());
  std::set<std::string> written;  // two registrations may name one photo
  for (const core::ListedPhoto& photo : photos.all()) {
    const auto hash = core::hashFromHex(photo.sha256);
    if (photo.state != core::PhotoState::Waiting || !hash || !written.insert(photo.sha256).second) continue;
    const auto bytes = photos.read(photo.sha256);
    if (!bytes) continue;
    bundle.begin(sync::SectionKind::File, core::Hash::kSize + bytes->size());
    bundle.append(hash->view());
    bundle.append(*bytes);
    ++done.photos;
  }
}

void writeJournal(core::TabletStore& store, const core::Clock& clock, core::Instant began, const ExportedBundle& done) {
  core::SyncRun run;
  run.started = core::toMilliseconds(began);
  run.ended = core::toMilliseconds(clock.now());
  run.outcome = core::kCopiedToUsb;
  run.sent = done.entries;
  run.bytesUp = done.bytes;
  run.exchanges = done.requests;
  core::Transaction transaction(store.database());
  core::SyncRuns(store.database()).add(run);
  transaction.commit();
}

}  // namespace

ExportedBundle exportBundle(core::TabletStore& store, const core::Clock& clock, const BundleExport& wanted) {
  const core::Instant began = clock.now();
  sync::TabletSync link(store, clock);
  clearUnfinished(wanted.folder, store.identity().prefix);
  sync::BundleWriter bundle = makeWriter(store, link.keys(), clock, wanted);
  ExportedBundle done;
  writeRequests(store, link, bundle, wanted, done);
  writePhotos(store, bundle, done);
  core::JsonWriter summary;
  summary.beginObject().member("requests", done.requests).member("entries", done.entries);
  summary.member("files", done.photos).endObject();
  done.files = bundle.finish(summary.text());
  done.bytes = bundle.bytes();
  writeJournal(store, clock, began, done);
  return done;
}

}  // namespace jemput::tablet
