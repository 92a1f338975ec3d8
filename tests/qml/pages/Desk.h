// A tablet on the sample's folder that is used through its models, without a screen.
#pragma once

#include <QCoreApplication>

#include "app/sample/TabletSample.h"
#include "app/view/Tablet.h"

namespace jemput::app {

struct Desk {
  explicit Desk(const TabletSample& sample) : tablet(sample.folder(), sample.clock(), languages) {
    tablet.sync()->setAutomatic(false);
  }
  void enter(const char* pin) {
    tablet.enterPin(0, pin);
    while (tablet.busy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  void begin() {
    enter(TabletSample::kPin);
    tablet.startVisit(0, 0, QString());
  }
  QString name(int row) { return text(*tablet.people(), row, PersonListModel::Name); }
  static QString text(const QAbstractListModel& model, int row, int role) {
    return model.data(model.index(row), role).toString();
  }

  LanguageSwitch languages;
  Tablet tablet;
};

}  // namespace jemput::app
