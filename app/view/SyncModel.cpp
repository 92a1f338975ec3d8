#include "app/view/SyncModel.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <algorithm>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/storage/PurgedRecords.h"
#include "core/storage/RegistrationList.h"
#include "core/storage/SyncRuns.h"
#include "tablet/DepartureCheck.h"
#include "tablet/RoadSentences.h"

namespace jemput::app {

namespace {

// Full jitter between nought and a ceiling that doubles (design section 7), so that a team's tablets do not
// all knock at the same moment.
constexpr std::chrono::milliseconds kFirstPause{2000}, kLongestPause{300000}, kShortestPause{500};
constexpr std::chrono::seconds kAfterSave{15};
constexpr std::chrono::hours kDay{24}, kThreeDays{72};
constexpr std::size_t kJournal = 200;
constexpr qsizetype kShown = 6;

}  // namespace

SyncModel::SyncModel(QObject* parent) : RefilledListModel(parent) {
  m_next.setSingleShot(true);
  connect(&m_next, &QTimer::timeout, this, &SyncModel::tryNow);
  connect(&m_worker, &SyncWorker::stepped, this, [this](quint64 total, quint64 receipted) {
    m_total = total;
    m_receipted = receipted;
    Q_EMIT changed();
  });
  connect(&m_worker, &SyncWorker::photoStepped, &m_photos, &PhotoListModel::step);
  // Before the tablet sleeps: what waits goes while there is still power and a network.
  if (auto* const program = qobject_cast<QGuiApplication*>(QCoreApplication::instance()); program != nullptr) {
    connect(program, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
      if (m_automatic && state != Qt::ApplicationActive && m_unsent > 0) tryNow();
    });
  }
  connect(&m_worker, &SyncWorker::officersChanged, this, &SyncModel::officersChanged);
  connect(&m_usb, &UsbModel::officersChanged, this, &SyncModel::officersChanged);
  connect(&m_worker, &SyncWorker::ended, this, &SyncModel::take);
  connect(&m_worker, &SyncWorker::broke, this, &SyncModel::takeBreak);
  m_usb.setBusyElsewhere([this] { return running(); });
  connect(&m_usb, &UsbModel::changed, this, &SyncModel::changed);
  connect(&m_usb, &UsbModel::arrived, this, [this] {
    refresh();
    Q_EMIT arrived();
  });
}

void SyncModel::setDesk(TabletDesk* desk, const tablet::TabletFolder& folder) {
  m_desk = desk;
  m_photos.setDesk(desk);
  m_folder = folder;
  m_next.stop();
  m_last.reset();
  m_nextAt = 0;
  m_isStoreBroken = m_goesAgain = false;
  m_usb.setDesk(desk, folder);
  refresh();
  if (desk != nullptr && m_automatic) m_next.start(kShortestPause);
}

void SyncModel::refresh() {
  std::vector<Row> rows;
  m_unsent = 0;
  m_keptByOffice.clear();
  m_lost.clear();
  m_oldest.reset();
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      m_oldest = core::RegistrationList(m_desk->store.database()).oldestUnreceipted();
      for (const auto& [village, numbers] : core::RegistrationList(m_desk->store.database()).byVillage()) {
        rows.push_back({words(m_desk->rules.areas.name(village)), static_cast<std::int64_t>(numbers.people),
                        static_cast<std::int64_t>(numbers.unreceipted)});
        m_unsent += static_cast<int>(numbers.unreceipted);
      }
      readPurged(rows);
      std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.waiting > b.waiting; });
    });
  const bool isSame = hasSameRows(rows, m_rows, &Row::village);
  refill(isSame, [&] { m_rows = std::move(rows); });
  if (running()) {
    m_photos.refresh();
  } else {
    m_photos.rest();
  }
  Q_EMIT changed();
}

