// Photos that lie on the tablet outside Jemput, or on what is plugged in: the newest of one folder, to choose one from.
// Found and decoded on a thread of their own; the pictures leave memory with the sheet.
#pragma once

#include <QDateTime>
#include <QImage>
#include <QStringList>
#include <QThreadPool>
#include <QtQmlIntegration>
#include <atomic>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"

namespace jemput::app {

class PhotoFiles : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormPhotos")
  Q_PROPERTY(QStringList places READ places NOTIFY changed)
  Q_PROPERTY(QStringList folders READ folders NOTIFY changed)
  Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
  Q_PROPERTY(bool looking READ isLooking NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

 public:
  enum Role { Name = Qt::UserRole + 1, Meta, Picture, IconName };
  explicit PhotoFiles(QObject* parent = nullptr);
  /// Waits for the picture under way.
  ~PhotoFiles() override;

  void setDesk(TabletDesk* desk);

  /// Names for `folders`: the tablet's own, then what is plugged in.
  QStringList places() const;
  QStringList folders() const { return m_folders; }
  QString folder() const { return m_folder; }
  void setFolder(const QString& folder);
  bool isLooking() const { return m_isLooking; }
  /// Something is still to come into sight.
  bool isDrawing() const;
  int count() const { return static_cast<int>(m_rows.size()); }
  /// How many are shown of how many; empty when all or none.
  QString sentence() const;

  /// Looks what is plugged in and what lies in the folder now.
  Q_INVOKABLE void look();
  /// The sheet is closed.
  Q_INVOKABLE void forget();
  /// A row has come into sight: its picture is wanted.
  Q_INVOKABLE void want(int row);
  Q_INVOKABLE QString path(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    QString path;
    QDateTime time;
    qint64 bytes = 0;
    QImage picture;
    bool isWanted = false, isDrawn = false;
  };
  struct Found {
    std::vector<Row> newest;
    int all = 0;
  };
  static Found search(const QString& folder, const std::atomic<int>& turn, int mine);
  void list();

  TabletDesk* m_desk = nullptr;
  QStringList m_folders;
  QString m_folder;
  std::vector<Row> m_rows;
  int m_all = 0;  // photos in the folder
  bool m_isLooking = false;
  std::atomic<int> m_turn = 0;  // what belongs to an older one is no longer wanted
  QThreadPool m_pool;           // last: its tasks end before what they speak to
};

}  // namespace jemput::app
