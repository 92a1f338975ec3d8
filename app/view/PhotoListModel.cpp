#include "app/view/PhotoListModel.h"

#include <algorithm>
#include <map>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

namespace {

constexpr std::int64_t kKilobyte = 1000, kSecondsOfMinute = 60;

int order(core::PhotoState state) {
  if (state == core::PhotoState::MustBeRetaken) return 0;
  return state == core::PhotoState::Waiting ? 1 : 2;
}

}  // namespace

PhotoListModel::PhotoListModel(QObject* parent) : RefilledListModel(parent) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(kLookAgain);
  connect(&m_soon, &QTimer::timeout, this, &PhotoListModel::refresh);
}

void PhotoListModel::setWatched(bool watched) {
  if (watched == m_isWatched) return;
  m_isWatched = watched;
  Q_EMIT watchedChanged();
  if (m_isWatched && m_isStale) refresh();
}

void PhotoListModel::refresh() {
  m_isStale = !m_isWatched;
  if (m_isStale) return;
  std::vector<Row> rows;
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      std::vector<core::ListedPhoto> photos = core::TabletPhotos(m_desk->store.database()).all();
      m_counts = core::countPhotos(photos);
      std::stable_sort(photos.begin(), photos.end(),
                       [](const auto& a, const auto& b) { return order(a.state) < order(b.state); });
      std::map<core::Uuid, core::PhotoCounts> records;
      for (const core::ListedPhoto& photo : photos) {
        core::PhotoCounts& counts = records[photo.record];
        ++counts.named;
        counts.received += photo.state == core::PhotoState::Received ? 1 : 0;
      }
      rows.reserve(photos.size());
      for (const core::ListedPhoto& photo : photos)
        rows.push_back({photo, words(photo.record.text() + photo.slot), progressOf(records[photo.record])});
    });
  const bool isSame = hasSameRows(rows, m_rows, &Row::key);
  refill(isSame, [&] { m_rows = std::move(rows); });
  Q_EMIT changed();
}

void PhotoListModel::step(const tablet::PhotoProgress& progress) {
  m_sending = progress.sha256;
  m_bytesPerSecond = progress.bytesPerSecond;
  if (!m_soon.isActive()) m_soon.start();
}

void PhotoListModel::rest() {
  m_soon.stop();
  m_sending.clear();
  m_bytesPerSecond = 0;
  refresh();
}

QString PhotoListModel::progressOf(const core::PhotoCounts& counts) {
  return counts.received == counts.named ? tr("dokumen lengkap")
                                         : tr("dokumen %1/%2").arg(counts.received).arg(counts.named);
}

/// Looked up for the rows that are drawn alone: a month's photos are thousands.
QString PhotoListModel::nameOf(const core::Uuid& record) const {
  QString name;
  guarded(m_desk, [&] {
    const core::RegistrationList list(m_desk->store.database());
    if (const auto listed = list.find(record)) name = words(listed->name);
    if (!name.isEmpty()) return;
    for (const core::QuarantinedRegistration& kept : list.quarantined())
      if (kept.record == record) name = words(kept.name);
  });
  return name;
}

QString PhotoListModel::headline() const {
  if (m_counts.named == 0) return tr("Foto");
  return tr("Foto: %1 dari %2 diterima kantor").arg(m_counts.received).arg(m_counts.named);
}

QString PhotoListModel::sentence() const {
  if (m_counts.named == 0 || m_desk == nullptr) return {};
  QStringList parts;
  if (m_counts.waiting() > 0) {
    const std::int64_t kilobytes = (m_counts.waitingBytes + kKilobyte - 1) / kKilobyte;
    parts << tr("%1 menunggu, sisa %2 KB").arg(m_counts.waiting()).arg(countInWords(kilobytes, m_desk->language));
    if (m_bytesPerSecond > 0) {
      const auto minutes = static_cast<int>(m_counts.waitingBytes / m_bytesPerSecond / kSecondsOfMinute) + 1;
      parts << tr("kira-kira %n menit", "", minutes);
    }
  }
  if (m_counts.retake > 0) parts << tr("%n perlu diambil ulang", "", static_cast<int>(m_counts.retake));
  return parts.isEmpty() ? tr("Semua foto diterima kantor.") : parts.join(QStringLiteral(" · "));
}

int PhotoListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PhotoListModel::data(const QModelIndex& index, int role) const {
  constexpr int kWaiting = 0, kSending = 1, kReceived = 2, kNeedsFixing = 3;  // as BatchRow.qml counts them
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  const core::ListedPhoto& photo = row.photo;
  const bool isSending = photo.sha256 == m_sending && photo.state == core::PhotoState::Waiting;
  const int percent = photo.size == 0 ? 0 : static_cast<int>(photo.sent * 100 / photo.size);
  switch (role) {
    case Title:
      return slotName(photo.slot, m_desk->rules, m_desk->language);
    case Meta: {
      const QString name = nameOf(photo.record);
      return name.isEmpty() ? row.progress : name + QStringLiteral(" · ") + row.progress;
    }
    case Line:
      if (photo.state == core::PhotoState::Received) return tr("Diterima kantor.");
      if (photo.state == core::PhotoState::MustBeRetaken)
        return tr("Foto perlu diambil ulang: berkasnya rusak. Data pendaftaran aman.");
      if (isSending) return tr("Mengirim %1 %").arg(percent);
      return photo.sent > 0 ? tr("Aman di tablet; %1 % sudah sampai.").arg(percent) : tr("Aman di tablet, menunggu.");
    case Value:
      return photo.state == core::PhotoState::Received ? 1.0 : percent / 100.0;
    case BatchState:
      if (photo.state == core::PhotoState::Received) return kReceived;
      if (photo.state == core::PhotoState::MustBeRetaken) return kNeedsFixing;
      return isSending ? kSending : kWaiting;
    default:
      return {};
  }
}

QHash<int, QByteArray> PhotoListModel::roleNames() const {
  return {{Title, "title"}, {Meta, "meta"}, {Line, "line"}, {Value, "value"}, {BatchState, "batchState"}};
}

}  // namespace jemput::app
