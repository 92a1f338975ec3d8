// The papers with made-up people, as PDF files to be looked at, and how long each took.
#pragma once

#include <QStringList>

namespace jemput::app {

/// Writes them to `folder`; a line each, "name: 12 ms". Throws PrintRefused.
QStringList writePapers(const QString& folder);

}  // namespace jemput::app
