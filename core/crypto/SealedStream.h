// A long content sealed piece by piece to a public key, in memory for one piece: libsodium's secretstream under a
// random key, which is sealed in front. A cut, swapped or doubled piece does not open.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Sealing.h"
#include "core/crypto/Secret.h"

struct crypto_secretstream_xchacha20poly1305_state;

namespace jemput::core {

/// Bytes of plain content in every piece but the last, which has at most as many.
inline constexpr std::size_t kStreamPiece = 64 * 1024;
/// How much longer a sealed piece is, and the bytes in front of the first.
inline constexpr std::size_t kStreamPieceExtra = 17, kStreamHeadBytes = 80 + 24;

struct WipeStream {
  void operator()(crypto_secretstream_xchacha20poly1305_state* state) const;
};
using StreamState = std::unique_ptr<crypto_secretstream_xchacha20poly1305_state, WipeStream>;

class StreamSealer {
 public:
  /// `context` is authenticated with every piece and not kept: the opener has to know it.
  StreamSealer(std::string_view publicKey, std::string_view context);

  const std::string& head() const { return m_head; }
  std::string seal(std::string_view piece, bool isLast);
  /// To read back what was written, as long as this is in memory.
  const Secret& key() const { return m_key; }

 private:
  Secret m_key;
  std::string m_context, m_head;
  StreamState m_state;
};

class StreamOpener {
 public:
  /// Nothing when the head is not sealed to this key.
  static std::optional<StreamOpener> forOwner(const BoxKey& key, std::string_view context, std::string_view head);
  StreamOpener(const Secret& key, std::string_view context, std::string_view head);

  /// The piece; nothing when it is not the next one, whole and unchanged.
  std::optional<std::string> open(std::string_view sealed);
  /// Whether the piece that was opened last ends the content: without it the content was cut off.
  bool isAtEnd() const { return m_isAtEnd; }

 private:
  std::string m_context;
  StreamState m_state;
  bool m_isAtEnd = false;
};

}  // namespace jemput::core
