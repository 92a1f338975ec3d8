// The path of one registration, as its sheet shows it: saved, copied, received, decided, each with its time, and last
// what it waits for.
#pragma once

#include <QtQmlIntegration>
#include <optional>

#include "app/view/RefilledListModel.h"
#include "app/view/TabletDesk.h"
#include "core/storage/RecordPath.h"

namespace jemput::app {

class RecordPathModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the models whose rows have a path")
  Q_PROPERTY(QString name READ name NOTIFY read)
  Q_PROPERTY(QString documents READ documents NOTIFY read)

 public:
  enum Role { Title = Qt::UserRole + 1, Meta, Note, Tone, IconName };
  using RefilledListModel::RefilledListModel;

  /// Which one; read when the sheet opens.
  void choose(TabletDesk* desk, const std::optional<core::Uuid>& record);
  Q_INVOKABLE void load();
  /// The citizen's slip as PDF: 0 a strip of 80 mm, 1 A6.
  Q_INVOKABLE void saveSlip(int paper);

  QString name() const { return m_name; }
  /// "dokumen 1/3"; empty when it has no photos.
  QString documents() const { return m_documents; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void read();
  void informed(const QString& sentence);

 private:
  struct Row {
    QString title, meta, note;
    int tone;
    const char* icon;
  };
  Row rowOf(const core::PathStep& step) const;
  QString titleOf(const core::PathStep& step) const;
  QString metaOf(const core::PathStep& step) const;
  static bool isWaiting(const std::vector<core::PathStep>& steps);

  TabletDesk* m_desk = nullptr;
  std::optional<core::Uuid> m_record;
  QString m_name, m_documents;
  std::vector<Row> m_rows;
};

}  // namespace jemput::app
