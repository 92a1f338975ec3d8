// Catch2's own code, compiled once for every test program and every build.
#pragma once

namespace jemput::test {

/// Runs the tests that the command line asks for; the program's exit code.
int runTests(int argc, char** argv);

}  // namespace jemput::test
