// Where attachments come in over the network: it finds or begins the upload, lets bytes through to its file, says
// what is on disk, and links the file once its hash has verified (docs/protocol.md section 6). Files are the worker's,
// rows the office's one writer's; the server's thread waits for neither.
#pragma once

#include <map>
#include <memory>

#include "core/Clock.h"
#include "office/Connection.h"
#include "office/WriterQueue.h"
#include "office/files/FileArrival.h"
#include "office/files/FileTransfer.h"
#include "office/files/FileWorker.h"
#include "office/files/LiveUpload.h"

namespace jemput::office {

struct FileLimits {
  std::uint64_t openUploads = 256;                        // of one device
  std::uint64_t bytesADay = 1024ULL * 1024 * 1024;        // of one device
  std::uint64_t durableBytes = 32 * 1024;                 // so much is put on disk while a body goes on …
  std::chrono::milliseconds durablePause{250};            // … but no oftener than this: a fast sender is done sooner
  std::chrono::hours life = std::chrono::hours(24 * 30);  // of an upload to which nothing comes
};

class FileDesk {
 public:
  /// `database` is used in jobs of `writer` alone; both, and `clock`, outlive the desk.
  FileDesk(core::Database& database, WriterQueue& writer, FileFolder folder, const core::Clock& clock,
           FileLimits limits = {});

  /// A request of a device whose token is good. What it answers, and when, is the desk's.
  std::unique_ptr<BodyTaker> receive(const core::Uuid& device, TusRequest request, BodyFlow flow);
  /// Removes uploads to which nothing came for too long, and files that belong to nobody. In every quiet hour by
  /// itself, too.
  void cleanSoon() {
    m_worker.add([this] { clean(); });
  }

 private:
  using Transfer = std::shared_ptr<FileTransfer>;
  using Upload = std::shared_ptr<LiveUpload>;
  class Taker;
  /// What the database says to a request.
  struct Found {
    std::optional<Response> refusal;
    std::optional<core::UploadRow> row;
    std::optional<core::StoredFile> verified;  // this device has brought it; `address` is where
    core::FileToken address;
  };

  // In jobs of the writer.
  Found find(const FileTransfer& transfer);
  Found findAt(std::int64_t device, const TusRequest& request);
  Found create(std::int64_t device, const TusRequest& request);
  std::optional<Response> overQuota(std::int64_t device, std::uint64_t bytes);

  // On the worker's thread.
  void write(std::function<void()> work, std::function<void(bool failed)> done);
  void begin(const Transfer& transfer);
  void meet(const Transfer& transfer, const Found& found);
  void remove(const Transfer& transfer, const Upload& upload);
  void takeOver(const Upload& upload);
  void letIn(const Transfer& transfer, const Upload& upload);
  void pump(const Transfer& transfer);
  void take(const Transfer& transfer, LiveUpload& upload, std::string_view bytes);
  void conclude(const Transfer& transfer);
  void settle(const Transfer& transfer);
  void fail(const Transfer& transfer, const FileRefused& problem);
  void store(const Upload& upload);
  void stored(const Upload& upload, bool failed);
  void complete(const Upload& upload);
  void restart(const Upload& upload, std::function<void()> done);
  void whenStored(const Upload& upload, std::function<void()> then);
  void answerOffset(const Transfer& transfer, const Upload& upload, int status, std::string word = {});
  void forgetIdle();
  void clean();
  std::int64_t expiry() const;

  core::Database& m_database;
  WriterQueue& m_writer;
  const FileFolder m_folder;
  const core::Clock& m_clock;
  const FileLimits m_limits;
  std::map<core::FileToken, Upload> m_uploads;
  FileWorker m_worker;  // last: it uses all the others
};

}  // namespace jemput::office
