#include "office/care/BackupFile.h"

#include <algorithm>

#include "core/json/Json.h"

namespace jemput::office {

namespace {

constexpr std::string_view kKind = "jemput-backup";
constexpr std::size_t kMostLine = 4096;

std::string writeLine(const BackupHeader& header) {
  core::JsonWriter writer;
  writer.beginObject().member("v", 1).member("kind", kKind).member("office", header.officeId);
  writer.member("time", header.time).member("revision", header.revision).member("epoch", header.epoch);
  return writer.endObject().take();
}

core::Hash hashOf(const Digest& digest) { return core::Hash::fromBytes(digest.value()).value(); }

const char* const kCutOff = "Cadangan ini terpotong: bagian akhirnya tidak ada";
const char* const kChanged = "Cadangan ini rusak: isinya bukan yang ditulis kantor";

/// Splits the plain bytes into files again; a line of JSON stands before each.
class PartSplitter {
 public:
  explicit PartSplitter(const BackupSink& sink) : m_sink(sink) {}

  void add(std::string_view bytes) {
    while (!bytes.empty()) {
      if (m_left == 0) {
        takeLine(bytes);
        continue;
      }
      const std::string_view part =
          bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size())));
      m_sink.bytes(part);
      m_left -= part.size();
      bytes.remove_prefix(part.size());
      if (m_left == 0) m_sink.end();
    }
  }
  bool isComplete() const { return m_isComplete; }

 private:
  void takeLine(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    m_line += bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (m_isComplete || m_line.size() > kMostLine) throw BackupDamaged(kChanged);
    if (end == std::string_view::npos) return;
    const auto document = core::JsonDocument::parse(m_line);
    m_line.clear();
    if (!document) throw BackupDamaged(kChanged);
    if (const auto parts = document->root()["parts"].integer()) {
      m_isComplete = static_cast<std::uint64_t>(*parts) == m_parts;
      if (!m_isComplete) throw BackupDamaged(kChanged);
      return;
    }
    const std::int64_t size = document->root()["size"].integerOr(-1);
    if (size < 0) throw BackupDamaged(kChanged);
    ++m_parts;
    m_left = static_cast<std::uint64_t>(size);
    m_sink.begin(document->root()["name"].stringOr(), m_left);
    if (m_left == 0) m_sink.end();
  }

  const BackupSink& m_sink;
  std::string m_line;
  std::uint64_t m_left = 0, m_parts = 0;
  bool m_isComplete = false;
};

}  // namespace

BackupWriter::BackupWriter(const std::filesystem::path& file, const BackupHeader& header, std::string_view backupKey)
    : m_file(file), m_line(writeLine(header)), m_sealer(backupKey, m_line) {
  put(m_line);
  put("\n");
  put(m_sealer.head());
}

void BackupWriter::put(std::string_view bytes) {
  m_file.write(bytes);
  m_running.add(bytes);
  m_size += bytes.size();
}

void BackupWriter::add(std::string_view plain) {
  m_plain.add(plain);
  while (!plain.empty()) {
    // A full piece waits until something follows, because the last one is sealed as the last.
    if (m_piece.size() == core::kBoxPiece) {
      put(m_sealer.seal(m_piece, false));
      m_piece.clear();
    }
    const std::size_t count = std::min(core::kBoxPiece - m_piece.size(), plain.size());
    m_piece += plain.substr(0, count);
    plain.remove_prefix(count);
  }
}

void BackupWriter::addFile(std::string_view name, const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::uint64_t size = std::filesystem::file_size(file);
  core::JsonWriter line;
  add(line.beginObject().member("name", name).member("size", size).endObject().take() + "\n");
  std::string block(core::kBoxPiece, '\0');
  for (std::uint64_t left = size; left > 0;) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, block.size()));
    if (!stream.read(block.data(), static_cast<std::streamsize>(wanted)))
      throw std::runtime_error("cannot read " + file.filename().string());
    add(std::string_view(block).substr(0, wanted));
    left -= wanted;
  }
  ++m_parts;
}

