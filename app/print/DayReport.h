// The daily report of a visit on one page (domain section 11), for the signatures of the team's leader and the village
// head: figures and no person. Indonesian, as every paper of the office.
#pragma once

#include <QString>
#include <QStringList>

#include "core/Registry.h"
#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"
#include "core/rules/VisitBalance.h"

namespace jemput::app {

struct DayReport {
  core::Visit visit;
  core::VisitBalance balance;
  core::VisitPlanning plan;
  QString tablet;  // its prefix
  QStringList officers;
  QString difference, obstacles;
  QByteArray code;  // tablet/SlipCode: the figures under the tablet's signature
};

/// Throws PrintRefused when the file cannot be written.
void writeDayReport(const DayReport& report, const core::RuleBook& rules, const QString& file);

}  // namespace jemput::app
