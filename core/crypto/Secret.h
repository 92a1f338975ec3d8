// Secret bytes: locked out of swap, wiped when they go, never printed.
#pragma once

#include <memory>
#include <string_view>

namespace jemput::core {

class Secret {
 public:
  Secret() = default;
  /// Copies; the caller wipes what it copied from.
  explicit Secret(std::string_view bytes);
  /// `count` random bytes.
  static Secret random(std::size_t count);

  Secret(const Secret& other) : Secret(other.view()) {}
  Secret& operator=(const Secret& other);
  Secret(Secret&&) noexcept = default;
  Secret& operator=(Secret&&) noexcept = default;
  ~Secret() = default;

  std::string_view view() const { return {m_bytes.get(), m_size}; }
  char* data() { return m_bytes.get(); }
  std::size_t size() const { return m_size; }
  bool isEmpty() const { return m_size == 0; }

 private:
  struct Free {
    void operator()(char* bytes) const;
  };
  std::unique_ptr<char, Free> m_bytes;
  std::size_t m_size = 0;
};

}  // namespace jemput::core