void BackupWriter::finish() {
  core::JsonWriter line;
  add(line.beginObject().member("parts", m_parts).endObject().take() + "\n");
  put(m_sealer.seal(m_piece, true));
  m_file.flush();
  m_fileHash = hashOf(m_running);
  m_plainHash = hashOf(m_plain);
}

std::optional<std::string> BackupWriter::problemOnDisk() {
  try {
    BackupReader reader(m_file.growing());
    reader.unlock(m_sealer.key());
    if (reader.plainHash() == m_plainHash) return std::nullopt;
  } catch (const BackupDamaged& damaged) {
    return damaged.what();
  }
  return kChanged;
}

BackupReader::BackupReader(const std::filesystem::path& file) : m_stream(file, std::ios::binary) {
  std::error_code missing;
  m_size = std::filesystem::file_size(file, missing);
  if (!m_stream || missing) throw BackupDamaged("Berkas cadangan itu tidak ada atau tidak dapat dibaca");
  std::string line(std::min<std::uint64_t>(kMostLine, m_size), '\0');
  m_stream.read(line.data(), static_cast<std::streamsize>(line.size()));
  const std::size_t end = line.find('\n');
  const auto document = core::JsonDocument::parse(std::string_view(line).substr(0, std::min(end, line.size())));
  if (end == std::string::npos || !document || document->root()["kind"].stringOr() != kKind)
    throw BackupDamaged("Berkas itu bukan cadangan kantor Jemput");
  const core::JsonView root = document->root();
  if (root["v"].integerOr(0) != 1)
    throw BackupDamaged("Cadangan ini dibuat versi Jemput yang lebih baru; pasang versi terbaru");
  m_header = {root["office"].stringOr(), root["time"].integerOr(0),
              static_cast<std::uint64_t>(std::max<std::int64_t>(root["revision"].integerOr(0), 0)),
              root["epoch"].stringOr()};
  m_line = line.substr(0, end);
  m_stream.clear();
  m_stream.seekg(static_cast<std::streamoff>(end + 1));
  m_head.resize(core::kBoxStreamHead);
  if (!m_stream.read(m_head.data(), static_cast<std::streamsize>(m_head.size()))) throw BackupDamaged(kCutOff);
  m_done = end + 1 + m_head.size();
}

bool BackupReader::unlock(const core::BoxKey& key) {
  m_opener = core::BoxStreamOpener::forOwner(key, m_line, m_head);
  return m_opener.has_value();
}

void BackupReader::unlock(const core::Secret& streamKey) { m_opener.emplace(streamKey, m_line, m_head); }

std::string BackupReader::nextPiece() {
  std::string sealed(core::kBoxPiece + core::kSealedPieceExtra, '\0');
  m_stream.read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
  sealed.resize(static_cast<std::size_t>(m_stream.gcount()));
  m_done += sealed.size();
  if (sealed.empty()) throw BackupDamaged(kCutOff);
  auto piece = m_opener.value().open(sealed);
  // The last piece alone may be short, so one that was cut does not open either.
  if (!piece)
    throw BackupDamaged(m_done == m_size && sealed.size() < core::kBoxPiece + core::kSealedPieceExtra
                            ? "Cadangan ini terpotong atau rusak di bagian akhirnya"
                            : kChanged);
  if (m_opener->isAtEnd() && m_done != m_size) throw BackupDamaged(kChanged);
  return std::move(*piece);
}

void BackupReader::readAll(const BackupSink& sink) {
  PartSplitter splitter(sink);
  while (!m_opener.value().isAtEnd()) {
    splitter.add(nextPiece());
    if (sink.progress) sink.progress(m_done, m_size);
  }
  if (!splitter.isComplete()) throw BackupDamaged(kChanged);
}

core::Hash BackupReader::plainHash() {
  Digest hash(Digest::Kind::Sha256);
  while (!m_opener.value().isAtEnd()) hash.add(nextPiece());
  return hashOf(hash);
}

}  // namespace jemput::office
