// The office's own certificate authority: one CA per office, certificates for its one fixed TLS name.
// The CA is named in the signed key list; nobody else's certificates are ever believed (protocol 1).
#pragma once

#include <string>
#include <string_view>

#include "core/Clock.h"
#include "core/crypto/Hash.h"
#include "core/crypto/Secret.h"

namespace jemput::sync {

struct Authority {
  std::string certificatePem;
  core::Secret privateKeyPem;
};

struct ServerCertificate {
  std::string certificatePem;
  core::Secret privateKeyPem;
};

/// "<office_id>.jemput.invalid": the same for ever, whatever address the office has today.
std::string officeDnsName(std::string_view officeId);

/// A new Ed25519 CA, good for 20 years from `now` and for no other name than this office's.
/// Throws std::runtime_error when OpenSSL refuses.
Authority makeAuthority(std::string_view officeId, core::Instant now);

/// A new Ed25519 key and its certificate, good until two years after `now`. It begins when the CA
/// begins: a tablet compares with the last office time it has seen, which may be months before `now`.
ServerCertificate makeServerCertificate(const Authority& authority, std::string_view dnsName, core::Instant now);

/// True in the last half year of the certificate and after it. Throws when `certificatePem` is none.
bool needsRenewal(std::string_view certificatePem, core::Instant now);

/// SHA-256 of the certificate's DER bytes. Throws when `certificatePem` is none.
core::Hash sha256OfCertificate(std::string_view certificatePem);

}  // namespace jemput::sync
