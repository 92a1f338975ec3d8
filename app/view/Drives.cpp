#include "app/view/Drives.h"

#include <QStorageInfo>

namespace jemput::app {

bool isRemovable(const QString& path) {
  for (const char* const place : {"/media/", "/run/media/"})
    if (path.startsWith(QLatin1String(place))) return true;
  // What lies deeper under /mnt was put there by somebody who knows why.
  return path == QLatin1String("/mnt") || (path.startsWith(QLatin1String("/mnt/")) && path.count('/') == 2);
}

QStringList removableDrives() {
  QStringList drives;
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes())
    if (volume.isValid() && volume.isReady() && isRemovable(volume.rootPath())) drives << volume.rootPath();
  return drives;
}

}  // namespace jemput::app
