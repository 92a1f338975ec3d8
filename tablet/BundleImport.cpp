#include "tablet/BundleImport.h"

#include <algorithm>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "core/storage/SyncRuns.h"
#include "core/storage/WantedSnapshots.h"
#include "sync/BundleReader.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "sync/TabletSync.h"
#include "tablet/SnapshotImport.h"

namespace jemput::tablet {

using sync::SectionKind;
using sync::VolumeOutcome;
using sync::VolumeTrouble;

bool ImportedBundle::isWhole() const {
  return missing.empty() && std::all_of(volumes.begin(), volumes.end(),
                                        [](const VolumeOutcome& one) { return one.trouble == VolumeTrouble::None; });
}

namespace {

class Importer {
 public:
  Importer(core::TabletStore& store, const core::Clock& clock, ImportedBundle& done,
           const std::function<void(std::uint64_t)>& step)
      : m_store(store),
        m_clock(clock),
        m_link(store, clock),
        m_box(core::boxKeyOf(store.signingKey())),
        m_done(done),
        m_step(step) {
    m_link.beginRound();
  }

  void take(const std::filesystem::path& file) {
    VolumeOutcome outcome;
    outcome.name = file.filename().string();
    sync::VolumeReader volume(file);
    outcome.trouble = volume.open(sync::BundleDirection::ToTablet, {&m_box});
    if (outcome.trouble == VolumeTrouble::None || outcome.trouble == VolumeTrouble::CannotBeOpened) {
      outcome.bundle = volume.header().bundle;
      outcome.volume = volume.header().volume;
    }
    if (outcome.trouble == VolumeTrouble::None) outcome.trouble = read(volume, outcome);
    outcome.goesOn = volume.goesOn();
    m_done.volumes.push_back(std::move(outcome));
  }

  sync::LocalState local() { return m_link.local(); }

 private:
  VolumeTrouble read(sync::VolumeReader& volume, VolumeOutcome& outcome) {
    const auto sender = volume.sender();
    if (!sender) return VolumeTrouble::CannotBeOpened;
    if (!volume.isSignedBy(*sender, m_link.keys().receipt, m_store.identity().officeId))
      return VolumeTrouble::UnknownSender;
    sync::FrameReader frames(sync::wireDictionary(), sync::limits::kReplyWindowLog);
    while (const auto section = volume.next()) {
      if (section->kind != SectionKind::Reply && section->kind != SectionKind::Snapshot) continue;
      const auto content = volume.content(sync::limits::kMaxSectionInMemory);
      if (!content) break;
      if (section->kind == SectionKind::Snapshot) {
        snapshot(*content);
      } else if (!reply(frames, *content)) {
        return VolumeTrouble::CannotBeOpened;
      }
      ++outcome.taken;
    }
    return volume.isWhole() ? VolumeTrouble::None : VolumeTrouble::CutShort;
  }

  bool reply(sync::FrameReader& frames, std::string_view frame) {
    const auto plain = frames.read(frame, sync::limits::kMaxReplyPlain);
    const auto message = plain ? sync::readReply(*plain) : std::nullopt;
    if (!message) return false;
    try {
      note(m_link.applyCarried(*message));
    } catch (const sync::UnverifiedReply&) {
      return false;
    }
    if (m_step) m_step(m_done.replies + m_done.old);
    return true;
  }

  void note(const std::optional<sync::CarriedReply>& carried) {
    if (!carried) {
      ++m_done.old;
      return;
    }
    ++m_done.replies;
    const sync::AppliedReply& applied = carried->applied;
    m_done.leavesGap |= carried->leavesGap;
    m_done.pulled += applied.pulled;
    m_done.wasForked |= applied.round.meaning == sync::ReplyMeaning::Forked;
    m_done.wasRestored |= applied.round.meaning == sync::ReplyMeaning::OfficeBehind ||
                          applied.round.meaning == sync::ReplyMeaning::NewEpoch;
    m_done.quarantineReasons.insert(m_done.quarantineReasons.end(), applied.quarantineReasons.begin(),
                                    applied.quarantineReasons.end());
  }

  /// Only what a signed page has named, byte for byte; anything else is passed over.
  void snapshot(std::string_view content) {
    const auto end = content.find('\n');
    if (end == std::string_view::npos) return;
    const std::string_view name = content.substr(0, end), file = content.substr(end + 1);
    const std::string hash = core::hex(core::sha256(file).view());
    for (const core::WantedSnapshot& wanted : core::WantedSnapshots(m_store.database()).all()) {
      if (wanted.name != name || wanted.sha256 != hash) continue;
      const auto plain = sync::decompressWhole(file, sync::limits::kMaxReplyPlain);
      if (!plain) return;
      applySnapshot(m_store, m_clock, wanted, *plain);
      m_done.snapshots.emplace_back(name);
    }
  }

  core::TabletStore& m_store;
  const core::Clock& m_clock;
  sync::TabletSync m_link;
  const core::BoxKey m_box;
  ImportedBundle& m_done;
  const std::function<void(std::uint64_t)>& m_step;
};

void writeJournal(core::TabletStore& store, const core::Clock& clock, core::Instant began, const ImportedBundle& done) {
  core::SyncRun run;
  run.started = core::toMilliseconds(began);
  run.ended = core::toMilliseconds(clock.now());
  run.outcome = core::kTakenFromUsb;
  run.receipted = done.receipted;
  run.pulled = done.pulled;
  run.exchanges = done.replies;
  core::Transaction transaction(store.database());
  core::SyncRuns(store.database()).add(run);
  transaction.commit();
}

}  // namespace

ImportedBundle importBundle(core::TabletStore& store, const core::Clock& clock,
                            const std::vector<std::filesystem::path>& given,
                            const std::function<void(std::uint64_t)>& step) {
  ImportedBundle done;
  const core::Instant began = clock.now();
  Importer importer(store, clock, done, step);
  const std::uint64_t before = importer.local().receiptedSeq;
  const core::BoxKey mine = core::boxKeyOf(store.signingKey());
  for (const auto& file : sync::volumesIn(given, {&mine})) importer.take(file);
  done.missing = sync::missingVolumes(done.volumes);
  const sync::LocalState after = importer.local();
  done.receipted = after.receiptedSeq > before ? after.receiptedSeq - before : 0;
  done.unreceipted = after.headSeq - after.receiptedSeq;
  done.isRevoked = store.syncState().isRevoked;
  done.droppedRosters = dropRostersOutOfScope(store) > 0;
  if (done.replies > 0) writeJournal(store, clock, began, done);
  return done;
}

}  // namespace jemput::tablet
