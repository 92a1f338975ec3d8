// A small text that has to be writable when the disk is full: a file made beforehand with two places, overwritten in
// place and in turn. A torn write spoils one place and leaves the other; a foreign hand spoils the place it touches.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Secret.h"

namespace jemput::core {

class TwinFile {
 public:
  /// `key` authenticates what is written.
  TwinFile(std::filesystem::path file, Secret key) : m_file(std::move(file)), m_key(std::move(key)) {}

  struct Content {
    std::string text;     // the newest that is whole; empty when none is
    int wholePlaces = 0;  // of two
  };
  Content read() const;
  /// Makes the file with `text` in both places, on disk when it returns. Needs space.
  void create(std::string_view text) const;
  /// Overwrites the older or the spoilt place and returns when it is on disk; takes no space. Throws
  /// std::runtime_error with the system's reason, std::length_error for more than about 16 000 bytes.
  void write(std::string_view text) const;

 private:
  struct Place {
    std::uint64_t sequence = 0;
    std::string text;
  };
  std::optional<Place> readPlace(std::string_view bytes) const;
  std::string placeBytes(std::uint64_t sequence, std::string_view text) const;

  std::filesystem::path m_file;
  Secret m_key;
};

}  // namespace jemput::core
