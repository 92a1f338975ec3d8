#include "core/storage/GrowingFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace jemput::core {

namespace {
[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::system_error(errno, std::generic_category(), file.filename().string());
}
}  // namespace

GrowingFile::GrowingFile(std::filesystem::path file)
    : m_file(std::move(file)),
      m_growing(m_file.string() + ".tmp"),
      m_descriptor(::open(m_growing.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
  if (m_descriptor < 0) fail(m_file);
  m_isMine = true;
}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_growing(std::move(other.m_growing)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_size(other.m_size),
      m_isMine(std::exchange(other.m_isMine, false)) {}

GrowingFile::~GrowingFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (m_isMine) ::unlink(m_growing.c_str());
}

void GrowingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(m_descriptor, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail(m_file);
    m_size += static_cast<std::uint64_t>(wrote);
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

void GrowingFile::flush() {
  if (::fsync(m_descriptor) != 0) fail(m_file);
  if (::close(std::exchange(m_descriptor, -1)) != 0) fail(m_file);
}

void GrowingFile::publish() {
  if (::rename(m_growing.c_str(), m_file.c_str()) != 0) fail(m_file);
  m_isMine = false;
  flushFolder(m_file.parent_path());
}

void flushFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder);
  const int result = ::fsync(descriptor);
  const int problem = errno;
  ::close(descriptor);
  // Some file systems of sticks know no flush of a folder; their rename is all there is.
  if (result == 0 || problem == EINVAL) return;
  errno = problem;
  fail(folder);
}

}  // namespace jemput::core
