#include "core/storage/NewFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

namespace jemput::core {

void NewFile::fail() const {
  throw std::runtime_error("cannot write " + m_file.filename().string() + ": " + std::strerror(errno));
}

NewFile::NewFile(const std::filesystem::path& file) : m_file(file), m_neighbour(file.string() + ".new") {
  m_descriptor = ::open(m_neighbour.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (m_descriptor < 0) fail();
}

NewFile::~NewFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (!m_isCommitted) ::unlink(m_neighbour.c_str());
}

void NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(m_descriptor, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

void NewFile::flush() {
  if (::fsync(m_descriptor) != 0) fail();
}

void NewFile::commit() {
  flush();
  if (::rename(m_neighbour.c_str(), m_file.c_str()) != 0) fail();
  m_isCommitted = true;
  flushFolder(m_file.parent_path());
}

void flushFolder(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder.empty() ? "." : folder;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int problem = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!done) throw std::runtime_error("cannot flush " + path.filename().string() + ": " + std::strerror(problem));
}

}  // namespace jemput::core
