#include "core/storage/TwinFile.h"

#include <array>
#include <cstring>
#include <stdexcept>

#include "core/crypto/Mac.h"
#include "core/storage/SafeFile.h"

namespace jemput::core {

namespace {

constexpr std::size_t kPlaceBytes = 16384;  // whole blocks of every file system, so that one write touches one place
constexpr std::string_view kLabel = "jemput/twin/1";

/// sequence, length, both as the machine has them: the file never leaves it.
struct Front {
  std::uint64_t sequence = 0;
  std::uint64_t length = 0;
};
constexpr std::size_t kMostText = kPlaceBytes - sizeof(Front) - Hash::kSize;

std::string_view placeOf(std::string_view file, std::size_t number) {
  const std::size_t begin = number * kPlaceBytes;
  return begin < file.size() ? file.substr(begin, kPlaceBytes) : std::string_view();
}

}  // namespace

std::optional<TwinFile::Place> TwinFile::readPlace(std::string_view bytes) const {
  Front front;
  if (bytes.size() < sizeof front) return std::nullopt;
  std::memcpy(&front, bytes.data(), sizeof front);
  if (front.length > kMostText || bytes.size() < sizeof front + front.length + Hash::kSize) return std::nullopt;
  const std::size_t signedBytes = sizeof front + front.length;
  if (!sameMac(mac(m_key, kLabel, bytes.substr(0, signedBytes)), bytes.substr(signedBytes, Hash::kSize)))
    return std::nullopt;
  return Place{front.sequence, std::string(bytes.substr(sizeof front, front.length))};
}

std::string TwinFile::placeBytes(std::uint64_t sequence, std::string_view text) const {
  if (text.size() > kMostText) throw std::length_error("too long for its place");
  const Front front{sequence, text.size()};
  std::string bytes(sizeof front, '\0');
  std::memcpy(bytes.data(), &front, sizeof front);
  bytes += text;
  bytes += mac(m_key, kLabel, bytes).view();
  return bytes;
}

TwinFile::Content TwinFile::read() const {
  const std::string file = readWholeFile(m_file).value_or(std::string());
  auto first = readPlace(placeOf(file, 0)), second = readPlace(placeOf(file, 1));
  Content content;
  content.wholePlaces = (first ? 1 : 0) + (second ? 1 : 0);
  if (!first || (second && second->sequence > first->sequence)) std::swap(first, second);
  if (first) content.text = std::move(first->text);
  return content;
}

void TwinFile::create(std::string_view text) const {
  std::string first = placeBytes(1, text), second = placeBytes(2, text);
  first.resize(kPlaceBytes);
  second.resize(kPlaceBytes);
  writeFileSafely(m_file, first + second);
}

void TwinFile::write(std::string_view text) const {
  const std::string file = readWholeFile(m_file).value_or(std::string());
  const auto first = readPlace(placeOf(file, 0)), second = readPlace(placeOf(file, 1));
  if (!first && !second) return create(text);
  const bool intoFirst = !first || (second && first->sequence < second->sequence);
  const std::uint64_t newest = std::max(first ? first->sequence : 0, second ? second->sequence : 0);
  overwriteInPlace(m_file, intoFirst ? 0 : kPlaceBytes, placeBytes(newest + 1, text));
}

}  // namespace jemput::core
