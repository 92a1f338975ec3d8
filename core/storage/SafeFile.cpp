#include "core/storage/SafeFile.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace jemput::core {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* doing) {
  throw std::runtime_error(std::string(doing) + " " + file.filename().string() + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  int number() const { return m_number; }

 private:
  int m_number;
};

void flush(const std::filesystem::path& path, int flags) {
  const Descriptor descriptor(path, flags);
  if (descriptor.number() < 0 || ::fsync(descriptor.number()) != 0) fail(path, "cannot flush");
}

void writeAll(int descriptor, std::string_view bytes, std::size_t offset, const std::filesystem::path& file) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t wrote =
        ::pwrite(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (wrote < 0) fail(file, "cannot write");
    done += static_cast<std::size_t>(wrote);
  }
}

}  // namespace

void writeFileSafely(const std::filesystem::path& file, std::string_view bytes) {
  const std::filesystem::path neighbour = file.string() + ".new";
  {
    const Descriptor descriptor(neighbour, O_WRONLY | O_CREAT | O_TRUNC);
    if (descriptor.number() < 0) fail(file, "cannot write");
    writeAll(descriptor.number(), bytes, 0, file);
    if (::fsync(descriptor.number()) != 0) fail(file, "cannot write");
  }
  if (::rename(neighbour.c_str(), file.c_str()) != 0) fail(file, "cannot write");
  flush(file.parent_path().empty() ? "." : file.parent_path(), O_RDONLY | O_DIRECTORY);
}

void replaceFileAndWipe(const std::filesystem::path& file, std::string_view bytes) {
  // Opened before the rename: the name is then the new file's, the descriptor still the old one's.
  const Descriptor old(file, O_WRONLY);
  const std::size_t size = old.number() < 0 ? 0 : static_cast<std::size_t>(std::filesystem::file_size(file));
  writeFileSafely(file, bytes);
  if (old.number() < 0) return;
  writeAll(old.number(), std::string(size, '\0'), 0, file);
  if (::fsync(old.number()) != 0) fail(file, "cannot flush");
}

void overwriteInPlace(const std::filesystem::path& file, std::size_t offset, std::string_view bytes) {
  const Descriptor descriptor(file, O_WRONLY);
  if (descriptor.number() < 0) fail(file, "cannot write");
  writeAll(descriptor.number(), bytes, offset, file);
  if (::fdatasync(descriptor.number()) != 0) fail(file, "cannot flush");
}

std::optional<std::string> readWholeFile(const std::filesystem::path& file) {
  const Descriptor descriptor(file, O_RDONLY);
  if (descriptor.number() < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail(file, "cannot read");
  }
  std::string bytes;
  char block[65536];
  while (true) {
    const ssize_t got = ::read(descriptor.number(), block, sizeof block);
    if (got < 0) fail(file, "cannot read");
    if (got == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(got));
  }
}

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) fail(file, "cannot lock");
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return FolderLock(descriptor);
  ::close(descriptor);
  return std::nullopt;
}

FolderLock::~FolderLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace jemput::core
