// The bytes of one request on their way from the server's thread to the worker's.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "core/model/Ids.h"
#include "office/Connection.h"
#include "office/files/Tus.h"

namespace jemput::office {

class LiveUpload;

class FileTransfer {
 public:
  FileTransfer(const core::Uuid& from, TusRequest wanted, BodyFlow answers)
      : device(from), request(std::move(wanted)), m_flow(std::move(answers)) {}

  enum class End { None, Whole, Cut };

  // The server's thread.
  /// False when the worker is behind: more() follows.
  bool put(std::string_view piece);
  void finish(End how);

  // The worker's thread.
  /// What has come since, and whether that was all.
  std::string takeBytes(End& end);
  void answer(Response response);
  bool isAnswered() const { return m_isAnswered; }

  const core::Uuid device;
  const TusRequest request;
  std::shared_ptr<LiveUpload> upload;  // once it is known and takes bytes
  std::uint64_t toSkip = 0;            // bytes that are there already
  std::optional<Digest> digest;        // of the body, when a checksum was promised

 private:
  BodyFlow m_flow;
  bool m_isAnswered = false;
  std::mutex m_mutex;
  std::string m_waiting;
  End m_end = End::None;
  bool m_isFull = false;
};

}  // namespace jemput::office
