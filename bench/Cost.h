// What a process has cost so far.
#pragma once

#include <vector>

namespace jemput::bench {

/// User and system time of this process, seconds.
double cpuSeconds();
double wallSeconds();
/// Resident memory now and at most, MiB.
double residentMiB();
double peakMiB();
double percentile(std::vector<double> values, double share);

}  // namespace jemput::bench
