// A process whose memory nobody else gets to see: keys stand in it while it runs.
#pragma once

namespace jemput::core {

/// For the first line of main(): no core file, and no debugger or other process of the same user may read the memory.
/// Where the system has no such switch it does what there is.
void keepMemoryPrivate();

}  // namespace jemput::core
