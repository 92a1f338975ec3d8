// A long content sealed piece by piece under one key, so that neither end holds more than a piece. Pieces cannot be
// changed, left out, repeated or reordered, and the end cannot be cut off unnoticed (secretstream XChaCha20-Poly1305).
// BoxStream seals one to a public key.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"

namespace jemput::core {

inline constexpr std::size_t kSealedStreamHeader = 24;  // bytes in front of the first piece, in the clear
inline constexpr std::size_t kSealedPieceExtra = 17;    // bytes that a sealed piece is longer than its content

class StreamSealer {
 public:
  /// `key`: 32 bytes; `header`: 24 random bytes, never twice with one key. `context` is authenticated with every piece
  /// and not kept: the opener has to know it.
  StreamSealer(const Secret& key, std::string_view header, std::string_view context = {});
  ~StreamSealer();
  StreamSealer(StreamSealer&&) noexcept;
  StreamSealer& operator=(StreamSealer&&) noexcept;
  /// `isLast`: nothing may follow.
  std::string seal(std::string_view piece, bool isLast);

 private:
  struct State;
  std::unique_ptr<State> m_state;
  std::string m_context;
};

class StreamOpener {
 public:
  StreamOpener(const Secret& key, std::string_view header, std::string_view context = {});
  ~StreamOpener();
  StreamOpener(StreamOpener&&) noexcept;
  StreamOpener& operator=(StreamOpener&&) noexcept;
  struct Piece {
    std::string content;
    bool isLast = false;
  };
  /// Nothing when the piece is not the next one of this stream, byte for byte. Then nothing more can be opened.
  std::optional<Piece> open(std::string_view sealed);

 private:
  struct State;
  std::unique_ptr<State> m_state;
  std::string m_context;
};

}  // namespace jemput::core
