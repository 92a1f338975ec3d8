// What was found in images after a power cut, counted over many of them.
#pragma once

#include <cstddef>
#include <string>

namespace jemput::test {

struct Judgement {
  std::size_t images = 0, lost = 0, doubled = 0, damaged = 0;
  std::string first;  // of the faults, in words

  bool isClean() const { return lost + doubled + damaged == 0; }
  void note(std::size_t& count, const std::string& what) {
    ++count;
    if (first.empty()) first = "image " + std::to_string(images) + ": " + what;
  }
  std::string text() const {
    return std::to_string(images) + " images: " + std::to_string(lost) + " lost, " + std::to_string(doubled) +
           " double, " + std::to_string(damaged) + " damaged. " + first;
  }
};

}  // namespace jemput::test
