#include "office/files/FileTransfer.h"

#include <utility>

namespace jemput::office {

namespace {

// What the disk has not taken yet waits in memory up to here; then the sender waits.
constexpr std::size_t kMostWaiting = 256 * 1024;

}  // namespace

bool FileTransfer::put(std::string_view piece) {
  const std::lock_guard lock(m_mutex);
  m_waiting.append(piece);
  m_isFull = m_waiting.size() >= kMostWaiting;
  return !m_isFull;
}

void FileTransfer::finish(End how) {
  const std::lock_guard lock(m_mutex);
  if (m_end == End::None) m_end = how;
}

std::string FileTransfer::takeBytes(End& end) {
  bool wasFull = false;
  std::string bytes;
  {
    const std::lock_guard lock(m_mutex);
    bytes.swap(m_waiting);
    end = m_end;
    wasFull = std::exchange(m_isFull, false);
  }
  if (wasFull) m_flow.more();
  return bytes;
}

void FileTransfer::answer(Response response) {
  if (std::exchange(m_isAnswered, true)) return;
  m_flow.respond(std::move(response));
}

}  // namespace jemput::office
