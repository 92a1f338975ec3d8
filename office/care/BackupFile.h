// A backup as one file: a line that anybody may read, then several files sealed to the office's backup key, piece by
// piece. docs/office-commands.md says the bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/crypto/BoxStream.h"
#include "core/crypto/Hash.h"
#include "core/storage/GrowingFile.h"
#include "office/files/Digest.h"

namespace jemput::office {

/// The readable line; authenticated with every piece.
struct BackupHeader {
  std::string officeId;
  std::int64_t time = 0;  // milliseconds
  std::uint64_t revision = 0;
  std::string epoch;
};

/// The file is no backup, was cut off or changed; for people.
struct BackupDamaged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class BackupWriter {
 public:
  BackupWriter(const std::filesystem::path& file, const BackupHeader& header, std::string_view backupKey);

  /// `name` as the restored folder has it. The file may grow meanwhile: what it had at the beginning is taken.
  void addFile(std::string_view name, const std::filesystem::path& file);
  /// All is on disk, not yet under its name.
  void finish();
  /// Reads the file back from disk and compares: nothing, or what is wrong, for people.
  std::optional<std::string> problemOnDisk();
  /// Gives the file its name.
  void commit() { m_file.publish(); }
  core::Hash sha256() const { return m_fileHash; }
  std::uint64_t size() const { return m_size; }

 private:
  void add(std::string_view plain);
  void put(std::string_view bytes);

  core::GrowingFile m_file;
  std::string m_line, m_piece;
  core::BoxStreamSealer m_sealer;
  Digest m_running{Digest::Kind::Sha256}, m_plain{Digest::Kind::Sha256};
  core::Hash m_fileHash, m_plainHash;
  std::uint64_t m_size = 0, m_parts = 0;
};

/// Takes the files of a backup one after the other.
struct BackupSink {
  std::function<void(const std::string& name, std::uint64_t size)> begin;
  std::function<void(std::string_view bytes)> bytes;
  std::function<void()> end;
  std::function<void(std::uint64_t done, std::uint64_t size)> progress = {};  // bytes of the backup
};

class BackupReader {
 public:
  /// Throws BackupDamaged when the file is not there or is no backup.
  explicit BackupReader(const std::filesystem::path& file);

  const BackupHeader& header() const { return m_header; }
  /// False when the backup is not sealed to this key.
  bool unlock(const core::BoxKey& key);
  void unlock(const core::Secret& streamKey);
  /// Throws BackupDamaged at the first piece that is not as it was written, or missing. `sink` has got what came
  /// before.
  void readAll(const BackupSink& sink);
  /// SHA-256 of all plain bytes. Throws as readAll does.
  core::Hash plainHash();

 private:
  std::string nextPiece();

  std::ifstream m_stream;
  BackupHeader m_header;
  std::string m_line, m_head;
  std::optional<core::BoxStreamOpener> m_opener;
  std::uint64_t m_size = 0, m_done = 0;
};

}  // namespace jemput::office
