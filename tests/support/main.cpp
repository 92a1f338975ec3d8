// The beginning of every test program without a screen.
#include "tests/support/runner.h"

int main(int argc, char** argv) { return jemput::test::runTests(argc, argv); }
