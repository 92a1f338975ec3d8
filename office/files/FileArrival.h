// A file that came from a device, by whichever road: checked, stored, linked. The network brings it in pieces
// (FileDesk) and a stick whole (receiveFile); what counts in the end is the same.
#pragma once

#include <string_view>
#include <variant>

#include "core/model/Ids.h"
#include "core/storage/Database.h"
#include "core/storage/Uploads.h"
#include "office/files/FileFolder.h"

namespace jemput::office {

inline constexpr std::uint64_t kMaxFileBytes = 8 * 1024 * 1024;

enum class FileArrival {
  Verified,      // now in the office, from this device
  AlreadyThere,  // this device had brought it before; nothing changed
  UnknownDevice,
  NotNamed,   // no entry of the device names these bytes (their hash and their size): come again after its entries
  TooLarge,   // over kMaxFileBytes
  WrongHash,  // the bytes are not what `hash` says
};

/// Takes a whole file: checks that an entry of the device names `hash` with this size, hashes the bytes, writes them
/// sealed and flushed, then links the device. May be called beside a running `serve`; opens its own transactions, so
/// not within one. An upload of the same file that has begun over the network ends with it. Safe to call again after
/// a crash. `hash`: of the plain bytes. Throws FileRefused for a full or failing disk; nothing is linked then.
FileArrival receiveFile(core::Database& database, const FileFolder& folder, const core::Uuid& device,
                        const core::Hash& hash, std::string_view bytes, std::int64_t now);

/// Within a transaction, after all bytes of `row` have verified and are on disk: links the device and ends the
/// upload. True when `row.salt` is the office's file now, false when it is a leftover.
bool linkArrived(core::Database& database, const core::UploadRow& row, std::int64_t now);

}  // namespace jemput::office
