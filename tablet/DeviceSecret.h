// The secret of this very device, without which a PIN opens nothing. A port: sealed to the machine's TPM where there is
// one, else a file. docs/threat-model.md says what the file does not protect.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/crypto/Secret.h"
#include "core/rules/Language.h"

namespace jemput::tablet {

/// The folder cannot be used; the sentence is for people and says what to do.
struct FolderRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class SecretTrouble {
  FileGone,   // the file, or what the chip has sealed
  NoChip,     // the folder is bound to a TPM, and this machine shows none
  OtherChip,  // it shows another one, or its own was cleared
  ChipFails,  // it refuses for now
};

/// The secret is not to be had, so nothing opens; what is safe and what to do is in the sentence.
struct SecretRefused : FolderRefused {
  explicit SecretRefused(SecretTrouble why);
  SecretTrouble trouble;
};
std::string secretSentence(SecretTrouble trouble, core::Language language);

class DeviceSecret {
 public:
  virtual ~DeviceSecret() = default;
  /// 32 bytes. Throws SecretRefused.
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

/// Sealed to the chip of this machine; the file holds what nobody else can open. Talks to the chip at each call.
class TpmSecret final : public DeviceSecret {
 public:
  /// `connection` as in tablet/Tpm.h.
  TpmSecret(std::filesystem::path file, std::string connection)
      : m_file(std::move(file)), m_connection(std::move(connection)) {}
  core::Secret read() const override;
  /// A new one, on disk and read back when it returns. Nothing when the chip does not do it.
  std::optional<core::Secret> make() const;

 private:
  std::filesystem::path m_file;
  std::string m_connection;
};

}  // namespace jemput::tablet
