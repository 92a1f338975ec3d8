// "Salin ke USB" and "Ambil dari USB": the sticks that are plugged in, one copy at a time on a thread and a database
// connection of its own, and what came of it. A copy is no delivery, and no word here says so.
#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>
#include <QtQmlIntegration>
#include <functional>
#include <memory>
#include <optional>

#include "app/view/TabletDesk.h"
#include "tablet/BundleExport.h"
#include "tablet/BundleImport.h"

namespace jemput::app {

class UsbModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by SyncModel")
  Q_PROPERTY(QStringList drives READ drives NOTIFY changed)
  Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
  Q_PROPERTY(bool running READ running NOTIFY changed)
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  Q_PROPERTY(QString result READ result NOTIFY changed)
  Q_PROPERTY(bool wentWrong READ wentWrong NOTIFY changed)
  Q_PROPERTY(QString lastCopy READ lastCopy NOTIFY changed)

 public:
  using QObject::QObject;
  /// Waits for a copy under way.
  ~UsbModel() override;
  void setDesk(TabletDesk* desk, const tablet::TabletFolder& folder);
  /// True while a conversation with the office is under way: one at a time.
  void setBusyElsewhere(std::function<bool()> isBusy) { m_isBusy = std::move(isBusy); }

  /// Looks again which sticks are plugged in.
  Q_INVOKABLE void look();
  Q_INVOKABLE void copy();
  Q_INVOKABLE void take();

  /// Folders of mounted removable media.
  QStringList drives() const { return m_drives; }
  QString folder() const { return m_folder; }
  void setFolder(const QString& folder);
  bool running() const { return m_thread != nullptr; }
  double progress() const { return m_progress; }
  QString result() const { return m_result; }
  bool wentWrong() const { return m_wentWrong; }
  QString lastCopy() const;

 Q_SIGNALS:
  void changed();
  /// As SyncWorker has it.
  void officersChanged();
  /// Something of the office was taken in.
  void arrived();

 private:
  struct Outcome {
    QStringList sentences;
    bool wentWrong = false, hasArrived = false;
  };
  using Work = std::function<Outcome(core::TabletStore& store, const std::filesystem::path& folder)>;
  void start(Work work);
  void finish();

  TabletDesk* m_desk = nullptr;
  tablet::TabletFolder m_tablet{{}};
  std::function<bool()> m_isBusy;
  QStringList m_drives;
  QString m_folder, m_result;
  bool m_wentWrong = false;
  double m_progress = 0;
  std::unique_ptr<QThread> m_thread;
  std::optional<Outcome> m_outcome;  // written by the thread, read once it has ended
};

}  // namespace jemput::app
