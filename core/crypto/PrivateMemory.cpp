#include "core/crypto/PrivateMemory.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace jemput::core {

void keepMemoryPrivate() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // RLIMIT_CORE does not stop a handler that takes cores through a pipe
#endif
}

}  // namespace jemput::core
