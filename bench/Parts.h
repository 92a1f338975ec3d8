// jemput-bench, part by part; each measures the product's own code and prints one JSON line.
#pragma once

#include <string>
#include <vector>

namespace jemput::bench {

using Arguments = std::vector<std::string>;

/// The harness's server: PORT DIR. An office of its own, TLS on; leaves a ticket beside DIR.
int runServer(const Arguments& arguments);
/// The harness's client: URL DIR; the line protocol on standard input.
int runClient(const Arguments& arguments);
/// FILE OFFICE_DIR: whether every line's 27 values stand in the ledger.
int runCompare(const Arguments& arguments);
/// FILE DIR: CPU and time of durable saves, one commit each.
int runSave(const Arguments& arguments);
/// DIR PEOPLE: from PIN to usable search, and memory.
int runOpen(const Arguments& arguments);
/// DIR COUNT: rebuild of the office's projection.
int runRebuild(const Arguments& arguments);
/// DIR TABLETS EACH: a fleet of tablets against one office, all in this process but the office.
int runFleet(const Arguments& arguments);

}  // namespace jemput::bench
