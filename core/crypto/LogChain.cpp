#include "core/crypto/LogChain.h"

#include <string>

namespace jemput::core {

namespace {
constexpr std::string_view kZero("\0", 1);
}

Hash chainStart(std::string_view officeId, std::string_view deviceKey, std::uint32_t generation) {
  return sha256({"jemput/log/1", kZero, officeId, deviceKey, std::to_string(generation)});
}

std::string headContent(std::string_view device, std::uint32_t generation, std::uint64_t seq, const Hash& hash) {
  std::string content(device);
  content.append(" ").append(std::to_string(generation)).append(" ").append(std::to_string(seq)).append(" ");
  return content.append(hash.view());
}

Hash ledgerStart(std::string_view officeId) { return sha256({"jemput/ledger/1", kZero, officeId}); }

Hash ledgerNext(const Hash& previous, const Hash& chain, std::uint64_t revision, std::string_view device,
                std::uint32_t generation, std::uint64_t seq, bool accepted, std::string_view reason) {
  std::string line = std::to_string(revision);
  line.append(" ").append(device).append(" ").append(std::to_string(generation)).append(" ");
  line.append(std::to_string(seq)).append(accepted ? " 1 " : " 0 ").append(reason);
  return sha256({previous.view(), chain.view(), line});
}

}  // namespace jemput::core
