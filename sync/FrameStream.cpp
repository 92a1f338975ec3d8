#include "sync/FrameStream.h"

#include <zstd.h>

#include <algorithm>
#include <mutex>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

namespace jemput::sync {

namespace {

template <auto free>
struct Free {
  template <typename Object>
  void operator()(Object* object) const {
    free(object);
  }
};
using Compressor = std::unique_ptr<ZSTD_CCtx, Free<ZSTD_freeCCtx>>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, Free<ZSTD_freeDCtx>>;
using WritingDictionary = std::unique_ptr<ZSTD_CDict, Free<ZSTD_freeCDict>>;
using ReadingDictionary = std::unique_ptr<ZSTD_DDict, Free<ZSTD_freeDDict>>;

// Match tables this small cost under 400 KiB a connection; zstd's own choice for level 9 is 12 MiB, is
// slower, and compressed 7.7 MB of entries no better.
constexpr int kHashLog = 16;
constexpr int kChainLog = 16;
// The prior of expectedSize: a registration compresses to about a fifth, with the weight of one page.
constexpr double kFirstRatio = 0.2;
constexpr double kFirstWeight = 4096;
// What zstd asks for next when it stands between two blocks: exactly a block's header (RFC 8878, 3.1.1.2).
constexpr std::size_t kBetweenBlocks = 3;
constexpr std::size_t kReadStep = 64 * 1024;
constexpr int kWholeWindowLog = 23;  // 8 MiB

void set(ZSTD_CCtx* context, ZSTD_cParameter parameter, int value) {
  const std::size_t result = ZSTD_CCtx_setParameter(context, parameter, value);
  if (ZSTD_isError(result) != 0) throw std::invalid_argument(ZSTD_getErrorName(result));
}

template <typename Owner>
Owner made(Owner owner) {
  if (!owner) throw std::bad_alloc();
  return owner;
}

}  // namespace

struct FrameDictionary::State {
  std::string bytes;
  std::uint32_t id = 0;
  ReadingDictionary reading;
  std::mutex mutex;
  std::vector<std::pair<int, WritingDictionary>> writing;  // by level

  const ZSTD_CDict* forLevel(int level) {
    const std::lock_guard lock(mutex);
    for (const auto& [known, dictionary] : writing) {
      if (known == level) return dictionary.get();
    }
    writing.emplace_back(level, made(WritingDictionary(ZSTD_createCDict(bytes.data(), bytes.size(), level))));
    return writing.back().second.get();
  }
};

FrameDictionary::FrameDictionary(std::string_view bytes) {
  if (bytes.empty()) return;
  m_state = std::make_shared<State>();
  m_state->bytes = bytes;
  m_state->id = ZSTD_getDictID_fromDict(bytes.data(), bytes.size());
  if (m_state->id == 0) throw std::invalid_argument("these bytes are no trained zstd dictionary");
  m_state->reading =
      made(ReadingDictionary(ZSTD_createDDict_byReference(m_state->bytes.data(), m_state->bytes.size())));
}

std::uint32_t FrameDictionary::id() const { return m_state ? m_state->id : 0; }

struct FrameWriter::State {
  int level;
  int windowLog;
  FrameDictionary dictionary;
  Compressor context;
  std::uint64_t plainBytes = 0, compressedBytes = 0;

