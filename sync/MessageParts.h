// Small pieces that requests, pages and replies are read and written by. Only for the files that define messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Signing.h"
#include "core/json/Json.h"
#include "core/model/Ids.h"
#include "sync/Limits.h"

namespace jemput::sync {

using core::base64;
using core::fromBase64;
using core::Hash;
using core::JsonDocument;
using core::JsonView;
using core::JsonWriter;
using core::Uuid;

/// Takes the text up to the next LF off the front; nothing when no LF is left.
inline std::optional<std::string_view> takeLine(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

inline std::optional<Hash> readHash(JsonView value) {
  const auto bytes = fromBase64(value.stringOr());
  return bytes ? Hash::fromBytes(*bytes) : std::nullopt;
}

/// A whole number that is not negative.
inline std::optional<std::uint64_t> readCount(JsonView value) {
  const auto number = value.integer();
  if (!number || *number < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*number);
}

/// A member that may be left out, but not be anything else than a count.
inline bool readCountOr(JsonView value, std::uint64_t fallback, std::uint64_t& count) {
  const auto read = value.exists() ? readCount(value) : fallback;
  count = read.value_or(0);
  return read.has_value();
}

inline std::optional<std::uint32_t> readGeneration(JsonView value) {
  const auto number = readCount(value);
  if (!number || *number < 1 || *number > core::kMostGenerations) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

/// The 64 bytes of a signature as base64 on a line of their own.
inline std::optional<core::Signature> takeSignature(std::string_view& text) {
  constexpr std::size_t kSignatureBytes = 64;
  const auto line = takeLine(text);
  auto signature = line ? fromBase64(*line) : std::nullopt;
  if (!signature || signature->size() != kSignatureBytes) return std::nullopt;
  return signature;
}

/// Records by id, not too many; false when one is no id.
inline bool readRecords(JsonView list, std::vector<Uuid>& records) {
  if (!list.exists()) return true;
  if (!list.isArray() || list.size() > limits::kMaxWanted) return false;
  for (const std::string& text : list.texts()) {
    const auto record = Uuid::parse(text);
    if (!record) return false;
    records.push_back(*record);
  }
  return true;
}

inline void writeRecords(JsonWriter& writer, std::string_view name, const std::vector<Uuid>& records) {
  if (records.empty()) return;
  writer.key(name).beginArray();
  for (const Uuid& record : records) writer.value(record.text());
  writer.endArray();
}

}  // namespace jemput::sync
