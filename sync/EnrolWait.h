// An enrolment that a second person has to confirm: the office's answer meanwhile, and the six words that tell whether
// the tablet in one's hand is the one that asks (protocol section 1).
#pragma once

#include <string>
#include <string_view>

#include "core/crypto/Hash.h"
#include "core/crypto/Signing.h"

namespace jemput::sync {

inline constexpr std::size_t kEnrolWords = 6;  // 58 bits
inline constexpr int kEnrolWaits = 202;        // HTTP status of the answer; nothing is believed that it does not say

/// The same at both ends: of the ticket (as SHA-256 of its secret, all that the office keeps), the office and the
/// tablet's key. Somebody else with a copy of the ticket has another key, and so other words.
std::string enrolmentWords(const core::Hash& secretHash, std::string_view officeId, const core::PublicKey& key);

/// `{"v":1,"waits":true}`
std::string writeEnrolWaits();
bool isEnrolWaits(std::string_view text);

}  // namespace jemput::sync
