// A disk that fails at the n-th call of a kind, once or from then on.
#pragma once

#include <algorithm>
#include <cstddef>

#include "tests/powercut/TestDisk.h"

namespace jemput::test {

class FailingDisk final : public DiskHook {
 public:
  struct Fault {
    DiskCall call;
    int error;                 // an SQLite result code
    std::size_t number = 1;    // which call fails, counted from 1
    bool forEver = false;      // all later ones too
    std::int64_t writes = -1;  // Write: this much of it reaches the disk
  };

  /// From now on; counts from the beginning.
  void breaks(const Fault& fault) {
    m_fault = fault;
    m_calls = m_failed = 0;
  }
  void isRepaired() { m_fault.number = 0; }
  bool hasFailed() const { return m_failed > 0; }
  std::size_t calls() const { return m_calls; }

  DiskVerdict before(const DiskAccess& access) override {
    if (m_fault.number == 0 || access.call != m_fault.call) return {};
    ++m_calls;
    if (m_calls != m_fault.number && !(m_fault.forEver && m_calls > m_fault.number)) return {};
    ++m_failed;
    const auto most = static_cast<std::int64_t>(access.bytes.size());
    return {m_fault.error, m_fault.writes < 0 ? -1 : std::min(m_fault.writes, most)};
  }

 private:
  Fault m_fault{DiskCall::Open, 0, 0};
  std::size_t m_calls = 0, m_failed = 0;
};

}  // namespace jemput::test
