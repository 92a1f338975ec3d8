#include "office/files/FileFolder.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <system_error>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/storage/GrowingFile.h"
#include "office/files/Digest.h"
#include "sync/OpenSsl.h"

namespace jemput::office {

namespace {

constexpr std::size_t kTokenBytes = 16;

/// HMAC-SHA-256 of purpose and salt: 32 bytes that nobody without the key can tell from random ones.
std::string derived(const core::Secret& key, std::string_view purpose, std::string_view salt) {
  std::string content(purpose);
  content.append(1, '\0').append(salt);
  std::string value(32, '\0');
  unsigned size = 0;
  sync::openssl::require(HMAC(EVP_sha256(), key.view().data(), static_cast<int>(key.size()),
                              reinterpret_cast<const unsigned char*>(content.data()), content.size(),
                              reinterpret_cast<unsigned char*>(value.data()), &size) != nullptr,
                         "derive a key");
  return value;
}

void flushNames(const std::filesystem::path& folder) {
  try {
    core::flushFolder(folder);
  } catch (const std::system_error& refused) {
    throw FileRefused("fsync folder", refused.code().value());
  }
}

}  // namespace

core::FileToken newFileToken() { return core::randomBytes(kTokenBytes); }

FileFolder::FileFolder(const std::filesystem::path& office, const core::Secret& databaseKey)
    : m_path(office / "files"), m_key(databaseKey) {
  if (std::filesystem::create_directories(m_path))
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all);
}

std::filesystem::path FileFolder::pathOf(const core::FileToken& salt) const {
  return m_path / core::hex(derived(m_key, "jemput/file/name/1", salt));
}

std::unique_ptr<SealedFile> FileFolder::open(const core::FileToken& salt) const {
  const bool isNew = !exists(salt);
  const core::Secret key(derived(m_key, "jemput/file/key/1", salt));
  auto file = std::make_unique<SealedFile>(pathOf(salt), key, salt);
  if (isNew) flushNames(m_path);
  return file;
}

bool FileFolder::exists(const core::FileToken& salt) const { return std::filesystem::exists(pathOf(salt)); }

void FileFolder::remove(const core::FileToken& salt) const {
  std::error_code ignored;  // what is not there need not go; what stays is a leftover still
  std::filesystem::remove(pathOf(salt), ignored);
}

bool FileFolder::isSound(const core::StoredFile& file) const {
  if (!exists(file.salt)) return false;
  Digest digest(Digest::Kind::Sha256);
  const bool isWhole = open(file.salt)->read(file.size, [&](std::string_view piece) { digest.add(piece); });
  return isWhole && digest.value() == file.hash.view();
}

}  // namespace jemput::office