/// Registrations whose content has gone count on as received: the rows add up to what was done here.
void SyncModel::readPurged(std::vector<Row>& rows) {
  const core::PurgedRecords purged(m_desk->store.database());
  for (const auto& [village, count] : purged.byVillage()) {
    const QString name = words(m_desk->rules.areas.name(village));
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.village == name; });
    if (row != rows.end()) {
      row->people += static_cast<std::int64_t>(count);
    } else {
      rows.push_back({name, static_cast<std::int64_t>(count), 0});
    }
  }
  const auto newest = purged.newestDay();
  m_keptByOffice = newest ? tr("%n pendaftaran sampai %1 sudah disimpan kantor dan dihapus dari tablet ini.", "",
                               static_cast<int>(purged.count()))
                                .arg(dayInWords(*newest, m_desk->language))
                          : QString();
  const auto lost = static_cast<int>(purged.lostCount());
  m_lost = lost == 0
               ? QString()
               : tr("%n pendaftaran hilang di kantor karena cadangan lama dipulihkan, dan isinya sudah tidak ada di "
                    "tablet ini. Tanyakan ke kantor siapa orangnya, lalu daftarkan lagi.",
                    "", lost);
}

void SyncModel::soon() {
  if (!m_automatic) return;
  m_goesAgain = running();
  const bool comesLate = isConnected() && m_next.remainingTimeAsDuration() > kAfterSave;
  if (!running() && (!m_next.isActive() || comesLate)) m_next.start(kAfterSave);
}

void SyncModel::tryNow() {
  if (m_desk == nullptr || running()) return;
  if (m_usb.running()) return m_next.start(kAfterSave);
  m_next.stop();
  m_last.reset();
  m_isStoreBroken = m_goesAgain = false;
  m_total = m_receipted = 0;
  m_worker.start(m_folder, m_desk->session, m_desk->clock, m_desk->lock);
  refresh();
}

QString SyncModel::trouble() const {
  if (m_isStoreBroken) return tr("Tablet tidak bisa membaca penyimpanannya. Yang sudah tersimpan tetap aman.");
  if (!m_last || m_desk == nullptr) return {};
  switch (m_last->outcome) {
    case tablet::SyncOutcome::Done:
      return {};
    case tablet::SyncOutcome::RoadBroken:
      return words(tablet::roadSentence(*m_last->trouble, m_desk->language));
    case tablet::SyncOutcome::OfficeBusy:
      return tr("Kantor sedang sibuk. Data aman di tablet; dicoba lagi sendiri.");
    case tablet::SyncOutcome::OfficeRefuses:
      return tr("Kantor tidak mengenal tablet ini. Data aman di sini; bawa tablet ke kantor.");
    case tablet::SyncOutcome::Revoked:
      return tr("Tablet ini dicabut oleh kantor. Pekerjaan sudah diserahkan; daftar warga dihapus dari tablet.");
  }
  return {};
}

QStringList SyncModel::remarks() const {
  QStringList remarks = m_last ? remarksOf(*m_last) : QStringList();
  if (!m_lost.isEmpty()) remarks << m_lost;
  return remarks;
}

QStringList SyncModel::remarksOf(const tablet::SyncSummary& summary) const {
  QStringList remarks;
  if (summary.wasRestored) {
    remarks << tr("Kantor dipulihkan dari cadangan; yang hilang di sana sudah dikirim lagi.");
  }
  if (summary.wasForked) {
    remarks << tr("Tablet lain memakai identitas ini. Semua pekerjaan disimpan; beri tahu kantor hari ini.");
  }
  if (summary.isSuspended) {
    remarks << tr("Tablet ini sedang ditahan kantor. Pekerjaan disimpan di sana untuk diperiksa; tanyakan ke kantor.");
  }
  if (hasWrongClock(summary)) {
    remarks << tr("Jam tablet ini meleset dari jam kantor. Data tetap terkirim; betulkan tanggal dan jam tablet.");
  }
  if (summary.officeIsFull) {
    remarks << tr("Ruang foto di kantor penuh. Foto aman di tablet dan dikirim lagi nanti; beri tahu kantor.");
  }
  if (!summary.quarantineReasons.empty()) {
    remarks << tr("%n catatan disimpan kantor tetapi perlu diperbaiki.", "",
                  static_cast<int>(summary.quarantineReasons.size()));
  }
  return remarks;
}

