// The folder `files/` of an office: where the attachments lie, sealed, under names that say nothing. A name and a key
// are made from the file's salt and the database's key, so whoever has only the folder cannot even test for a photo.
#pragma once

#include <filesystem>
#include <memory>

#include "core/crypto/Secret.h"
#include "core/storage/OfficeFiles.h"
#include "office/files/SealedFile.h"

namespace jemput::office {

class FileFolder {
 public:
  /// `office` is the office's folder; makes `files/` in it. Throws std::filesystem::filesystem_error.
  FileFolder(const std::filesystem::path& office, const core::Secret& databaseKey);

  /// Opens the file of this salt, or makes it; its name is on disk then. Throws FileRefused.
  std::unique_ptr<SealedFile> open(const core::FileToken& salt) const;
  bool exists(const core::FileToken& salt) const;
  void remove(const core::FileToken& salt) const;
  /// Whether it is there, whole, and hashes to what it should; one record in memory at a time.
  bool isSound(const core::StoredFile& file) const;

 private:
  std::filesystem::path pathOf(const core::FileToken& salt) const;

  std::filesystem::path m_path;
  core::Secret m_key;
};

/// A fresh address, or a fresh salt.
core::FileToken newFileToken();

}  // namespace jemput::office
