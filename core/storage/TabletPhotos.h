// A tablet's photos: their bytes, which entry and which draft names them, and how far each is on its way.
// Encrypted like everything in the database; nothing of them is ever written anywhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Entry.h"
#include "core/storage/Database.h"

namespace jemput::core {

/// How far one photo is. Received means: named in a verified receipt (law 8), never what an upload's status said.
enum class PhotoState { Waiting, Received, MustBeRetaken };

struct ListedPhoto {
  Uuid record;
  std::string slot;
  std::string sha256;     // hex
  std::int64_t size = 0;  // bytes
  std::int64_t sent = 0;  // bytes that the office has on disk, as far as known
  PhotoState state = PhotoState::Waiting;
};

/// Numbers over a list of photos; what a header says is what its rows add up to.
struct PhotoCounts {
  std::uint64_t named = 0, received = 0, retake = 0;
  std::int64_t waitingBytes = 0;  // still to be sent
  std::uint64_t waiting() const { return named - received - retake; }
};
PhotoCounts countPhotos(const std::vector<ListedPhoto>& photos);

/// A photo on its way.
struct OutgoingPhoto {
  std::int64_t number = 0;
  std::string sha256;
  std::int64_t size = 0;
  std::string upload;  // address at the office; empty: none begun
};

class TabletPhotos {
 public:
  explicit TabletPhotos(Database& database) : m_database(database) {}

  /// Keeps a photo's bytes; the same bytes once. In a transaction. Also mends one that was damaged.
  AttachmentRef put(std::string_view slot, std::string_view jpeg);
  /// The whole photo; nothing when it is not here, cannot be read or is not what its hash says.
  std::optional<std::string> read(std::string_view sha256) const;

  /// Puts a kept photo into a draft's slot, in place of what was there. In a transaction with the draft.
  void attachToDraft(const Uuid& draft, const AttachmentRef& photo);
  /// Takes it out; its bytes go when nothing else names them. In a transaction.
  void removeFromDraft(const Uuid& draft, std::string_view slot);
  std::vector<AttachmentRef> ofDraft(const Uuid& draft) const;

  /// An own entry names these; entries that came back from the office may name photos that are not here. In the
  /// entry's transaction.
  void nameIn(const EntryHead& entry);
  /// The latest photo of each slot of a record.
  std::vector<ListedPhoto> ofRecord(const Uuid& record) const;
  /// The latest photo of each slot of every record, in the order in which they were named.
  std::vector<ListedPhoto> all() const;

  /// Named, not received, not damaged, not complete: what was tried in vain last, what is begun first, then small
  /// and oldest first; not those in `except`.
  std::optional<OutgoingPhoto> nextToSend(const std::vector<std::int64_t>& except) const;
  /// Whether anything of them is still to be said to the office: photos to send, or receipts to ask for.
  bool hasUnsettled() const;
  void noteTry(std::int64_t number);
  void noteUpload(std::int64_t number, std::string_view upload);
  /// The office has this much on disk; `isMore` than at the last look.
  void noteSent(std::int64_t number, std::int64_t bytes, bool isMore);
  void noteDamaged(std::int64_t number);

  /// What the office calls complete and no receipt has named yet, oldest first.
  std::vector<std::string> toAskFor(std::size_t most) const;
  /// When a receipt said so, by the office's clock in milliseconds, and which backup it knew of: law 7 counts from it.
  struct SignedAt {
    std::int64_t time = 0, backupTime = 0;
  };
  /// A verified receipt that was asked about `asked` names `files`. Those asked about and not named are sent again;
  /// names that are not ours mean nothing. In a transaction.
  void settle(const std::vector<std::string>& asked, const std::vector<std::string>& files, SignedAt at);
  /// The office was restored or is another epoch: no receipt about a photo counts any more. In a transaction.
  void forgetReceived();

 private:
  std::int64_t numberOf(std::string_view sha256) const;
  std::optional<std::string> readParts(std::int64_t number) const;

  Database& m_database;
};

}  // namespace jemput::core
