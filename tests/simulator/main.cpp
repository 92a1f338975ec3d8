// simulate --from N --to M [--steps K] [--kept FILE] [--processor N] [--verbose]: one seed is one run of three tablets
// and an office through faults, then at rest. Prints the first seed that breaks a promise, with all its steps, and
// fails.
#include <sched.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>

#include "core/crypto/Random.h"
#include "tests/simulator/Actions.h"
#include "tests/simulator/Safety.h"

namespace {

using namespace jemput::simulator;

struct Options {
  std::uint64_t from = 1, to = 100;
  std::size_t steps = 60;
  std::string kept;
  std::optional<std::size_t> processor;
  bool isVerbose = false;
};

constexpr std::size_t kStepsBetweenVerifications = 15;

void run(World& world, std::size_t steps) {
  noteConfirmed(world);
  for (std::size_t step = 1; step <= steps; ++step) {
    world.timePasses();
    actAtRandom(world);
    noteConfirmed(world);
    checkSafety(world);
    if (step % kStepsBetweenVerifications == 0) checkLedger(world);
  }
  world.note("everything is mended");
  healAndCheck(world);
}

void printTrace(const World& world) {
  std::size_t step = 0;
  for (const std::string& line : world.trace()) std::printf("  %3zu  %s\n", ++step, line.c_str());
}

/// False when a promise is broken.
bool runSeed(std::uint64_t seed, const Options& options, Tally& tally) {
  World world(seed, tally);
  try {
    run(world, options.steps);
    if (options.isVerbose) printTrace(world);
    return true;
  } catch (const std::exception& problem) {
    std::printf("seed %llu is broken: %s\n", static_cast<unsigned long long>(seed), problem.what());
    printTrace(world);
    std::printf("again: simulate --from %llu --to %llu --steps %zu --verbose\n", static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(seed), options.steps);
    return false;
  }
}

/// Lines of "seed steps", the rest is remark.
bool runKept(Options options, Tally& tally) {
  std::ifstream file(options.kept);
  if (!file) throw std::runtime_error("no such list of seeds: " + options.kept);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::uint64_t seed = 0;
    if (!(words >> seed >> options.steps)) continue;
    if (!runSeed(seed, options, tally)) return false;
  }
  return true;
}

/// On the n-th of the processors that this process may use. The threads of a run take turns, and handing over to
/// another processor is a sixth of its time; two that run side by side ask for different ones.
void stayOn(std::size_t nth) {
  cpu_set_t allowed;
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) == 0) return;
  nth %= static_cast<std::size_t>(CPU_COUNT(&allowed));
  for (std::size_t processor = 0; processor < CPU_SETSIZE; ++processor) {
    if (!CPU_ISSET(processor, &allowed) || nth-- != 0) continue;
    CPU_ZERO(&allowed);
    CPU_SET(processor, &allowed);
    ::sched_setaffinity(0, sizeof allowed, &allowed);
    return;
  }
}

Options read(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--verbose") {
      options.isVerbose = true;
      continue;
    }
    if (i + 1 == count)
      throw std::runtime_error("simulate --from N --to M [--steps K] [--kept FILE] [--processor N] [--verbose]");
    const std::string value = words[++i];
    if (word == "--from") options.from = std::stoull(value);
    if (word == "--to") options.to = std::stoull(value);
    if (word == "--steps") options.steps = std::stoull(value);
    if (word == "--kept") options.kept = value;
    if (word == "--processor") options.processor = std::stoull(value);
  }
  return options;
}

void printTally(const Tally& tally, std::uint64_t seeds, std::chrono::duration<double> took) {
  for (const auto& [what, count] : tally.count)
    std::printf("%10llu  %s\n", static_cast<unsigned long long>(count), what.c_str());
  const double processor = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  std::printf("%llu seeds, every promise kept, %.1f s, %.1f s of processor time, %.1f seeds/s\n",
              static_cast<unsigned long long>(seeds), took.count(), processor,
              static_cast<double>(seeds) / took.count());
}

}  // namespace

int main(int count, char** words) {
  try {
    const Options options = read(count, words);
    jemput::core::startCrypto();
    if (options.processor) stayOn(*options.processor);
    Tally tally;
    const auto began = std::chrono::steady_clock::now();
    if (!options.kept.empty() && !runKept(options, tally)) return EXIT_FAILURE;
    for (std::uint64_t seed = options.from; seed <= options.to; ++seed) {
      if (!runSeed(seed, options, tally)) return EXIT_FAILURE;
      if (seed % 500 == 0) std::cout << seed << std::endl;
    }
    const std::uint64_t played = options.to < options.from ? 0 : options.to - options.from + 1;
    printTally(tally, played, std::chrono::steady_clock::now() - began);
    return EXIT_SUCCESS;
  } catch (const std::exception& problem) {
    std::cerr << "simulate: " << problem.what() << "\n";
    return 2;
  }
}
