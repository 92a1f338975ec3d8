#include "tests/allocation/FailingMemory.h"

#include <sqlite3.h>

#include <cstdlib>
#include <new>
#include <stdexcept>

namespace jemput::test {

namespace {

thread_local std::int64_t s_left = 0;  // until one fails; 0: none will
thread_local bool s_hasFailed = false;

/// True for the one that fails.
bool failsNow() {
  if (s_left <= 0 || --s_left > 0) return false;
  s_hasFailed = true;
  return true;
}

sqlite3_mem_methods s_own;

void* takeForSqlite(int bytes) { return failsNow() ? nullptr : s_own.xMalloc(bytes); }
void* growForSqlite(void* block, int bytes) { return failsNow() ? nullptr : s_own.xRealloc(block, bytes); }

/// Before the first database is opened.
bool hookSqlite() {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &s_own);
  sqlite3_mem_methods hooked = s_own;
  hooked.xMalloc = takeForSqlite;
  hooked.xRealloc = growForSqlite;
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &hooked) == SQLITE_OK;
}
const bool s_isHooked = hookSqlite();

}  // namespace

FailingMemory::FailingMemory(std::uint64_t n) {
  if (!s_isHooked) throw std::logic_error("SQLite's memory is not watched");
  s_hasFailed = false;
  s_left = static_cast<std::int64_t>(n);
}
FailingMemory::~FailingMemory() { s_left = 0; }
bool FailingMemory::hasFailed() const { return s_hasFailed; }

void* takeOrNull(std::size_t bytes) { return failsNow() ? nullptr : std::malloc(bytes == 0 ? 1 : bytes); }

void* take(std::size_t bytes) {
  void* block = takeOrNull(bytes);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

}  // namespace jemput::test

// In the place of the library's, for all that is linked into the test.
void* operator new(std::size_t bytes) { return jemput::test::take(bytes); }
void* operator new[](std::size_t bytes) { return jemput::test::take(bytes); }
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return jemput::test::takeOrNull(bytes); }
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept { return jemput::test::takeOrNull(bytes); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }
