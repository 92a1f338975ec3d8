#include "app/view/UsbModel.h"

#include <algorithm>
#include <utility>

#include "app/view/Drives.h"
#include "app/view/TabletText.h"
#include "core/storage/SyncRuns.h"
#include "tablet/TabletOfficers.h"
#include "tablet/UsbSentences.h"

namespace jemput::app {

namespace {

QString joined(const std::vector<std::string>& sentences) {
  QStringList lines;
  for (const std::string& sentence : sentences) lines << words(sentence);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

UsbModel::~UsbModel() {
  if (m_thread) m_thread->wait();
}

void UsbModel::setDesk(TabletDesk* desk, const tablet::TabletFolder& folder) {
  m_desk = desk;
  m_tablet = folder;
  m_result.clear();
  m_wentWrong = false;
  look();
}

void UsbModel::look() {
  m_drives = removableDrives();
  const bool isGone = isRemovable(m_folder) && !m_drives.contains(m_folder);
  if ((m_folder.isEmpty() || isGone) && !m_drives.isEmpty()) m_folder = m_drives.first();
  Q_EMIT changed();
}

void UsbModel::setFolder(const QString& folder) {
  if (folder == m_folder) return;
  m_folder = folder;
  Q_EMIT changed();
}

QString UsbModel::lastCopy() const {
  if (m_desk == nullptr) return {};
  constexpr std::size_t kJournal = 1000;
  const auto runs = core::SyncRuns(m_desk->store.database()).newest(kJournal);
  const auto last = std::find_if(runs.begin(), runs.end(),
                                 [](const core::SyncRun& run) { return run.outcome == core::kCopiedToUsb; });
  if (last == runs.end()) return tr("Belum pernah disalin ke USB.");
  const core::Date day = core::Date::inWita(core::fromMilliseconds(last->ended));
  return tr("Salinan terakhir %1, %2.")
      .arg(dayInWords(day, m_desk->language), clockInWords(last->ended, m_desk->language));
}

void UsbModel::start(Work work) {
  if (m_desk == nullptr || running() || (m_isBusy && m_isBusy())) return;
  if (m_folder.isEmpty()) {
    m_result = tr("Tidak ada USB. Pasang USB atau tulis foldernya. Data aman di tablet.");
    m_wentWrong = true;
    Q_EMIT changed();
    return;
  }
  m_result.clear();
  m_progress = 0;
  m_thread.reset(QThread::create([this, work = std::move(work), folder = m_folder.toStdString(), tablet = m_tablet,
                                  session = m_desk->session, lock = m_desk->lock, language = m_desk->language] {
    try {
      core::TabletStore store = tablet.openStore(session);
      m_outcome = work(store, folder);
    } catch (const std::system_error& refused) {
      const auto trouble = sync::stickTroubleOf(refused.code());
      m_outcome = Outcome{{words(tablet::stickSentence(trouble, language))}, true, false};
    } catch (const std::exception& problem) {
      qWarning("%s", problem.what());  // of the database: no name and no NIK is in it
    }
  }));
  connect(m_thread.get(), &QThread::finished, this, &UsbModel::finish);
  m_thread->start(QThread::LowPriority);
  Q_EMIT changed();
}

void UsbModel::finish() {
  m_thread->wait();
  m_thread.release()->deleteLater();
  const auto outcome = std::exchange(m_outcome, std::nullopt);
  m_result = outcome ? outcome->sentences.join(QLatin1Char('\n'))
                     : tr("Tablet tidak bisa membaca penyimpanannya. Yang sudah tersimpan tetap aman.");
  m_wentWrong = !outcome || outcome->wentWrong;
  if (outcome && outcome->hasArrived) Q_EMIT arrived();
  Q_EMIT changed();
}

void UsbModel::copy() {
  if (m_desk == nullptr) return;
  start([this, &clock = m_desk->clock, language = m_desk->language](core::TabletStore& store,
                                                                    const std::filesystem::path& folder) {
    const auto step = [this](std::uint64_t done, std::uint64_t total) {
      const double part = total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total);
      QMetaObject::invokeMethod(this, [this, part] {
        m_progress = std::min(1.0, part);
        Q_EMIT changed();
      });
    };
    const auto done = tablet::exportBundle(store, clock, {folder, sync::limits::kVolumeBytes, step});
    return Outcome{{words(tablet::copiedSentence(done, language))}, false, false};
  });
}

void UsbModel::take() {
  if (m_desk == nullptr) return;
  start([this, &clock = m_desk->clock, language = m_desk->language, tablet = m_tablet,
         key = m_desk->session.databaseKey](core::TabletStore& store, const std::filesystem::path& folder) {
    const auto done = tablet::importBundle(store, clock, {folder});
    const bool isGood = done.isWhole() && !done.volumes.empty() && !done.leavesGap;
    auto sentences = tablet::takenSentences(done, language);
    if (takeOfficers(tablet, store, key, clock)) {
      sentences.push_back(tablet::newsSentence(tablet.header().news, language));
      Q_EMIT officersChanged();
    }
    return Outcome{{joined(sentences)}, !isGood, done.replies > 0};
  });
}

}  // namespace jemput::app
