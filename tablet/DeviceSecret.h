// The secret of this very device, without which a PIN opens nothing. A port: the file today, a chip that gives it to
// this machine alone where one is used. docs/threat-model.md says what the file does not protect.
#pragma once

#include <filesystem>
#include <stdexcept>

#include "core/crypto/Secret.h"

namespace jemput::tablet {

/// The folder cannot be used; the sentence is for people and says what to do.
struct FolderRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class DeviceSecret {
 public:
  virtual ~DeviceSecret() = default;
  /// 32 bytes. Throws FolderRefused when it is gone.
  virtual core::Secret read() const = 0;
};

/// A file that only its owner may read.
class FileSecret final : public DeviceSecret {
 public:
  explicit FileSecret(std::filesystem::path file) : m_file(std::move(file)) {}
  core::Secret read() const override;
  /// A new one, on disk when it returns.
  core::Secret make() const;

 private:
  std::filesystem::path m_file;
};

}  // namespace jemput::tablet