void SyncModel::take(const tablet::SyncSummary& summary, bool droppedRosters) {
  m_last = summary;
  if (isConnected()) {
    m_ceiling = kFirstPause;
    m_nextAt = 0;
    // What was saved meanwhile goes soon; else a look now and then at what the office has decided.
    if (m_automatic && m_desk != nullptr) {
      m_next.start(m_goesAgain ? std::chrono::milliseconds(kAfterSave) : kLongestPause);
    }
  } else {
    wait(summary.retryAfter);
  }
  refresh();
  if (summary.pulled > 0 || summary.purged > 0 || !summary.snapshots.empty() || droppedRosters) {
    Q_EMIT arrived();
  } else {
    Q_EMIT settled();
  }
}

void SyncModel::takeBreak() {
  m_isStoreBroken = true;
  wait(kLongestPause);
}

void SyncModel::wait(std::chrono::milliseconds atLeast) {
  m_ceiling = std::clamp(m_ceiling, kFirstPause, kLongestPause);
  const std::chrono::milliseconds drawn{QRandomGenerator::global()->bounded(static_cast<int>(m_ceiling.count()))};
  const auto pause = std::max({drawn, atLeast, kShortestPause});
  m_ceiling = std::min(kLongestPause, 2 * m_ceiling);
  if (m_automatic && m_desk != nullptr) {
    m_nextAt = core::toMilliseconds(m_desk->clock.now() + pause);
    m_next.start(pause);
  }
  Q_EMIT changed();
}

bool SyncModel::waitsLongerThan(std::chrono::hours time) const {
  return m_oldest && m_desk != nullptr && m_desk->clock.now() - core::fromMilliseconds(*m_oldest) > time;
}

int SyncModel::netState() const {
  if (running()) return Sending;
  if (isConnected()) return Idle;
  const bool isOff =
      m_last && (m_last->trouble == sync::RoadTrouble::NoNetwork || m_last->trouble == sync::RoadTrouble::NameNotFound);
  if ((m_last || m_isStoreBroken) && !isOff) return Interrupted;
  return waitsLongerThan(kDay) ? Overdue : Offline;
}

QString SyncModel::netText() const {
  const std::array<QString, 5> texts = {tr("Luring"), tr("Terhubung"), tr("Mengirim"), tr("Terputus"),
                                        tr("%n belum terkirim", "", m_unsent)};
  return texts.at(static_cast<std::size_t>(netState()));
}

QString SyncModel::netNote() const {
  switch (netState()) {
    case Idle:
      return m_unsent == 0 ? tr("Semua diterima") : tr("%n segera dikirim", "", m_unsent);
    case Sending:
      return tr("%1 dari %2").arg(m_receipted).arg(m_total);
    case Interrupted:
      return m_nextAt == 0 || m_desk == nullptr ? tr("%n aman di tablet", "", m_unsent)
                                                : tr("dicoba lagi %1").arg(clockInWords(m_nextAt, m_desk->language));
    case Overdue:
      return tr("sejak %1")
          .arg(weekdayInWords(core::Date::inWita(core::fromMilliseconds(*m_oldest)), m_desk->language));
    default:
      return m_unsent == 0 ? tr("Tidak ada antrean") : tr("%n aman di tablet", "", m_unsent);
  }
}

QString SyncModel::overdue() const {
  if (!waitsLongerThan(kThreeDays)) return {};
  return tr("%n pendaftaran menunggu sejak %1. Aman di tablet; bawa tablet ke jaringan kantor hari ini.", "", m_unsent)
      .arg(dayInWords(core::Date::inWita(core::fromMilliseconds(*m_oldest)), m_desk->language));
}

