// The photos of the open form: one tile for the person and one for each paper that is asked for. Preparing and
// decoding happen on a thread of their own, in the sandbox; a photo that is shown here as kept is on disk in the draft.
#pragma once

#include <QImage>
#include <QThreadPool>
#include <QtQmlIntegration>
#include <map>
#include <optional>
#include <set>

#include "app/view/PhotoFiles.h"
#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "core/storage/TabletPhotos.h"
#include "tablet/photo/PhotoPreparation.h"

namespace jemput::app {

class FormPhotos : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(bool preparing READ isPreparing NOTIFY changed)
  Q_PROPERTY(QString removed READ removed NOTIFY changed)
  Q_PROPERTY(jemput::app::PhotoFiles* files READ files CONSTANT)

 public:
  enum Role { Title = Qt::UserRole + 1, Picture, Note, TileState, Removable };
  enum State { Empty, Preparing, Kept, Wrong };
  Q_ENUM(State)
  explicit FormPhotos(QObject* parent = nullptr);
  /// Waits for a photo under way.
  ~FormPhotos() override;

  void setDesk(TabletDesk* desk);
  /// Of a form that was opened: its draft holds new photos, `record` is what is corrected.
  void open(const core::Uuid& draft, const std::optional<core::Uuid>& record);
  /// The tiles that the form asks for now; what there is a photo of stays.
  void show(const core::Registration& form);
  /// What saving names: the photos of the draft.
  std::vector<core::AttachmentRef> news() const;
  /// A photo that the officer has chosen and that is not on disk yet.
  bool isPreparing() const { return !m_preparing.empty(); }

  /// Prepares the file for a tile and keeps it in the draft, in place of what was there.
  Q_INVOKABLE void add(int row, const QString& file);
  Q_INVOKABLE void remove(int row);
  /// The photo that was removed last.
  Q_INVOKABLE void bringBack();
  /// The sentence about the photo that can be brought back; empty: none.
  QString removed() const;
  PhotoFiles* files() { return &m_files; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void changed();
  /// The draft has to be on disk now: a photo goes into it.
  void draftNeeded();
  /// The slot has a photo, or none any more.
  void photographed(const std::string& slot, bool isThere);
  /// Nothing is being prepared any more; why one of them was not kept, as its tile says it, or nothing.
  void settled(const QString& trouble);

 private:
  struct Row {
    std::string slot, sha256;  // hex; empty: no photo
    bool isNew = false;        // in the draft: it can be removed
    core::PhotoState sent = core::PhotoState::Waiting;
  };
  void collect(std::vector<Row>& rows) const;
  void wantPictures();
  void take(const core::Uuid& draft, const std::string& slot, const tablet::PreparedPhoto& prepared);
  void keepPhoto(const core::Uuid& draft, const std::string& slot, const std::string& jpeg);
  void redraw();
  QString note(const Row& row) const;
  State stateOf(const Row& row) const;

  TabletDesk* m_desk = nullptr;
  PhotoFiles m_files;
  core::Uuid m_draft;
  std::optional<core::Uuid> m_record;
  std::vector<std::string> m_asked;  // slots that the form asks for
  std::vector<Row> m_rows;
  std::set<std::string> m_preparing;                             // slots
  std::map<std::string, QString> m_troubles;                     // by slot
  QString m_trouble;                                             // of what was prepared since it last settled
  std::map<std::string, QImage> m_pictures;                      // by hash; a null one is on its way
  std::optional<std::pair<std::string, std::string>> m_removed;  // slot, bytes
  QThreadPool m_pool;                                            // last: its tasks end before what they speak to
};

}  // namespace jemput::app
