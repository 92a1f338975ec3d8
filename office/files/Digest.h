// A hash that grows with its bytes, by OpenSSL, which uses the processor's own instructions where it has them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace jemput::office {

class Digest {
 public:
  enum class Kind { Sha1, Sha256 };
  explicit Digest(Kind kind);
  /// Another that goes on from the same bytes.
  Digest(const Digest& other);
  Digest& operator=(const Digest& other);
  Digest(Digest&&) noexcept = default;
  Digest& operator=(Digest&&) noexcept = default;
  ~Digest() = default;

  void add(std::string_view bytes);
  /// Of all bytes so far; more may follow.
  std::string value() const;

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

}  // namespace jemput::office
