// What a C library has allocated and an exception has left behind: in the product the process ends with the step, under
// libFuzzer it goes on for millions of inputs. Without a sanitizer nothing is taken back.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <unordered_set>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JEMPUT_FUZZ_HOOKS
#include <sanitizer/allocator_interface.h>
#endif
#endif

class LeftMemory {
 public:
  /// Watches what is allocated from here on.
  LeftMemory() {
#ifdef JEMPUT_FUZZ_HOOKS
    static const bool isInstalled = __sanitizer_install_malloc_and_free_hooks(allocated, freed) > 0;
    s_isWatching = isInstalled;
#endif
  }
  /// Frees what is still there.
  ~LeftMemory() {
    s_isWatching = false;
    for (const void* block : s_blocks) std::free(const_cast<void*>(block));
    s_blocks.clear();
  }
  LeftMemory(const LeftMemory&) = delete;
  LeftMemory& operator=(const LeftMemory&) = delete;

 private:
  static void allocated(const volatile void* block, std::size_t) {
    if (!s_isWatching) return;
    s_isWatching = false;  // the list allocates, too
    s_blocks.insert(const_cast<const void*>(block));
    s_isWatching = true;
  }
  static void freed(const volatile void* block) {
    if (!s_isWatching) return;
    s_isWatching = false;
    s_blocks.erase(const_cast<const void*>(block));
    s_isWatching = true;
  }

  static inline bool s_isWatching = false;
  static inline std::unordered_set<const void*> s_blocks;
};
