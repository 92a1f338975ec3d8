// Every flush that the office under test asks the system for, on whatever thread: seen after it, or refused before it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace jemput::test {

class Flushes {
 public:
  struct Watch {
    /// False: this flush fails with EIO and nothing is flushed.
    std::function<bool(const std::filesystem::path& file)> before;
    /// `bytes`: how long the file was when its flush began.
    std::function<void(const std::filesystem::path& file, std::uint64_t bytes)> after;
  };
  /// From here on, one flush at a time; until this object goes.
  explicit Flushes(Watch watch);
  ~Flushes();
  Flushes(const Flushes&) = delete;
  Flushes& operator=(const Flushes&) = delete;
};

}  // namespace jemput::test
