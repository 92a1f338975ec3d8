// Where an officer is in the open form, to be there again after a power cut.
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace jemput::app {

struct FormSpot {
  Q_GADGET
  QML_VALUE_TYPE(formSpot)
  Q_PROPERTY(int focus MEMBER focus)
  Q_PROPERTY(double scroll MEMBER scroll)
  Q_PROPERTY(bool unfolded MEMBER unfolded)
  Q_PROPERTY(bool inFamily MEMBER inFamily)

 public:
  int focus = -1;         // which control in Tab order has the keyboard; -1: none of the form
  double scroll = 0;      // how far down the form stands, in pixels
  bool unfolded = false;  // the person's data are in sight
  bool inFamily = false;  // it was opened out of the family pass, and goes back there
  bool operator==(const FormSpot&) const = default;
};

}  // namespace jemput::app
