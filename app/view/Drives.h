// Where sticks, cards and telephones show up when they are plugged in.
#pragma once

#include <QStringList>

namespace jemput::app {

/// It lies where systems mount what is plugged in.
[[nodiscard]] bool isRemovable(const QString& path);
/// Folders of the removable media that are mounted now.
[[nodiscard]] QStringList removableDrives();

}  // namespace jemput::app
