// The citizen's slip: what was asked for, under which numbers, what is still owed, and where to collect it. A receipt
// and no document; no name and no NIK stand on it, since it lies on the tablet as a file. Citizens read it: Indonesian
// alone.
#pragma once

#include <QString>
#include <QStringList>

#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"

namespace jemput::app {

struct SlipService {
  QString name, number, output;
};

struct Slip {
  QString queue, initials, day, place, collect;
  QList<SlipService> services;
  QStringList owed;  // papers and answers, each once
  QByteArray code;   // tablet/SlipCode
};

enum class SlipPaper { Strip, A6 };  // 80 mm of a receipt printer; 105 × 148 mm

Slip slipOf(const core::Registration& registration, const core::RuleBook& rules, const std::string& code);
/// Throws PrintRefused when the file cannot be written.
void writeSlip(const Slip& slip, SlipPaper paper, const QString& file);

}  // namespace jemput::app