QString SyncModel::inWords(const core::SyncRun& run) const {
  if (run.outcome == core::kCopiedToUsb) {
    return tr("disalin ke USB: %n catatan, belum diterima kantor", "", static_cast<int>(run.sent));
  }
  if (run.outcome == core::kRulesUnread) {
    return tr("aturan baru dari kantor belum dapat dibaca program tablet ini; yang lama tetap berlaku");
  }
  if (run.outcome != "done" && run.outcome != core::kTakenFromUsb)
    return tr("terputus setelah %n diterima kantor", "", static_cast<int>(run.receipted));
  QStringList what;
  if (run.receipted > 0) what << tr("%n catatan diterima kantor", "", static_cast<int>(run.receipted));
  if (run.pulled > 0) what << tr("%n datang dari kantor", "", static_cast<int>(run.pulled));
  return what.isEmpty() ? tr("tidak ada yang baru") : what.join(QStringLiteral(", "));
}

QStringList SyncModel::history() const {
  QStringList lines;
  if (m_desk == nullptr) return lines;
  for (const core::SyncRun& run : core::SyncRuns(m_desk->store.database()).newest(kJournal)) {
    const bool isQuiet =
        run.receipted == 0 && run.pulled == 0 && run.outcome != core::kCopiedToUsb && run.outcome != core::kRulesUnread;
    if (isQuiet && !lines.isEmpty()) continue;  // of conversations that changed nothing the last one is enough
    lines << clockInWords(run.ended, m_desk->language) + QStringLiteral(" · ") + inWords(run);
    if (lines.size() == kShown) break;
  }
  return lines;
}

double SyncModel::progress() const {
  if (running()) return m_total == 0 ? 0 : static_cast<double>(m_receipted) / static_cast<double>(m_total);
  std::int64_t people = 0;
  for (const Row& row : m_rows) people += std::max(row.people, row.waiting);
  return people == 0 ? 1 : 1 - static_cast<double>(m_unsent) / static_cast<double>(people);
}

QString SyncModel::headline() const {
  if (running()) return tr("Mengirim ke kantor …");
  if (m_rows.empty()) return tr("Tidak ada yang menunggu dikirim.");
  return m_unsent == 0 ? tr("Semua diterima kantor.") : tr("%n pendaftaran belum di kantor", "", m_unsent);
}

QString SyncModel::sentence() const {
  if (const QString what = trouble(); !what.isEmpty()) return what;
  if (running()) return tr("%1 dari %2 catatan diterima kantor.").arg(m_receipted).arg(m_total);
  if (m_desk == nullptr) return {};
  if (const auto last = tablet::lastContact(m_desk->store)) {
    return tr("Terakhir %1.").arg(clockInWords(*last, m_desk->language));
  }
  return tr("Belum pernah terhubung sejak didaftarkan. Data aman di tablet.");
}

int SyncModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant SyncModel::data(const QModelIndex& index, int role) const {
  constexpr int kWaiting = 0, kSending = 1, kReceived = 2, kInterrupted = 4;  // as BatchRow.qml counts them
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Title:
      return tr("Desa %1").arg(row.village);
    case Meta:
      return tr("%n warga", "", static_cast<int>(row.people));
    case Line:
      return row.waiting == 0 ? tr("Semua diterima kantor.")
                              : tr("%n catatan aman di tablet, belum di kantor.", "", static_cast<int>(row.waiting));
    case Value: {
      const auto all = std::max(row.people, row.waiting);
      return all == 0 ? 1.0 : static_cast<double>(all - row.waiting) / static_cast<double>(all);
    }
    case BatchState:
      if (row.waiting == 0) return kReceived;
      if (running()) return kSending;
      return netState() == Interrupted ? kInterrupted : kWaiting;
    default:
      return {};
  }
}

QHash<int, QByteArray> SyncModel::roleNames() const {
  return {{Title, "title"}, {Meta, "meta"}, {Line, "line"}, {Value, "value"}, {BatchState, "batchState"}};
}

}  // namespace jemput::app
