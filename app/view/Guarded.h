// One of the three doors where what was thrown below ends (design section 5): a full disk or a database that is
// busy becomes a sentence on the screen, and the program goes on.
#pragma once

#include <QtGlobal>
#include <exception>

#include "app/view/TabletDesk.h"

namespace jemput::app {

/// Does `work`; when the store cannot be read or written, the desk says so. Whether it was done.
template <typename Work>
bool guarded(TabletDesk* desk, Work work) {
  try {
    work();
    return true;
  } catch (const std::exception& problem) {
    qWarning("%s", problem.what());  // of the database: no name and no NIK is in it
    if (desk != nullptr && desk->storeFailed) desk->storeFailed();
    return false;
  }
}

}  // namespace jemput::app
