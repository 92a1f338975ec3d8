#include "core/crypto/SealedStream.h"

#include <sodium.h>

#include <stdexcept>

namespace jemput::core {

namespace {

static_assert(kStreamPieceExtra == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(kStreamHeadBytes == crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES +
                                      crypto_secretstream_xchacha20poly1305_HEADERBYTES);
constexpr std::size_t kSealedKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

StreamState newState() { return StreamState(new crypto_secretstream_xchacha20poly1305_state); }

}  // namespace

void WipeStream::operator()(crypto_secretstream_xchacha20poly1305_state* state) const {
  sodium_memzero(state, sizeof *state);
  delete state;
}

StreamSealer::StreamSealer(std::string_view publicKey, std::string_view context)
    : m_key(Secret::random(crypto_secretstream_xchacha20poly1305_KEYBYTES)), m_context(context), m_state(newState()) {
  std::string header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(m_state.get(), raw(header), raw(m_key.view()));
  m_head = sealTo(publicKey, m_key.view()) + header;
}

std::string StreamSealer::seal(std::string_view piece, bool isLast) {
  if (piece.size() > kStreamPiece) throw std::invalid_argument("a piece of a sealed stream is too long");
  std::string sealed(piece.size() + kStreamPieceExtra, '\0');
  const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
  crypto_secretstream_xchacha20poly1305_push(m_state.get(), raw(sealed), nullptr, raw(piece), piece.size(),
                                             raw(m_context), m_context.size(), tag);
  return sealed;
}

std::optional<StreamOpener> StreamOpener::forOwner(const BoxKey& key, std::string_view context, std::string_view head) {
  if (head.size() != kStreamHeadBytes) return std::nullopt;
  const auto streamKey = openSealed(key, head.substr(0, kSealedKeyBytes));
  if (!streamKey || streamKey->size() != crypto_secretstream_xchacha20poly1305_KEYBYTES) return std::nullopt;
  return StreamOpener(*streamKey, context, head);
}

StreamOpener::StreamOpener(const Secret& key, std::string_view context, std::string_view head)
    : m_context(context), m_state(newState()) {
  if (head.size() != kStreamHeadBytes) throw std::invalid_argument("no head of a sealed stream");
  crypto_secretstream_xchacha20poly1305_init_pull(m_state.get(), raw(head.substr(kSealedKeyBytes)), raw(key.view()));
}

std::optional<std::string> StreamOpener::open(std::string_view sealed) {
  if (m_isAtEnd || sealed.size() < kStreamPieceExtra) return std::nullopt;
  std::string piece(sealed.size() - kStreamPieceExtra, '\0');
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(m_state.get(), raw(piece), nullptr, &tag, raw(sealed), sealed.size(),
                                                 raw(m_context), m_context.size()) != 0)
    return std::nullopt;
  m_isAtEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return piece;
}

}  // namespace jemput::core
