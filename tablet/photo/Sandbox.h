// A bounded step of low privilege: a child process without files, without new ones, with little memory and
// time, whose system calls are those of arithmetic. What it does wrong ends it, never the tablet.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace jemput::tablet {

/// A sanitizer's shadow memory is beyond every limit, and it makes system calls of its own: in such a build the child
/// has neither bound.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSandboxIsWhole = false;
#else
inline constexpr bool kSandboxIsWhole = true;
#endif

struct SandboxLimits {
  std::size_t memory = 96UL * 1024 * 1024;  // bytes of address space beyond what the parent has
  unsigned cpuSeconds = 10;
  int silentMilliseconds = 20'000;  // without a byte of answer
  std::size_t answerBytes = 8UL * 1024 * 1024;
};

struct SandboxResult {
  std::optional<std::string> answer;  // of a step that ended well
  int exitCode = 0;                   // of a step that ended itself; else 0
  bool tookTooLong = false;
};

/// Runs `step` in the child, which sees this process's memory as it is now and changes only its own copy.
/// Throws std::system_error when no child can be made.
SandboxResult runInSandbox(const std::function<std::string()>& step, const SandboxLimits& limits = {});

}  // namespace jemput::tablet
