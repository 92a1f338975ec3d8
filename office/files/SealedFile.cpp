#include "office/files/SealedFile.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/crypto/Random.h"
#include "sync/OpenSsl.h"

namespace jemput::office {

using sync::openssl::require;

namespace {

constexpr std::string_view kMagic = "jemputf1";
constexpr std::size_t kHeader = 24;  // magic and salt
constexpr std::size_t kLength = 4, kNonce = 12, kTag = 16;
constexpr std::size_t kMostRecord = 64 * 1024;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

void appendNumber(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xff);
}

std::uint64_t readNumber(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

/// What a record is bound to: its place among the plain bytes, and its length.
std::string placeOf(std::uint64_t plain, std::size_t length) {
  std::string place = "jemput/file/1";
  appendNumber(place, plain, 8);
  appendNumber(place, length, 4);
  return place;
}

void writeAll(int file, std::string_view bytes, std::uint64_t at) {
  while (!bytes.empty()) {
    const ssize_t count = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw FileRefused("write", count == 0 ? ENOSPC : errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    at += static_cast<std::uint64_t>(count);
  }
}

/// False when there are not so many bytes.
bool readAll(int file, std::string& bytes, std::size_t count, std::uint64_t at) {
  bytes.resize(count);
  for (std::size_t done = 0; done < count;) {
    const ssize_t got = ::pread(file, bytes.data() + done, count - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw FileRefused("read", errno);
    if (got == 0) return false;
    done += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

FileRefused::FileRefused(const std::string& doing, int withCode)
    : std::runtime_error(doing + ": " + std::strerror(withCode)), code(withCode) {}

bool FileRefused::isFull() const { return code == ENOSPC || code == EDQUOT || code == EFBIG; }

void SealedFile::Free::operator()(evp_cipher_ctx_st* context) const { EVP_CIPHER_CTX_free(context); }

SealedFile::SealedFile(const std::filesystem::path& file, const core::Secret& key, std::string_view salt)
    : m_salt(salt), m_key(key), m_cipher(EVP_CIPHER_CTX_new()), m_end{0, kHeader} {
  m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (m_file < 0) throw FileRefused("open", errno);
}

SealedFile::~SealedFile() { ::close(m_file); }

void SealedFile::writeHeader() {
  std::string header(kMagic);
  header += m_salt;
  writeAll(m_file, header, 0);
}

/// One record at `at`, which then stands behind it; false when there is none that is ours.
bool SealedFile::readRecord(Mark& at, std::string& record, std::string& plain) {
  if (!readAll(m_file, record, kLength, at.sealed)) return false;
  const std::size_t length = static_cast<std::size_t>(readNumber(record));
  if (length == 0 || length > kMostRecord) return false;
  if (!readAll(m_file, record, kNonce + length + kTag, at.sealed + kLength)) return false;
  const std::string place = placeOf(at.plain, length);
  plain.resize(length);
  int count = 0, rest = 0;
  EVP_CIPHER_CTX* cipher = m_cipher.get();
  require(EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, raw(m_key.view()), raw(record)) == 1, "open a record");
  require(EVP_DecryptUpdate(cipher, nullptr, &count, raw(place), static_cast<int>(place.size())) == 1, "open a record");
  require(EVP_DecryptUpdate(cipher, raw(plain), &count, raw(record) + kNonce, static_cast<int>(length)) == 1,
          "open a record");
  require(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, kTag, record.data() + kNonce + length) == 1,
          "open a record");
  if (EVP_DecryptFinal_ex(cipher, raw(plain) + count, &rest) != 1) return false;
  at.plain += length;
  at.sealed += kLength + kNonce + length + kTag;
  return true;
}

bool SealedFile::read(std::uint64_t bytes, const std::function<void(std::string_view)>& piece) {
  std::string record, plain;
  Mark at{0, kHeader};
  while (at.plain < bytes && readRecord(at, record, plain)) {
    if (at.plain > bytes) return false;
    piece(plain);
  }
  if (at.plain == bytes) m_end = at;
  return at.plain == bytes;
}

bool SealedFile::resume(std::uint64_t bytes, const std::function<void(std::string_view)>& piece) {
  const bool isWhole = read(bytes, piece);
  cutBack(isWhole ? m_end : Mark{0, kHeader});
  if (m_end.plain == 0) writeHeader();
  return isWhole;
}

void SealedFile::seal(std::string_view plain, std::string& out) {
  const std::string nonce = core::randomBytes(kNonce);
  const std::string place = placeOf(m_end.plain, plain.size());
  appendNumber(out, plain.size(), kLength);
  out += nonce;
  const std::size_t begin = out.size();
  out.resize(begin + plain.size() + kTag);
  int count = 0, rest = 0;
  EVP_CIPHER_CTX* cipher = m_cipher.get();
  require(EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, raw(m_key.view()), raw(nonce)) == 1, "seal a record");
  require(EVP_EncryptUpdate(cipher, nullptr, &count, raw(place), static_cast<int>(place.size())) == 1, "seal a record");
  require(EVP_EncryptUpdate(cipher, raw(out) + begin, &count, raw(plain), static_cast<int>(plain.size())) == 1,
          "seal a record");
  require(EVP_EncryptFinal_ex(cipher, raw(out) + begin + count, &rest) == 1, "seal a record");
  require(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, kTag, out.data() + begin + plain.size()) == 1,
          "seal a record");
}

void SealedFile::append(std::string_view plain) {
  const Mark before = m_end;
  std::string sealed;
  sealed.reserve(plain.size() + (plain.size() / kMostRecord + 1) * (kLength + kNonce + kTag));
  while (!plain.empty()) {
    const std::string_view part = plain.substr(0, kMostRecord);
    seal(part, sealed);
    m_end.plain += part.size();
    plain.remove_prefix(part.size());
  }
  m_end.sealed = before.sealed + sealed.size();
  try {
    writeAll(m_file, sealed, before.sealed);
  } catch (...) {
    cutBack(before);
    throw;
  }
}

void SealedFile::sync() {
  if (::fdatasync(m_file) != 0) throw FileRefused("fdatasync", errno);
}

void SealedFile::cutBack(const Mark& mark) {
  m_end = mark;
  if (::ftruncate(m_file, static_cast<off_t>(mark.sealed)) != 0) throw FileRefused("cut back", errno);
}

}  // namespace jemput::office
