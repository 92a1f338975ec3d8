// One file that is never readable on disk, not from its first byte: records of AES-256-GCM, each with a nonce of its
// own and bound to its place (docs/protocol.md section 6). Written at the end only, cut back to where a record ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"

struct evp_cipher_ctx_st;

namespace jemput::office {

/// The disk is full or refuses; `code` is errno.
struct FileRefused : std::runtime_error {
  FileRefused(const std::string& doing, int code);
  int code;
  bool isFull() const;
};

class SealedFile {
 public:
  /// Makes the file if it is not there. `salt` (16 bytes) stands at its beginning, `key` (32 bytes) belongs to it.
  SealedFile(const std::filesystem::path& file, const core::Secret& key, std::string_view salt);
  SealedFile(const SealedFile&) = delete;
  SealedFile& operator=(const SealedFile&) = delete;
  ~SealedFile();

  /// Reads the first `bytes` plain ones piece by piece, and goes on writing behind them: whatever follows is cut off.
  /// False when they are not there whole; then the file is empty.
  bool resume(std::uint64_t bytes, const std::function<void(std::string_view)>& piece);
  /// The same without changing anything.
  bool read(std::uint64_t bytes, const std::function<void(std::string_view)>& piece);
  void append(std::string_view plain);
  /// On disk when it returns.
  void sync();

  /// Where a record ends.
  struct Mark {
    std::uint64_t plain = 0, sealed = 0;
  };
  Mark end() const { return m_end; }
  void cutBack(const Mark& mark);

 private:
  bool readRecord(Mark& at, std::string& record, std::string& plain);
  void writeHeader();
  void seal(std::string_view plain, std::string& out);
  struct Free {
    void operator()(evp_cipher_ctx_st* context) const;
  };

  int m_file = -1;
  std::string m_salt;
  core::Secret m_key;
  std::unique_ptr<evp_cipher_ctx_st, Free> m_cipher;
  Mark m_end;
};

}  // namespace jemput::office
