// The TPM 2 of this machine, as far as a tablet needs one: seal a few bytes to it and get them back, there and nowhere
// else. Every call talks to the chip, which may take a second: not on the screen's thread.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "core/crypto/Secret.h"

namespace jemput::tablet {

enum class TpmTrouble {
  NoChip,     // none here, or this program may not speak to it
  OtherChip,  // not the one that sealed this, or it was cleared since
  Failed,     // the chip refuses for now, or does not keep what it promises
};

/// The text is for developers; nothing secret is in it.
struct TpmRefused : std::runtime_error {
  TpmRefused(TpmTrouble why, const std::string& what) : std::runtime_error(what), trouble(why) {}
  TpmTrouble trouble;
};

/// How the chip is reached, as tpm2-tss writes it: JEMPUT_TPM if it is set ("none" for no chip; tests name a software
/// TPM), else /dev/tpmrm0 if this program may open it. Empty for none.
std::string tpmOfThisMachine();

/// What a chip makes of sealed bytes; worth nothing without that chip.
struct SealedBytes {
  std::string publicPart, privatePart;  // TPM2B_PUBLIC and TPM2B_PRIVATE as the TPM writes them
  std::string authorisation;            // 32 random bytes
};

std::string writeSealed(const SealedBytes& sealed);
/// Throws TpmRefused (Failed) for a text that is none.
SealedBytes readSealed(std::string_view text);

class Tpm {
 public:
  /// `connection` as tpmOfThisMachine() gives it. Throws TpmRefused (NoChip).
  explicit Tpm(const std::string& connection);
  ~Tpm();

  /// Under the chip's storage primary key. At most 128 bytes.
  SealedBytes seal(const core::Secret& bytes);
  core::Secret unseal(const SealedBytes& sealed);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace jemput::tablet
