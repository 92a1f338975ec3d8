#include "office/files/FileArrival.h"

#include "core/storage/Attachments.h"
#include "core/storage/Devices.h"
#include "office/files/Digest.h"

namespace jemput::office {

namespace {

/// The row of the upload that `bytes` end, or of one that never was; or why they are not taken. The new file is noted
/// as a leftover before it exists, so that a crash leaves nothing that is not known.
std::variant<core::UploadRow, FileArrival> admit(core::Database& database, const core::Uuid& id, const core::Hash& hash,
                                                 std::string_view bytes, std::int64_t now) {
  core::Transaction transaction(database);
  const auto device = core::Devices(database).find(id);
  if (!device) return FileArrival::UnknownDevice;
  core::OfficeFiles files(database);
  if (files.addressOf(device->number, hash)) return FileArrival::AlreadyThere;
  if (!core::Attachments(database).isNamed(device->number, hash, bytes.size())) return FileArrival::NotNamed;
  core::UploadRow row;
  if (const auto begun = core::Uploads(database).find(device->number, hash, bytes.size())) row = *begun;
  if (row.id.empty()) row = {newFileToken(), device->number, hash, bytes.size(), {}, 0, 0};
  row.salt = newFileToken();
  files.addLeftover(row.salt, now);
  transaction.commit();
  return row;
}

}  // namespace

FileArrival receiveFile(core::Database& database, const FileFolder& folder, const core::Uuid& device,
                        const core::Hash& hash, std::string_view bytes, std::int64_t now) {
  if (bytes.size() > kMaxFileBytes) return FileArrival::TooLarge;
  Digest digest(Digest::Kind::Sha256);
  digest.add(bytes);
  if (digest.value() != hash.view()) return FileArrival::WrongHash;
  const auto admitted = admit(database, device, hash, bytes, now);
  if (const auto* refused = std::get_if<FileArrival>(&admitted)) return *refused;
  const core::UploadRow& row = std::get<core::UploadRow>(admitted);
  const auto file = folder.open(row.salt);
  file->resume(0, [](std::string_view) {});
  file->append(bytes);
  file->sync();
  core::Transaction transaction(database);
  const bool isOurs = linkArrived(database, row, now);
  transaction.commit();
  if (!isOurs) folder.remove(row.salt);
  return FileArrival::Verified;
}

bool linkArrived(core::Database& database, const core::UploadRow& row, std::int64_t now) {
  core::OfficeFiles files(database);
  core::Uploads uploads(database);
  const auto begun = uploads.find(row.id);
  uploads.remove(row.id, begun && begun->salt != row.salt, now);
  const bool isOurs = files.link(row.device, {row.hash, row.size, row.salt}, row.id, now);
  if (isOurs) files.forgetLeftover(row.salt);
  return isOurs;
}

}  // namespace jemput::office
