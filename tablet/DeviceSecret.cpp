#include "tablet/DeviceSecret.h"

#include <sodium.h>

#include "core/storage/SafeFile.h"

namespace jemput::tablet {

namespace {

constexpr std::size_t kBytes = 32;

}  // namespace

core::Secret FileSecret::read() const {
  auto bytes = core::readWholeFile(m_file);
  if (!bytes || bytes->size() != kBytes)
    throw FolderRefused("Rahasia perangkat tablet ini hilang. Data tetap terkunci; minta kantor memulihkannya.");
  core::Secret secret(*bytes);
  sodium_memzero(bytes->data(), bytes->size());
  return secret;
}

core::Secret FileSecret::make() const {
  core::Secret secret = core::Secret::random(kBytes);
  core::writeFileSafely(m_file, secret.view());
  return secret;
}

}  // namespace jemput::tablet
