// Reads the whole ledger again and checks everything that can be checked (G17): chains, signatures, hashes,
// counts, the projection, and what tablets hold as receipts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/crypto/Receipt.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// The first thing that is wrong, for people; revision 0 when it belongs to none.
struct LedgerFault {
  std::uint64_t revision = 0;
  std::string what;  // Indonesian
};

/// A receipt that a tablet brought: exactly the signed bytes.
struct WitnessReceipt {
  std::string bytes, signature;
};

struct VerificationKeys {
  std::string officeId;
  std::string receiptKey;  // public
};

struct VerificationResult {
  std::uint64_t entries = 0, quarantined = 0, records = 0, headSignatures = 0, witnesses = 0;
  /// Receipts of an epoch that ended below them: the office was restored, so they cannot be compared.
  std::uint64_t witnessesBeforeRestore = 0;
  std::optional<LedgerFault> fault;
};

/// Reads everything as it stands at one moment; writers go on beside it. Throws nothing for a bad ledger.
[[nodiscard]] VerificationResult verifyLedger(Database& database, const VerificationKeys& keys,
                                              const std::vector<WitnessReceipt>& witnesses);

}  // namespace jemput::core
