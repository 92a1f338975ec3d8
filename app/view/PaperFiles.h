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

}  // namespace jemput::app
