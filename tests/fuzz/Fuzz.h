// What a target of fuzzing is: one function that takes any bytes. A crash, a hang or too much memory is a finding
// (G18); so is a demand that does not hold.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// Written by each file in targets/.
void fuzz(std::string_view bytes);

inline void fuzzDemands(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

/// Keeps a result from being optimised away.
inline void fuzzed(const std::string& text) { fuzzDemands(text.size() < (1U << 30U), "written text grows"); }
