#include "sync/StickTrouble.h"

#include <cerrno>

namespace jemput::sync {

StickTrouble stickTroubleOf(const std::error_code& code) {
  switch (code.value()) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return StickTrouble::Full;
    case EROFS:
    case EACCES:
    case EPERM:
      return StickTrouble::ReadOnly;
    case EIO:
    case ENODEV:
    case ENXIO:
    case ENOENT:
    case ENOTDIR:
    case ENOTCONN:
      return StickTrouble::Gone;
    default:
      return StickTrouble::Other;
  }
}

}  // namespace jemput::sync
