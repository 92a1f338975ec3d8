#include "office/files/LiveUpload.h"

namespace jemput::office {

bool LiveUpload::open(const FileFolder& folder) {
  auto file = folder.open(row.salt);
  Digest digest(Digest::Kind::Sha256);
  const bool isThere = file->resume(row.offset, [&](std::string_view piece) { digest.add(piece); });
  if (!isThere) return false;
  m_file = std::move(file);
  m_digest = digest;
  m_durableDigest = std::move(digest);
  m_durableEnd = m_file->end();
  durable = row.offset;
  return true;
}

void LiveUpload::append(std::string_view bytes) {
  m_file->append(bytes);
  m_digest.add(bytes);
}

void LiveUpload::makeDurable() {
  if (!m_file || m_file->end().plain == durable) return;
  m_file->sync();
  m_durableEnd = m_file->end();
  m_durableDigest = m_digest;
  durable = m_durableEnd.plain;
}

void LiveUpload::cutBack() {
  if (!m_file) return;
  m_digest = m_durableDigest;
  m_file->cutBack(m_durableEnd);
}

void LiveUpload::close() {
  m_file.reset();
  durable = row.offset;
}

void LiveUpload::restart(const core::FileToken& salt) {
  m_file.reset();
  row.salt = salt;
  row.offset = durable = 0;
}

}  // namespace jemput::office
