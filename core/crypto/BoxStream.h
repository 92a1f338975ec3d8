// A long content sealed piece by piece to a public key: a SealedStream under a random key, which is sealed in front.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/SealedStream.h"
#include "core/crypto/Sealing.h"
#include "core/crypto/Secret.h"

namespace jemput::core {

/// Bytes of plain content in every piece but the last, which has at most as many.
inline constexpr std::size_t kBoxPiece = 64 * 1024;
/// Bytes in front of the first piece: the sealed key and the stream's header.
inline constexpr std::size_t kBoxStreamHead = 80 + kSealedStreamHeader;

class BoxStreamSealer {
 public:
  /// `context` is authenticated with every piece and not kept: the opener has to know it.
  BoxStreamSealer(std::string_view publicKey, std::string_view context);

  const std::string& head() const { return m_head; }
  std::string seal(std::string_view piece, bool isLast);
  /// To read back what was written, as long as this is in memory.
  const Secret& key() const { return m_key; }

 private:
  Secret m_key;
  std::string m_head;
  StreamSealer m_stream;
};

class BoxStreamOpener {
 public:
  /// Nothing when the head is not sealed to this key.
  static std::optional<BoxStreamOpener> forOwner(const BoxKey& key, std::string_view context, std::string_view head);
  /// Throws std::invalid_argument for a head of another length.
  BoxStreamOpener(const Secret& key, std::string_view context, std::string_view head);

  /// The piece; nothing when it is not the next one, whole and unchanged.
  std::optional<std::string> open(std::string_view sealed);
  /// Whether the piece that was opened last ends the content: without it the content was cut off.
  bool isAtEnd() const { return m_isAtEnd; }

 private:
  StreamOpener m_stream;
  bool m_isAtEnd = false;
};

}  // namespace jemput::core
