// The office's private keys and the signed list of the public ones (protocol section 1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Sealing.h"
#include "core/crypto/Secret.h"
#include "core/crypto/Signing.h"
#include "sync/Authority.h"

namespace jemput::office {

struct OfficeKeys {
  std::string officeId;
  core::SigningKey identity;
  core::SigningKey receipt;            // signs receipts and pages
  std::int64_t listVersion = 1;        // of the key list; grows with every rotation
  core::BoxKey box;                    // bundles are sealed to it
  std::vector<core::BoxKey> oldBoxes;  // newest first: for bundles of tablets that have not heard of the newer ones
  sync::Authority authority;           // of TLS
  sync::ServerCertificate server;
  std::string recoveryPublic;  // X25519; private half in the safe
  std::string backupPublic;    // X25519; private half in the safe
  core::Secret databaseKey;    // 32 bytes
  std::string keyListText;     // as GET /v1/keys answers
};

/// What `init --recovery-out` writes for the safe, and what nobody else keeps.
struct RecoveryKeys {
  core::BoxKey recovery, backup;
};

/// That file, read again.
struct RecoveryFile {
  RecoveryKeys keys;
  std::string officeId;
};

OfficeKeys makeOfficeKeys(const RecoveryKeys& recovery, core::Instant now);
/// A new server certificate under the same authority, in its last half year.
bool renewServerCertificate(OfficeKeys& keys, core::Instant now);

/// A new key for bundles; the old ones still open what was sealed to them.
void rotateBox(OfficeKeys& keys);
/// Keys that open a bundle for this office.
std::vector<const core::BoxKey*> boxesOf(const OfficeKeys& keys);

/// The key file's content; nothing for a text that is none.
std::string writeOfficeKeys(const OfficeKeys& keys);
std::optional<OfficeKeys> readOfficeKeys(std::string_view text);
std::string writeRecoveryKeys(const RecoveryKeys& keys, std::string_view officeId);
std::optional<RecoveryFile> readRecoveryKeys(std::string_view text);

}  // namespace jemput::office
