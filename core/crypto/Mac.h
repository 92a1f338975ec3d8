// A seal that only who holds the key can make: for bytes that lie where others can write.
#pragma once

#include <string_view>

#include "core/crypto/Hash.h"
#include "core/crypto/Secret.h"

namespace jemput::core {

/// HMAC-SHA256 over the label, its length and the content. `key`: any length.
Hash mac(const Secret& key, std::string_view label, std::string_view content);
/// In constant time.
bool sameMac(const Hash& one, std::string_view other);

}  // namespace jemput::core
