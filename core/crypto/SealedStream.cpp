#include "core/crypto/SealedStream.h"

#include <sodium.h>

#include <stdexcept>

namespace jemput::core {

static_assert(kSealedStreamHeader == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kSealedPieceExtra == crypto_secretstream_xchacha20poly1305_ABYTES);

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

/// Both ends begin in the same state, so the sealing one may be given its header, too.
void begin(crypto_secretstream_xchacha20poly1305_state& state, const Secret& key, std::string_view header) {
  if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES || header.size() != kSealedStreamHeader)
    throw std::invalid_argument("a sealed stream has a key of 32 bytes and a header of 24");
  crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header), raw(key.view()));
}

}  // namespace

struct StreamSealer::State {
  crypto_secretstream_xchacha20poly1305_state stream{};
  bool isEnded = false;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamSealer::StreamSealer(const Secret& key, std::string_view header, std::string_view context)
    : m_state(new State), m_context(context) {
  begin(m_state->stream, key, header);
}
StreamSealer::~StreamSealer() = default;
StreamSealer::StreamSealer(StreamSealer&&) noexcept = default;
StreamSealer& StreamSealer::operator=(StreamSealer&&) noexcept = default;

std::string StreamSealer::seal(std::string_view piece, bool isLast) {
  if (m_state->isEnded) throw std::logic_error("nothing may follow the last piece");
  m_state->isEnded = isLast;
  std::string sealed(piece.size() + kSealedPieceExtra, '\0');
  const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
  crypto_secretstream_xchacha20poly1305_push(&m_state->stream, raw(sealed), nullptr, raw(piece), piece.size(),
                                             raw(m_context), m_context.size(), tag);
  return sealed;
}

struct StreamOpener::State {
  crypto_secretstream_xchacha20poly1305_state stream{};
  bool isRefused = false;
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamOpener::StreamOpener(const Secret& key, std::string_view header, std::string_view context)
    : m_state(new State), m_context(context) {
  begin(m_state->stream, key, header);
}
StreamOpener::~StreamOpener() = default;
StreamOpener::StreamOpener(StreamOpener&&) noexcept = default;
StreamOpener& StreamOpener::operator=(StreamOpener&&) noexcept = default;

std::optional<StreamOpener::Piece> StreamOpener::open(std::string_view sealed) {
  if (m_state->isRefused || sealed.size() < kSealedPieceExtra) return std::nullopt;
  Piece piece;
  piece.content.resize(sealed.size() - kSealedPieceExtra);
  unsigned char tag = 0;
  m_state->isRefused =
      crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, raw(piece.content), nullptr, &tag, raw(sealed),
                                                 sealed.size(), raw(m_context), m_context.size()) != 0;
  if (m_state->isRefused) return std::nullopt;
  piece.isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  m_state->isRefused = piece.isLast;
  return piece;
}

}  // namespace jemput::core
