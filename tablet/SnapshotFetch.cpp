#include "tablet/SnapshotFetch.h"

#include <algorithm>
#include <charconv>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/storage/SnapshotParts.h"
#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "tablet/SnapshotImport.h"

namespace jemput::tablet {

namespace {

constexpr std::uint64_t kPiece = sync::limits::kSnapshotPiece;

/// The whole size of "bytes 0-32767/81920"; nothing for anything else.
std::optional<std::uint64_t> wholeSize(std::string_view contentRange) {
  const std::size_t slash = contentRange.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view number = contentRange.substr(slash + 1);
  std::uint64_t size = 0;
  const auto result = std::from_chars(number.data(), number.data() + number.size(), size);
  if (result.ec != std::errc{} || result.ptr != number.data() + number.size()) return std::nullopt;
  return size;
}

}  // namespace

void SnapshotFetch::ask(const core::WantedSnapshot& snapshot, std::uint64_t offset) {
  const std::string range = "bytes=" + std::to_string(offset) + "-" + std::to_string(offset + kPiece - 1);
  m_carrier.send("GET", "/v1/snapshots/" + snapshot.name, {{"Authorization", "Bearer " + m_token}, {"Range", range}},
                 {});
}

SnapshotFetch::Piece SnapshotFetch::receive(const core::WantedSnapshot& snapshot, std::uint64_t offset,
                                            std::uint64_t& size) {
  const sync::HttpReply reply = m_carrier.receive();
  const bool isPiece = reply.status == 206 && reply.header("etag") == "\"" + snapshot.sha256 + "\"";
  const auto whole = isPiece ? wholeSize(reply.header("content-range")) : std::nullopt;
  // Published again meanwhile, or not for this tablet: the next page will say so.
  if (!whole || *whole > sync::limits::kMaxSnapshot) return Piece::Refused;
  size = *whole;
  if (offset >= size || reply.body.size() != std::min(kPiece, size - offset)) return Piece::Refused;
  core::Transaction transaction(m_store.database());
  core::SnapshotParts(m_store.database()).add(snapshot, offset, reply.body);
  transaction.commit();
  return offset + reply.body.size() == size ? Piece::Last : Piece::Added;
}

/// True when the snapshot is in use. What the office refuses in the middle is begun anew the next time.
bool SnapshotFetch::fetch(const core::WantedSnapshot& snapshot) {
  std::uint64_t received = 0;
  {
    core::Transaction transaction(m_store.database());
    received = core::SnapshotParts(m_store.database()).begin(snapshot);
    transaction.commit();
  }
  // All of it was here when the tablet was killed.
  if (received > 0 && finish(snapshot)) return true;
  std::uint64_t asked = received, size = received + kPiece;
  bool isRefused = false, isWhole = false;
  // One piece first, as nobody knows the size; then as many at once as the road may carry.
  while (!isWhole) {
    const std::uint64_t most = received + sync::limits::kMaxInFlight * kPiece;
    for (; !isRefused && asked < std::min(size, most); asked += kPiece) ask(snapshot, asked);
    if (asked <= received) break;
    if (isRefused) {
      m_carrier.receive();
    } else {
      const Piece piece = receive(snapshot, received, size);
      isWhole = piece == Piece::Last;
      isRefused = piece == Piece::Refused;
    }
    received += kPiece;
  }
  if (isWhole && finish(snapshot)) return true;
  forget(snapshot);
  return false;
}

bool SnapshotFetch::finish(const core::WantedSnapshot& snapshot) {
  const std::string file = core::SnapshotParts(m_store.database()).content(snapshot);
  if (core::hex(core::sha256(file).view()) != snapshot.sha256) return false;
  const auto plain = sync::decompressWhole(file, sync::limits::kMaxReplyPlain);
  if (!plain) return false;
  applySnapshot(m_store, m_clock, snapshot, *plain);
  forget(snapshot);
  return true;
}

void SnapshotFetch::forget(const core::WantedSnapshot& snapshot) {
  core::Transaction transaction(m_store.database());
  core::SnapshotParts(m_store.database()).forget(snapshot.name);
  transaction.commit();
}

std::vector<std::string> SnapshotFetch::all() {
  std::vector<std::string> arrived;
  for (const core::WantedSnapshot& snapshot : core::WantedSnapshots(m_store.database()).all())
    if (fetch(snapshot)) arrived.push_back(snapshot.name);
  return arrived;
}

}  // namespace jemput::tablet
