// jemput-field as a function, for its main and for tests. Apart from the commands, whose command line library takes
// long to compile.
#pragma once

#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/cli/Output.h"

namespace jemput::tablet {

/// The whole program; returns its exit code.
int runField(const std::vector<std::string>& arguments, core::Streams io, const core::Clock& clock);

}  // namespace jemput::tablet
