#include "office/BundleExport.h"

#include <algorithm>
#include <optional>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/storage/DeviceContacts.h"
#include "core/storage/OfficeFiles.h"
#include "core/storage/SnapshotStore.h"
#include "office/SnapshotDelivery.h"
#include "office/SyncService.h"
#include "sync/BundleWriter.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"

namespace jemput::office {

namespace {

constexpr std::size_t kFilesOfReceipt = 500;  // 34 KB of text

sync::BundleWriter makeWriter(const OfficeKeys& keys, const core::DeviceRow& device, const core::Clock& clock,
                              const ReturnOptions& options) {
  const auto box = core::boxKeyOf(device.publicKey);
  if (!box) throw std::runtime_error("the tablet's key is no key");
  core::JsonWriter writer;
  writer.beginObject().member("v", sync::limits::kProtocolVersion).member("device", device.id.text()).endObject();
  const auto introduce = [&keys, text = writer.take()](std::string_view header) {
    return keys.receipt.sign(core::label::kBundle, keys.officeId, sync::senderContent(header, text)) + text;
  };
  return {{options.folder, "kantor-" + device.prefix, sync::BundleDirection::ToTablet, *box, options.volumeBytes},
          core::randomBytes(16),
          clock.now(),
          introduce};
}

class Returner {
 public:
  Returner(OfficeFolder& folder, const core::DeviceRow& device, const core::RuleBook& rules, const core::Clock& clock,
           sync::BundleWriter& bundle, ReturnBundle& done)
      : m_folder(folder),
        m_device(device),
        m_clock(clock),
        m_sync(folder.database(), folder.keys(), rules, clock),
        m_bundle(bundle),
        m_done(done) {}

  void writeReplies(const core::DeviceContact& contact) {
    sync::SyncRequest request;
    request.device = m_device.id;
    request.epoch = contact.epoch;
    request.generation = contact.generation;
    request.scope = contact.scope;
    request.cursor = contact.cursor;
    request.officers = contact.officers;
    const std::uint64_t held = m_sync.heldSeq(m_device, contact.generation);
    // The tablet had less of its own log than the office when it last spoke: it gets that back first.
    request.wantsOwnBack = true;
    for (std::uint64_t seq = contact.head; seq < held && !m_device.revoked;) {
      request.from = seq + 1;
      const sync::Page page = writeReply(request);
      if (page.returned.empty()) break;
      seq = page.returned.back().seq;
    }
    request.wantsOwnBack = false;
    request.from = held + 1;
    request.wanted = contact.wanted;
    const std::vector<std::string> files = core::OfficeFiles(m_folder.database()).verifiedOf(m_device.number);
    std::size_t confirmed = 0;
    for (bool isLast = false; !isLast || confirmed < files.size();) {
      // Nobody has asked: every photo of this tablet that has arrived is named, some in each receipt.
      const std::size_t end = std::min(files.size(), confirmed + kFilesOfReceipt);
      request.files.assign(files.begin() + static_cast<std::ptrdiff_t>(confirmed),
                           files.begin() + static_cast<std::ptrdiff_t>(end));
      confirmed = end;
      const sync::Page page = writeReply(request);
      request.epoch = page.epoch;
      request.scope = page.scope;
      request.cursor = page.to;
      request.wanted.clear();
      // A bundle says it once, whatever the tablet has heard since it last spoke.
      request.keys = static_cast<std::uint64_t>(m_folder.keys().listVersion);
      if (page.officers) request.officers = page.officers->version;
      isLast = page.isLast;
    }
  }

  void writeSnapshots() {
    core::SnapshotStore snapshots(m_folder.database());
    for (const std::string& name : snapshots.names()) {
      core::Transaction transaction(m_folder.database());
      const Response response =
          deliverSnapshot(m_folder.database(), m_device.id, name, {}, {}, core::toMilliseconds(m_clock.now()));
      transaction.commit();
      if (response.status != 200) continue;  // not in this tablet's scope
      m_bundle.add(sync::SectionKind::Snapshot, name + "\n" + response.body);
      ++m_done.snapshots;
    }
  }

 private:
  sync::Page writeReply(const sync::SyncRequest& request) {
    core::Transaction transaction(m_folder.database());
    const SyncAnswer answer = m_sync.offer(m_device, request);
    transaction.commit();
    const std::string plain = sync::writeReply(answer.reply);
    m_bundle.makeRoom(plain.size());
    if (m_streamVolume != m_bundle.volume()) {
      m_stream.emplace(sync::limits::kReplyLevel, sync::wireDictionary(), sync::limits::kReplyWindowLog);
      m_streamVolume = m_bundle.volume();
    }
    m_bundle.add(sync::SectionKind::Reply, m_stream->write(plain));
    sync::Page page = sync::readPage(answer.reply.page).value();
    ++m_done.replies;
    m_done.entries += page.entries.size();
    return page;
  }

  OfficeFolder& m_folder;
  const core::DeviceRow& m_device;
  const core::Clock& m_clock;
  SyncService m_sync;
  sync::BundleWriter& m_bundle;
  ReturnBundle& m_done;
  std::optional<sync::FrameWriter> m_stream;
  std::uint16_t m_streamVolume = 0;
};

}  // namespace

ReturnBundle writeReturn(OfficeFolder& folder, const core::DeviceRow& device, const core::RuleBook& rules,
                         const core::Clock& clock, const ReturnOptions& options) {
  core::DeviceContact contact =
      core::DeviceContacts(folder.database()).find(device.number).value_or(core::DeviceContact{});
  if (options.fromTheStart) contact.cursor = 0;
  sync::BundleWriter bundle = makeWriter(folder.keys(), device, clock, options);
  ReturnBundle done;
  Returner returner(folder, device, rules, clock, bundle, done);
  returner.writeReplies(contact);
  if (!device.revoked) returner.writeSnapshots();
  core::JsonWriter summary;
  summary.beginObject().member("replies", done.replies).member("snapshots", done.snapshots).endObject();
  done.files = bundle.finish(summary.text());
  done.bytes = bundle.bytes();
  return done;
}

}  // namespace jemput::office
