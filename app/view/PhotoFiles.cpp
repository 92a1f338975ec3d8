#include "app/view/PhotoFiles.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

#include "app/view/Drives.h"
#include "app/view/PhotoView.h"
#include "app/view/TabletText.h"
#include "tablet/photo/PhotoPreparation.h"

namespace jemput::app {

namespace {

constexpr std::size_t kShown = 60;         // newest first: the one wanted was just taken
constexpr int kMostLookedAt = 20'000;      // a stick may hold a whole library
constexpr std::size_t kPictureSide = 320;  // pixels
constexpr qint64 kKilobyte = 1000, kMegabyte = 1000 * kKilobyte;

/// "34 KB", "2,4 MB".
QString sizeInWords(qint64 bytes, core::Language language) {
  if (bytes < kMegabyte)
    return PhotoFiles::tr("%1 KB").arg(countInWords((bytes + kKilobyte - 1) / kKilobyte, language));
  return PhotoFiles::tr("%1 MB").arg(decimalInWords(static_cast<double>(bytes) / kMegabyte, language));
}

}  // namespace

PhotoFiles::PhotoFiles(QObject* parent) : RefilledListModel(parent) { m_pool.setMaxThreadCount(1); }

PhotoFiles::~PhotoFiles() {
  ++m_turn;
  m_pool.clear();
  m_pool.waitForDone();
}

void PhotoFiles::setDesk(TabletDesk* desk) {
  m_desk = desk;
  forget();
}

QStringList PhotoFiles::places() const {
  QStringList names;
  for (const QString& folder : m_folders) {
    if (folder == QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)) {
      names << tr("Gambar");
    } else if (folder == QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)) {
      names << tr("Unduhan");
    } else {
      names << folder.section('/', -1);
    }
  }
  return names;
}

void PhotoFiles::look() {
  m_folders = {QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
               QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)};
  m_folders += removableDrives();
  const bool isGone = isRemovable(m_folder) && !m_folders.contains(m_folder);
  if (m_folder.isEmpty() || isGone) m_folder = m_folders.first();
  list();
}

void PhotoFiles::setFolder(const QString& folder) {
  if (folder == m_folder) return;
  m_folder = folder;
  list();
}

void PhotoFiles::list() {
  const int mine = ++m_turn;
  m_pool.clear();
  beginResetModel();
  m_rows.clear();
  endResetModel();
  m_all = 0;
  m_isLooking = true;
  m_pool.start([this, mine, folder = m_folder] {
    QMetaObject::invokeMethod(this, [this, mine, found = search(folder, m_turn, mine)] {
      if (mine != m_turn) return;
      beginResetModel();
      m_rows = found.newest;
      endResetModel();
      m_all = found.all;
      m_isLooking = false;
      Q_EMIT changed();
    });
  });
  Q_EMIT changed();
}

PhotoFiles::Found PhotoFiles::search(const QString& folder, const std::atomic<int>& turn, int mine) {
  Found found;
  int looked = 0;
  QDirIterator files(folder, {"*.jpg", "*.jpeg", "*.png"}, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
  while (files.hasNext() && ++looked <= kMostLookedAt && turn == mine) {
    const QFileInfo file = files.nextFileInfo();
    found.newest.push_back({file.filePath(), file.lastModified(), file.size(), {}, false});
  }
  found.all = static_cast<int>(found.newest.size());
  std::sort(found.newest.begin(), found.newest.end(), [](const Row& a, const Row& b) { return a.time > b.time; });
  if (found.newest.size() > kShown) found.newest.resize(kShown);
  return found;
}

void PhotoFiles::forget() {
  ++m_turn;
  m_pool.clear();
  beginResetModel();
  m_rows.clear();
  endResetModel();
  m_isLooking = false;
  Q_EMIT changed();
}

void PhotoFiles::want(int row) {
  if (row < 0 || row >= count() || std::exchange(m_rows[static_cast<std::size_t>(row)].isWanted, true)) return;
  m_pool.start([this, row, mine = m_turn.load(), file = utf8(path(row))] {
    if (mine != m_turn) return;
    const auto picture = tablet::pictureOfFile(file, kPictureSide);
    // Without one its name stays; choosing it says what is wrong.
    QMetaObject::invokeMethod(this, [this, row, mine, image = picture ? imageOf(*picture) : QImage()] {
      if (mine != m_turn) return;
      m_rows[static_cast<std::size_t>(row)].picture = image;
      m_rows[static_cast<std::size_t>(row)].isDrawn = true;
      Q_EMIT dataChanged(index(row), index(row), {Picture, IconName});
    });
  });
}

bool PhotoFiles::isDrawing() const {
  return m_isLooking ||
         std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isWanted && !row.isDrawn; });
}

QString PhotoFiles::path(int row) const {
  return row < 0 || row >= count() ? QString() : m_rows[static_cast<std::size_t>(row)].path;
}

QString PhotoFiles::sentence() const {
  return m_all <= count() ? QString() : tr("%1 terbaru dari %2 foto.").arg(count()).arg(m_all);
}

int PhotoFiles::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PhotoFiles::data(const QModelIndex& index, int role) const {
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Name:
      return row.path.section('/', -1);
    case Meta: {
      const std::int64_t time = row.time.toMSecsSinceEpoch();
      const QString day = dayInWords(core::Date::inWita(core::fromMilliseconds(time)), m_desk->language);
      return QStringList{day, clockInWords(time, m_desk->language), sizeInWords(row.bytes, m_desk->language)}.join(
          QStringLiteral(" · "));
    }
    case Picture:
      return row.picture;
    case IconName:
      return row.isDrawn && row.picture.isNull() ? QStringLiteral("broken_image") : QStringLiteral("image");
    default:
      return {};
  }
}

QHash<int, QByteArray> PhotoFiles::roleNames() const {
  return {{Name, "name"}, {Meta, "meta"}, {Picture, "picture"}, {IconName, "iconName"}};
}

}  // namespace jemput::app
