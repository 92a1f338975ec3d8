// CMake makes a precompiled header only for a library that uses it in a source of its own.
#include "tests/support/catch.h"
