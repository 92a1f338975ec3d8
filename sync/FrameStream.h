// zstd over a whole connection: each message is a flushed piece of one stream, so that the tenth
// batch profits from the nine before it. Standing data (snapshots) are compressed whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::sync {

/// A trained dictionary, digested once and shared by all streams of the program. Copies are cheap.
/// May be used by several threads.
class FrameDictionary {
 public:
  /// No dictionary.
  FrameDictionary() = default;
  /// No bytes, no dictionary. Throws std::invalid_argument when `bytes` are no trained zstd dictionary (it must have an
  /// id, because a stream made with another dictionary is recognised by that alone).
  explicit FrameDictionary(std::string_view bytes);
  std::uint32_t id() const;

 private:
  friend class FrameWriter;
  friend class FrameReader;
  struct State;
  std::shared_ptr<State> m_state;
};

/// The sending half of one connection. Its memory is taken at the first message.
class FrameWriter {
 public:
  FrameWriter(int level, FrameDictionary dictionary, int windowLog);
  ~FrameWriter();
  FrameWriter(FrameWriter&&) noexcept;
  FrameWriter& operator=(FrameWriter&&) noexcept;

  /// The piece of the stream that carries `plain`: the reader has all of it once it has this piece.
  [[nodiscard]] std::string write(std::string_view plain);
  /// Compressed size that `plainBytes` more are likely to have, by the ratio of this stream so far.
  std::size_t expectedSize(std::size_t plainBytes) const;
  /// Bytes of memory held now.
  std::size_t memory() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// The receiving half of one connection.
class FrameReader {
 public:
  FrameReader(FrameDictionary dictionary, int windowLog);
  ~FrameReader();
  FrameReader(FrameReader&&) noexcept;
  FrameReader& operator=(FrameReader&&) noexcept;

  /// The message in this piece of the stream. Nothing when it is broken, cut short, made with another
  /// dictionary or a larger window, or holds more than `maxPlain` bytes (no more than those are ever
  /// decompressed). After a refusal the stream stays refused. Only TLS knows whether the bytes are the
  /// sender's, and only signatures whether the text is: there is no checksum, and a piece cut between two blocks is a
  /// shorter message.
  [[nodiscard]] std::optional<std::string> read(std::string_view compressed, std::size_t maxPlain);
  std::size_t memory() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// One self-contained zstd file with a checksum.
[[nodiscard]] std::string compressWhole(std::string_view plain, int level);
/// Nothing when it is broken, cut short, followed by other bytes, or larger than `maxPlain`.
[[nodiscard]] std::optional<std::string> decompressWhole(std::string_view compressed, std::size_t maxPlain);

}  // namespace jemput::sync
