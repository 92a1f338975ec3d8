#include "core/crypto/BoxStream.h"

#include <stdexcept>

#include "core/crypto/Random.h"

namespace jemput::core {

namespace {

constexpr std::size_t kKeyBytes = 32, kSealedKeyBytes = kBoxStreamHead - kSealedStreamHeader;

std::string_view streamHeader(std::string_view head) {
  if (head.size() != kBoxStreamHead) throw std::invalid_argument("no head of a sealed stream");
  return head.substr(kSealedKeyBytes);
}

}  // namespace

BoxStreamSealer::BoxStreamSealer(std::string_view publicKey, std::string_view context)
    : m_key(Secret::random(kKeyBytes)),
      m_head(sealTo(publicKey, m_key.view()) + randomBytes(kSealedStreamHeader)),
      m_stream(m_key, streamHeader(m_head), context) {}

std::string BoxStreamSealer::seal(std::string_view piece, bool isLast) {
  if (piece.size() > kBoxPiece) throw std::invalid_argument("a piece of a sealed stream is too long");
  return m_stream.seal(piece, isLast);
}

std::optional<BoxStreamOpener> BoxStreamOpener::forOwner(const BoxKey& key, std::string_view context,
                                                         std::string_view head) {
  if (head.size() != kBoxStreamHead) return std::nullopt;
  const auto streamKey = openSealed(key, head.substr(0, kSealedKeyBytes));
  if (!streamKey || streamKey->size() != kKeyBytes) return std::nullopt;
  return BoxStreamOpener(*streamKey, context, head);
}

BoxStreamOpener::BoxStreamOpener(const Secret& key, std::string_view context, std::string_view head)
    : m_stream(key, streamHeader(head), context) {}

std::optional<std::string> BoxStreamOpener::open(std::string_view sealed) {
  auto piece = m_stream.open(sealed);
  if (!piece) return std::nullopt;
  m_isAtEnd = piece->isLast;
  return std::move(piece->content);
}

}  // namespace jemput::core
