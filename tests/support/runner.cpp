#include "tests/support/runner.h"

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

namespace jemput::test {

int runTests(int argc, char** argv) { return Catch::Session().run(argc, argv); }

}  // namespace jemput::test
