#include "core/crypto/PrivateMemory.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/catch.h"

using namespace jemput;

TEST_CASE("a process that keeps its memory private leaves no core file and lets nobody look in") {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    core::keepMemoryPrivate();
    rlimit limit{1, 1};
    getrlimit(RLIMIT_CORE, &limit);
    const bool isPrivate = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
    if (!isPrivate) ::_exit(1);
    std::abort();
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  CHECK_FALSE(WCOREDUMP(status));
}
