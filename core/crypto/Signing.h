// Ed25519 signatures, each under the label of its kind so that none can be used as another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"

namespace jemput::core {

/// What a signature is about; the texts are frozen by protocol version 1.
namespace label {
inline constexpr std::string_view kHead = "jemput/head/1";
inline constexpr std::string_view kRequest = "jemput/request/1";
inline constexpr std::string_view kReceipt = "jemput/receipt/1";
inline constexpr std::string_view kPage = "jemput/page/1";
inline constexpr std::string_view kBundle = "jemput/bundle/1";
inline constexpr std::string_view kTicket = "jemput/ticket/1";
inline constexpr std::string_view kKeys = "jemput/keys/1";
inline constexpr std::string_view kCertificate = "jemput/certificate/1";
}  // namespace label

/// 32 bytes that anybody may know.
using PublicKey = std::string;
/// 64 bytes.
using Signature = std::string;

class SigningKey {
 public:
  static SigningKey generate();
  /// From the 32-byte seed that privateSeed() gave; throws std::invalid_argument for another length.
  static SigningKey fromSeed(const Secret& seed);

  const PublicKey& publicKey() const { return m_public; }
  Secret privateSeed() const;
  /// Signature over label ‖ 0x00 ‖ officeId ‖ content.
  Signature sign(std::string_view label, std::string_view officeId, std::string_view content) const;

 private:
  Secret m_secret;
  PublicKey m_public;
};

[[nodiscard]] bool verify(const PublicKey& key, std::string_view label, std::string_view officeId,
                          std::string_view content, std::string_view signature);

/// The office's name for itself: SHA-256 of its identity key in base32, 52 characters.
std::string officeIdOf(const PublicKey& identity);

}  // namespace jemput::core
