#include "office/files/FileDesk.h"

#include <algorithm>

namespace jemput::office {

namespace {

constexpr std::chrono::hours kQuietBeforeCleaning{1};
constexpr std::size_t kMostKept = 64;  // uploads whose file stays open though nobody sends

}  // namespace

/// The server's end of a transfer.
class FileDesk::Taker final : public BodyTaker {
 public:
  Taker(FileDesk& desk, Transfer transfer) : m_desk(desk), m_transfer(std::move(transfer)) {}
  Taker(const Taker&) = delete;
  Taker& operator=(const Taker&) = delete;
  ~Taker() override { over(FileTransfer::End::Cut); }

  bool take(std::string_view piece) override {
    const bool hasRoom = m_transfer->put(piece);
    pump();
    return hasRoom;
  }
  void end() override { over(FileTransfer::End::Whole); }

 private:
  void over(FileTransfer::End how) {
    if (std::exchange(m_isOver, true)) return;
    m_transfer->finish(how);
    pump();
  }
  void pump() {
    m_desk.m_worker.add([desk = &m_desk, transfer = m_transfer] { desk->pump(transfer); });
  }

  FileDesk& m_desk;
  Transfer m_transfer;
  bool m_isOver = false;
};

FileDesk::FileDesk(core::Database& database, WriterQueue& writer, FileFolder folder, const core::Clock& clock,
                   FileLimits limits)
    : m_database(database),
      m_writer(writer),
      m_folder(std::move(folder)),
      m_clock(clock),
      m_limits(limits),
      m_worker([this] { clean(); }, kQuietBeforeCleaning) {}

std::unique_ptr<BodyTaker> FileDesk::receive(const core::Uuid& device, TusRequest request, BodyFlow flow) {
  const auto transfer = std::make_shared<FileTransfer>(device, std::move(request), std::move(flow));
  m_worker.add([this, transfer] { begin(transfer); });
  return std::make_unique<Taker>(*this, transfer);
}

void FileDesk::begin(const Transfer& transfer) {
  const auto found = std::make_shared<Found>();
  write([this, transfer, found] { *found = find(*transfer); },
        [this, transfer, found](bool failed) {
          if (!failed) return meet(transfer, *found);
          Response busy = tusResponse(503, "disk");
          busy.headers.emplace_back("Retry-After", "30");
          transfer->answer(std::move(busy));
        });
}

void FileDesk::meet(const Transfer& transfer, const Found& found) {
  using Kind = TusRequest::Kind;
  const TusRequest& request = transfer->request;
  if (found.refusal) return transfer->answer(*found.refusal);
  if (found.verified) {
    const bool isAsked = request.kind == Kind::Create || request.kind == Kind::Head;
    Response response = isAsked ? tusResponse(request.kind == Kind::Create ? 201 : 200) : tusResponse(409, "verified");
    addOffset(response, found.verified->size, found.verified->size);
    if (request.kind == Kind::Create) response.headers.emplace_back("Location", locationOf(found.address));
    return transfer->answer(std::move(response));
  }
  Upload& kept = m_uploads[found.row->id];
  if (!kept || kept->row.salt != found.row->salt) kept = std::make_shared<LiveUpload>(*found.row);
  const Upload upload = kept;
  upload->row.expires = found.row->expires;
  takeOver(upload);
  if (request.kind == Kind::Delete) return remove(transfer, upload);
  if (request.kind == Kind::Head) return answerOffset(transfer, upload, 200);
  if (request.kind == Kind::Create && request.bodyBytes == 0) return answerOffset(transfer, upload, 201);
  if (request.kind == Kind::Patch && request.offset != upload->durable)
    return answerOffset(transfer, upload, 409, "offset");
  if (request.kind == Kind::Patch && request.bodyBytes > upload->row.size - upload->durable)
    return answerOffset(transfer, upload, 413, "overlong");
  letIn(transfer, upload);
}

/// The newest attempt wins: whoever sent before may hang half open for minutes. What it brought is kept.
void FileDesk::takeOver(const Upload& upload) {
  const Transfer older = upload->transfer;
  if (!older) return;
  try {
    FileTransfer::End end = FileTransfer::End::None;
    take(older, *upload, older->takeBytes(end));
    settle(older);
  } catch (const FileRefused&) {
    upload->close();
  }
  older->upload.reset();
  upload->transfer.reset();
  older->answer(tusResponse(409, "taken-over"));
}

void FileDesk::letIn(const Transfer& transfer, const Upload& upload) {
  transfer->upload = upload;
  upload->transfer = transfer;
  upload->flushed = m_clock.sinceBoot();
  if (transfer->request.kind == TusRequest::Kind::Create) transfer->toSkip = upload->durable;
  if (transfer->request.checksum) transfer->digest.emplace(transfer->request.checksum->kind);
  try {
    if (upload->isOpen() || upload->open(m_folder)) return pump(transfer);
  } catch (const FileRefused& problem) {
    return fail(transfer, problem);
  }
  // The part is gone or damaged.
  transfer->upload.reset();
  upload->transfer.reset();
  restart(upload, [this, transfer, upload] { answerOffset(transfer, upload, 409, "offset"); });
}

void FileDesk::pump(const Transfer& transfer) {
  const Upload upload = transfer->upload;
  if (!upload) return;
  try {
    FileTransfer::End end = FileTransfer::End::None;
    const std::string bytes = transfer->takeBytes(end);
    take(transfer, *upload, bytes);
    if (end == FileTransfer::End::None) {
      const std::uint64_t waiting = upload->written() - upload->durable;
      if (transfer->digest || waiting < m_limits.durableBytes) return;
      const auto now = m_clock.sinceBoot();
      if (now - upload->flushed < m_limits.durablePause) return;
      upload->flushed = now;
      upload->makeDurable();
      return store(upload);
    }
    if (end == FileTransfer::End::Whole) return conclude(transfer);
    settle(transfer);
    transfer->upload.reset();
    upload->transfer.reset();
    forgetIdle();
  } catch (const FileRefused& problem) {
    fail(transfer, problem);
  }
}

void FileDesk::take(const Transfer& transfer, LiveUpload& upload, std::string_view bytes) {
  if (transfer->digest) transfer->digest->add(bytes);
  const std::uint64_t skipped = std::min<std::uint64_t>(transfer->toSkip, bytes.size());
  transfer->toSkip -= skipped;
  bytes.remove_prefix(static_cast<std::size_t>(skipped));
  if (!bytes.empty()) upload.append(bytes);
}

/// The body is over before its end: what has no promised checksum is kept.
void FileDesk::settle(const Transfer& transfer) {
  if (transfer->digest) return transfer->upload->cutBack();
  transfer->upload->makeDurable();
  store(transfer->upload);
}

/// The body is whole.
void FileDesk::conclude(const Transfer& transfer) {
  const Upload upload = transfer->upload;
  const bool isAsPromised = !transfer->digest || transfer->digest->value() == transfer->request.checksum->value;
  if (isAsPromised) {
    upload->makeDurable();
  } else {
    upload->cutBack();
  }
  transfer->upload.reset();
  upload->transfer.reset();
  forgetIdle();
  if (!isAsPromised) return answerOffset(transfer, upload, 460, "checksum");
  const int status = transfer->request.kind == TusRequest::Kind::Create ? 201 : 204;
  if (!upload->isWhole()) return answerOffset(transfer, upload, status);
  if (!upload->hashIsRight())
    return restart(upload, [this, transfer, upload] { answerOffset(transfer, upload, 460, "hash"); });
  complete(upload);
  answerOffset(transfer, upload, status);
}

/// What is on disk stays; a file that gave any other error than "full" is opened anew before it is used again.
void FileDesk::fail(const Transfer& transfer, const FileRefused& problem) {
  const Upload upload = transfer->upload;
  try {
    if (!problem.isFull()) upload->close();
    if (transfer->digest) upload->cutBack();
    upload->makeDurable();
  } catch (const FileRefused&) {
    upload->close();
  }
  transfer->upload.reset();
  upload->transfer.reset();
  answerOffset(transfer, upload, problem.isFull() ? 507 : 500, problem.isFull() ? "disk-full" : "disk");
}

/// The offset that the database holds, once it holds all that is on disk.
void FileDesk::answerOffset(const Transfer& transfer, const Upload& upload, int status, std::string word) {
  whenStored(upload, [transfer, upload, status, word = std::move(word)] {
    Response response = upload->hasFailed ? tusResponse(507, "disk-full") : tusResponse(status, word);
    if (upload->hasFailed) upload->close();
    addOffset(response, upload->row.offset, upload->row.size);
    if (!upload->isComplete) addExpiry(response, upload->row.expires);
    if (response.status == 201) response.headers.emplace_back("Location", locationOf(upload->row.id));
    transfer->answer(std::move(response));
  });
}

void FileDesk::forgetIdle() {
  if (m_uploads.size() <= kMostKept) return;
  std::erase_if(m_uploads, [](const auto& one) { return !one.second->transfer && one.second->storing == 0; });
}

}  // namespace jemput::office
