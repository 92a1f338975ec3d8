// One upload while bytes come: its file, how far it is written, on disk, and noted in the database. Used by the
// worker's thread alone.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "core/storage/Uploads.h"
#include "office/files/Digest.h"
#include "office/files/FileFolder.h"

namespace jemput::office {

class FileTransfer;

class LiveUpload {
 public:
  explicit LiveUpload(core::UploadRow found) : row(std::move(found)), durable(row.offset) {}

  /// Opens the file and hashes what is there; whatever the database does not know of is cut off. False when less
  /// is there than the database says: then nothing is left, and the upload has to begin again. Throws FileRefused.
  bool open(const FileFolder& folder);
  bool isOpen() const { return m_file != nullptr; }
  void append(std::string_view bytes);
  /// Everything written is on disk afterwards.
  void makeDurable();
  std::uint64_t written() const { return m_file ? m_file->end().plain : durable; }
  /// Back to where bytes are on disk and believed; what came after is forgotten.
  void cutBack();
  /// The file is not to be trusted after an error: it is opened anew when it is needed.
  void close();
  bool isWhole() const { return durable == row.size; }
  bool hashIsRight() const { return m_digest.value() == row.hash.view(); }
  /// Begins again with a fresh file.
  void restart(const core::FileToken& salt);

  core::UploadRow row;                   // its offset: what the database holds
  std::uint64_t durable;                 // on disk
  std::chrono::milliseconds flushed{0};  // when it was last put on disk, since the machine started
  int storing = 0;                       // changes of the row that are on their way to the database
  bool isComplete = false;
  bool hasFailed = false;                             // the database refused
  std::shared_ptr<FileTransfer> transfer;             // whose bytes are taken
  std::vector<std::function<void()>> waitsForStored;  // called when the database holds all that is on disk

 private:
  std::unique_ptr<SealedFile> m_file;
  Digest m_digest{Digest::Kind::Sha256}, m_durableDigest{Digest::Kind::Sha256};
  SealedFile::Mark m_durableEnd;
};

}  // namespace jemput::office
