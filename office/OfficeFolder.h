// The office's folder on disk: its keys, its database, and who may serve from it.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/Clock.h"
#include "core/storage/Database.h"
#include "core/storage/SafeFile.h"
#include "office/OfficeKeys.h"

namespace jemput::office {

/// The folder cannot be made or opened; one sentence that says what to do.
struct FolderRefused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct NewOffice {
  std::filesystem::path folder;
  std::filesystem::path keys;         // empty: folder/keys
  std::filesystem::path recoveryOut;  // private halves for the safe; must not exist yet
  std::string regency = "52.08";
};

/// Whether tablets may know this office already, from a database that is lost.
enum class OfficeOrigin { New, MadeAnew };

class OfficeFolder {
 public:
  static constexpr const char* kHeaderFile = "office.json";
  static constexpr const char* kKeyFile = "office-keys.json";
  static constexpr const char* kDatabaseFile = "office.db";

  /// Makes a new office in a folder that is empty or not there. Throws FolderRefused.
  static void init(const NewOffice& office, const core::Clock& clock);
  /// An empty database of an office with these keys, in a new epoch; part of init.
  static void makeDatabase(const std::filesystem::path& folder, const OfficeKeys& keys, const std::string& regency,
                           const core::Clock& clock, OfficeOrigin origin);
  /// What makes a folder an office, so it is written last. `keyFile`: absolute, or within the folder.
  static void writeHeader(const std::filesystem::path& folder, std::string_view cipher,
                          const std::filesystem::path& keyFile);
  /// Opens it beside whoever else has it open. `keys` is empty unless they have been moved.
  explicit OfficeFolder(const std::filesystem::path& folder, const std::filesystem::path& keys = {});

  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path keyFolder() const { return m_keyFile.parent_path(); }
  const OfficeKeys& keys() const { return m_keys; }
  core::Database& database() { return m_database; }
  std::string regency();
  bool isPractice();
  /// Renews the server's certificate in its last half year and keeps it.
  void renewCertificate(core::Instant now);
  /// A new key for bundles, kept before anybody hears of it. Nobody may serve from the folder meanwhile: see
  /// lockForServing().
  void rotateBox();
  /// Only one `serve` a folder; nothing when another one has it.
  std::optional<core::FolderLock> lockForServing() const;

 private:
  std::filesystem::path m_path, m_keyFile;
  OfficeKeys m_keys;
  core::Database m_database;
};

}  // namespace jemput::office
