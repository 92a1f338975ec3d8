// CMake makes a precompiled header only for a library that uses it in a source of its own.
#include "cmake/precompiled/Standard.h"