  void start() {
    context = made(Compressor(ZSTD_createCCtx()));
    set(context.get(), ZSTD_c_format, ZSTD_f_zstd1_magicless);
    set(context.get(), ZSTD_c_contentSizeFlag, 0);
    set(context.get(), ZSTD_c_compressionLevel, level);
    set(context.get(), ZSTD_c_windowLog, windowLog);
    set(context.get(), ZSTD_c_hashLog, kHashLog);
    set(context.get(), ZSTD_c_chainLog, kChainLog);
    if (!dictionary.m_state) return;
    const std::size_t result = ZSTD_CCtx_refCDict(context.get(), dictionary.m_state->forLevel(level));
    if (ZSTD_isError(result) != 0) throw std::runtime_error(ZSTD_getErrorName(result));
  }
};

FrameWriter::FrameWriter(int level, FrameDictionary dictionary, int windowLog)
    : m_state(new State{level, windowLog, std::move(dictionary), nullptr}) {}
FrameWriter::~FrameWriter() = default;
FrameWriter::FrameWriter(FrameWriter&&) noexcept = default;
FrameWriter& FrameWriter::operator=(FrameWriter&&) noexcept = default;

std::string FrameWriter::write(std::string_view plain) {
  if (!m_state->context) m_state->start();
  std::string compressed(expectedSize(plain.size()) * 2 + 512, '\0');
  ZSTD_inBuffer in{plain.data(), plain.size(), 0};
  ZSTD_outBuffer out{compressed.data(), compressed.size(), 0};
  while (true) {
    const std::size_t left = ZSTD_compressStream2(m_state->context.get(), &out, &in, ZSTD_e_flush);
    if (ZSTD_isError(left) != 0) throw std::runtime_error(ZSTD_getErrorName(left));
    if (left == 0) break;
    compressed.resize(compressed.size() * 2);
    out.dst = compressed.data();
    out.size = compressed.size();
  }
  compressed.resize(out.pos);
  m_state->plainBytes += plain.size();
  m_state->compressedBytes += compressed.size();
  return compressed;
}

std::size_t FrameWriter::expectedSize(std::size_t plainBytes) const {
  const double ratio = (static_cast<double>(m_state->compressedBytes) + kFirstRatio * kFirstWeight) /
                       (static_cast<double>(m_state->plainBytes) + kFirstWeight);
  return static_cast<std::size_t>(static_cast<double>(plainBytes) * ratio);
}

std::size_t FrameWriter::memory() const { return m_state->context ? ZSTD_sizeof_CCtx(m_state->context.get()) : 0; }

struct FrameReader::State {
  int windowLog;
  FrameDictionary dictionary;
  Decompressor context;
  bool isRefused = false;

  void start() {
    context = made(Decompressor(ZSTD_createDCtx()));
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_format, ZSTD_f_zstd1_magicless);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLog);
    if (dictionary.m_state) ZSTD_DCtx_refDDict(context.get(), dictionary.m_state->reading.get());
  }
};

FrameReader::FrameReader(FrameDictionary dictionary, int windowLog)
    : m_state(new State{windowLog, std::move(dictionary), nullptr}) {}
FrameReader::~FrameReader() = default;
FrameReader::FrameReader(FrameReader&&) noexcept = default;
FrameReader& FrameReader::operator=(FrameReader&&) noexcept = default;

namespace {

/// Decompresses all of `in`; true when it was sound, held at most `maxPlain` bytes and ended where
/// zstd says `expectedEnd`.
bool decompress(ZSTD_DCtx* context, std::string_view compressed, std::size_t maxPlain, std::size_t expectedEnd,
                std::string& plain) {
  ZSTD_inBuffer in{compressed.data(), compressed.size(), 0};
  std::size_t filled = 0;
  while (true) {
    // One byte above the limit, so that a message of exactly the limit can be told from a larger one.
    plain.resize(std::min(filled + std::max(kReadStep, filled), maxPlain + 1));
    ZSTD_outBuffer out{plain.data(), plain.size(), filled};
    const std::size_t next = ZSTD_decompressStream(context, &out, &in);
    if (ZSTD_isError(next) != 0 || out.pos > maxPlain) return false;
    filled = out.pos;
    if (next == 0 && in.pos < in.size) return false;
    if (in.pos == in.size && filled < plain.size()) {
      plain.resize(filled);
      return next == expectedEnd;
    }
  }
}

}  // namespace

std::optional<std::string> FrameReader::read(std::string_view compressed, std::size_t maxPlain) {
  if (m_state->isRefused) return std::nullopt;
  if (!m_state->context) m_state->start();
  std::string plain;
  if (decompress(m_state->context.get(), compressed, maxPlain, kBetweenBlocks, plain)) return plain;
  m_state->isRefused = true;
  m_state->context.reset();
  return std::nullopt;
}

std::size_t FrameReader::memory() const { return m_state->context ? ZSTD_sizeof_DCtx(m_state->context.get()) : 0; }

std::string compressWhole(std::string_view plain, int level) {
  const Compressor context = made(Compressor(ZSTD_createCCtx()));
  set(context.get(), ZSTD_c_compressionLevel, level);
  set(context.get(), ZSTD_c_checksumFlag, 1);
  std::string compressed(ZSTD_compressBound(plain.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), compressed.data(), compressed.size(), plain.data(), plain.size());
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  compressed.resize(size);
  return compressed;
}

std::optional<std::string> decompressWhole(std::string_view compressed, std::size_t maxPlain) {
  const Decompressor context = made(Decompressor(ZSTD_createDCtx()));
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWholeWindowLog);
  std::string plain;
  if (!decompress(context.get(), compressed, maxPlain, 0, plain)) return std::nullopt;
  return plain;
}

}  // namespace jemput::sync
