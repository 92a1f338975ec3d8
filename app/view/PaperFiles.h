// The papers that the tablet writes as PDF files, for any printer: slips and daily reports, in the folder for
// documents.
#pragma once

#include <QString>

#include "app/print/Slip.h"
#include "app/view/TabletDesk.h"

namespace jemput::app {

/// Where they lie.
QString paperFolder();

/// What to tell the officer: where the slip lies, or that it could not be written. Empty: there is no such
/// registration.
QString saveSlip(TabletDesk& desk, const core::Uuid& record, SlipPaper paper);

/// The sentence that a save is told with, and where its slips lie when `setting` asks for slips: 0 none, 1 the strip,
/// 2 A6 (TabletSettings).
QString withSlips(TabletDesk& desk, const QString& sentence, const std::vector<core::Uuid>& records, int setting);

}  // namespace jemput::app
