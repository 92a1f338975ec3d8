// What the database says to the desk's requests, in jobs of the one writer.
#include "core/storage/Attachments.h"
#include "core/storage/Devices.h"
#include "office/files/FileDesk.h"

namespace jemput::office {

namespace {

constexpr std::int64_t kDay = 24 * 3600 * 1000;
constexpr std::int64_t kHour = 3600 * 1000;

Response tooMuch(std::int64_t milliseconds, std::string word) {
  Response response = tusResponse(429, std::move(word));
  response.headers.emplace_back("Retry-After", std::to_string(milliseconds / 1000 + 1));
  return response;
}

}  // namespace

std::int64_t FileDesk::expiry() const {
  return core::toMilliseconds(m_clock.now()) + std::chrono::milliseconds(m_limits.life).count();
}

std::optional<Response> FileDesk::overQuota(std::int64_t device, std::uint64_t bytes) {
  const std::int64_t now = core::toMilliseconds(m_clock.now());
  if (core::Uploads(m_database).bytesOf(device, now / kDay) + bytes <= m_limits.bytesADay) return std::nullopt;
  return tooMuch(kDay - now % kDay, "day-full");
}

FileDesk::Found FileDesk::find(const FileTransfer& transfer) {
  const auto device = core::Devices(m_database).find(transfer.device);
  if (!device) return {tusResponse(401, "unknown-device"), {}, {}, {}};
  if (transfer.request.kind == TusRequest::Kind::Create) return create(device->number, transfer.request);
  return findAt(device->number, transfer.request);
}

FileDesk::Found FileDesk::findAt(std::int64_t device, const TusRequest& request) {
  Found found;
  found.address = request.address;
  found.row = core::Uploads(m_database).find(request.address);
  const bool isOver = found.row && found.row->expires < core::toMilliseconds(m_clock.now());
  if (found.row && (isOver || found.row->device != device)) found.row.reset();
  if (!found.row) found.verified = core::OfficeFiles(m_database).at(device, request.address);
  if (!found.row && !found.verified) found.refusal = tusResponse(404, "unknown");
  if (found.row && request.kind == TusRequest::Kind::Patch) found.refusal = overQuota(device, request.bodyBytes);
  return found;
}

FileDesk::Found FileDesk::create(std::int64_t device, const TusRequest& request) {
  Found found;
  core::OfficeFiles files(m_database);
  core::Uploads uploads(m_database);
  if (!core::Attachments(m_database).isNamed(device, request.hash, request.size)) {
    found.refusal = tusResponse(403, "not-named");
  } else if (const auto address = files.addressOf(device, request.hash)) {
    found.address = *address;
    found.verified = files.find(request.hash);
  } else if ((found.refusal = overQuota(device, request.bodyBytes))) {
    return found;
  } else if ((found.row = uploads.find(device, request.hash, request.size))) {
    uploads.advance(found.row->id, found.row->salt, found.row->offset, found.row->expires = expiry());
  } else if (uploads.openCount(device) >= m_limits.openUploads) {
    found.refusal = tooMuch(kHour, "too-many-uploads");
  } else {
    found.row = {newFileToken(), device, request.hash, request.size, newFileToken(), 0, expiry()};
    uploads.add(*found.row);
  }
  if (found.row) found.address = found.row->id;
  return found;
}

void FileDesk::write(std::function<void()> work, std::function<void(bool failed)> done) {
  m_worker.announce();
  m_writer.add({std::move(work), [this, done = std::move(done)](bool failed) {
                  m_worker.addAnnounced([done, failed] { done(failed); });
                }});
}

/// Notes in the database how much is on disk; whatever comes meanwhile is noted together, next.
void FileDesk::store(const Upload& upload) {
  if (upload->storing > 0 || upload->row.offset == upload->durable) return;
  ++upload->storing;
  upload->hasFailed = false;
  const core::UploadRow row = upload->row;
  const std::uint64_t durable = upload->durable;
  const auto isKnown = std::make_shared<bool>(false);
  write(
      [this, row, durable, isKnown] {
        core::Uploads uploads(m_database);
        *isKnown = uploads.advance(row.id, row.salt, durable, expiry());
        uploads.addBytes(row.device, core::toMilliseconds(m_clock.now()) / kDay, durable - row.offset);
      },
      [this, upload, durable, isKnown](bool failed) {
        if (!failed && *isKnown) upload->row.offset = durable;
        stored(upload, failed || !*isKnown);
      });
}

/// Links the device to the file, whose hash has verified, and ends the upload.
void FileDesk::complete(const Upload& upload) {
  ++upload->storing;
  upload->hasFailed = false;
  const core::UploadRow row = upload->row;
  const auto isOurs = std::make_shared<bool>(true);
  write(
      [this, row, isOurs] {
        const std::int64_t now = core::toMilliseconds(m_clock.now());
        core::Uploads(m_database).addBytes(row.device, now / kDay, row.size - row.offset);
        *isOurs = linkArrived(m_database, row, now);
      },
      [this, upload, isOurs](bool failed) {
        if (!failed) {
          upload->row.offset = upload->row.size;
          upload->isComplete = true;
          m_uploads.erase(upload->row.id);
          if (!*isOurs) m_folder.remove(upload->row.salt);
        }
        stored(upload, failed);
      });
}

void FileDesk::stored(const Upload& upload, bool failed) {
  --upload->storing;
  upload->hasFailed = failed;
  if (!failed && !upload->isOpen()) upload->durable = upload->row.offset;
  if (!failed) store(upload);
  if (upload->storing > 0) return;
  std::vector<std::function<void()>> waiting;
  waiting.swap(upload->waitsForStored);
  for (const auto& then : waiting) then();
}

void FileDesk::whenStored(const Upload& upload, std::function<void()> then) {
  store(upload);
  if (upload->storing == 0) return then();
  upload->waitsForStored.push_back(std::move(then));
}

/// The bytes are not what they should be, or not there: the upload begins again with a fresh file.
void FileDesk::restart(const Upload& upload, std::function<void()> done) {
  const auto salt = std::make_shared<core::FileToken>(newFileToken());
  const core::FileToken id = upload->row.id;
  ++upload->storing;
  write([this, id, salt] { core::Uploads(m_database).restart(id, *salt, core::toMilliseconds(m_clock.now())); },
        [this, upload, salt, done = std::move(done)](bool failed) {
          if (!failed) {
            m_folder.remove(upload->row.salt);
            upload->restart(*salt);
          }
          stored(upload, failed);
          done();
        });
}

void FileDesk::remove(const Transfer& transfer, const Upload& upload) {
  const core::UploadRow row = upload->row;
  write([this, row] { core::Uploads(m_database).remove(row.id, true, core::toMilliseconds(m_clock.now())); },
        [this, transfer, row](bool failed) {
          if (failed) return transfer->answer(tusResponse(503, "disk"));
          m_uploads.erase(row.id);
          m_folder.remove(row.salt);
          transfer->answer(tusResponse(204));
        });
}

/// Uploads to which nothing came for too long, and files that belong to nobody.
void FileDesk::clean() {
  const auto salts = std::make_shared<std::vector<core::FileToken>>();
  write(
      [this, salts] {
        const std::int64_t now = core::toMilliseconds(m_clock.now());
        core::Uploads uploads(m_database);
        // Another program may be writing the newest of them (receiveFile).
        *salts = core::OfficeFiles(m_database).leftovers(now - kHour);
        for (const core::UploadRow& row : uploads.expired(now)) {
          uploads.remove(row.id, true, now);
          salts->push_back(row.salt);
        }
      },
      [this, salts](bool failed) {
        if (failed || salts->empty()) return;
        for (const core::FileToken& salt : *salts) m_folder.remove(salt);
        write(
            [this, salts] {
              for (const core::FileToken& salt : *salts) core::OfficeFiles(m_database).forgetLeftover(salt);
            },
            [](bool) {});
      });
}

}  // namespace jemput::office
