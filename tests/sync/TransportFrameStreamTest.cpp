#include <zdict.h>

#include <random>
#include <string>
#include <vector>

#include "sync/FrameStream.h"
#include "sync/Limits.h"
#include "tests/support/catch.h"

using namespace jemput::sync;

namespace {

constexpr std::size_t kMost = limits::kMaxRequestPlain;

std::string batch(std::uint32_t seed, int lines) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < lines; ++i) {
    text += R"({"id":")" + std::to_string(random()) + std::to_string(random()) + R"(","kind":"registered","name":"W)" +
            std::to_string(random() % 977) + R"(","service":"ktp_first","village":"52.08.01.2001"})" + "\n";
  }
  return text;
}

std::string trainedDictionary(std::uint32_t seed) {
  std::string samples;
  std::vector<std::size_t> sizes;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const std::string sample = batch(seed + i, 3);
    samples += sample;
    sizes.push_back(sample.size());
  }
  std::string dictionary(8 * 1024, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
                                                 static_cast<unsigned>(sizes.size()));
  REQUIRE(ZDICT_isError(size) == 0);
  dictionary.resize(size);
  return dictionary;
}

struct Stream {
  explicit Stream(const FrameDictionary& dictionary = {})
      : writer(limits::kSlowLinkLevel, dictionary, limits::kRequestWindowLog),
        reader(dictionary, limits::kRequestWindowLog) {}
  FrameWriter writer;
  FrameReader reader;
};

}  // namespace

TEST_CASE("every message of a stream comes out as it went in, and later ones are smaller") {
  Stream stream;
  std::size_t first = 0;
  for (std::uint32_t i = 0; i < 60; ++i) {
    const std::string plain = i % 7 == 3 ? std::string() : batch(i, 1 + static_cast<int>(i) * 13 % 90);
    const std::string compressed = stream.writer.write(plain);
    if (i == 0) first = compressed.size();
    const auto back = stream.reader.read(compressed, kMost);
    REQUIRE(back);
    CHECK(*back == plain);
  }
  CHECK(stream.writer.write(batch(0, 1)).size() < first);
}

TEST_CASE("a message that fills buffers exactly or many times over comes out whole") {
  Stream stream;
  std::mt19937 random(5);
  for (std::size_t size : {1u, 65535u, 65536u, 65537u, 131072u, 262144u, 3000000u}) {
    std::string noise(size, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    for (const std::string& plain : {noise, std::string(size, 'a')}) {
      const auto back = stream.reader.read(stream.writer.write(plain), kMost);
      REQUIRE(back);
      CHECK((*back == plain));
    }
  }
}

TEST_CASE("a dictionary makes the first message smaller, and only the same one reads it") {
  const FrameDictionary dictionary(trainedDictionary(1000));
  const FrameDictionary another(trainedDictionary(777000));
  REQUIRE(dictionary.id() != 0);
  REQUIRE(dictionary.id() != another.id());
  Stream with(dictionary);
  Stream without;
  const std::string plain = batch(4711, 1);
  const std::string compressed = with.writer.write(plain);
  CHECK(compressed.size() < without.writer.write(plain).size());
  FrameReader wrong(another, limits::kRequestWindowLog);
  FrameReader none({}, limits::kRequestWindowLog);
  CHECK_FALSE(wrong.read(compressed, kMost));
  CHECK_FALSE(none.read(compressed, kMost));
  CHECK(with.reader.read(compressed, kMost) == plain);
  CHECK_THROWS_AS(FrameDictionary("these are not the bytes of a dictionary"), std::invalid_argument);
  CHECK(FrameDictionary("").id() == 0);
}

TEST_CASE("a message may be as large as the limit and no larger") {
  for (std::size_t limit : {std::size_t(1), std::size_t(65536), std::size_t(200000)}) {
    Stream exact;
    CHECK(exact.reader.read(exact.writer.write(std::string(limit, 'x')), limit));
    Stream over;
    CHECK_FALSE(over.reader.read(over.writer.write(std::string(limit + 1, 'x')), limit));
  }
}

TEST_CASE("a bomb is refused without being unpacked, and its stream stays refused") {
  Stream stream;
  const std::string bomb = stream.writer.write(std::string(256 * 1024 * 1024, '\0'));
  REQUIRE(bomb.size() < limits::kMaxRequestBody);
  CHECK_FALSE(stream.reader.read(bomb, kMost));
  CHECK(stream.reader.memory() == 0);
  CHECK_FALSE(stream.reader.read(stream.writer.write("after"), kMost));
}

TEST_CASE("a window larger than agreed is refused") {
  FrameWriter wide(limits::kSlowLinkLevel, {}, limits::kRequestWindowLog + 1);
  FrameReader reader({}, limits::kRequestWindowLog);
  CHECK_FALSE(reader.read(wide.write(batch(1, 10)), kMost));
}

TEST_CASE("a message cut inside a block is refused, and one cut between blocks is only its beginning") {
  Stream whole;
  const std::vector<std::string> plain{batch(1, 30), batch(2, 30)};
  const std::vector<std::string> pieces{whole.writer.write(plain[0]), whole.writer.write(plain[1])};
  for (std::size_t piece : {std::size_t(0), std::size_t(1)}) {
    std::size_t accepted = 0;
    for (std::size_t size = 1; size < pieces[piece].size(); ++size) {
      FrameReader reader({}, limits::kRequestWindowLog);
      if (piece == 1) REQUIRE(reader.read(pieces[0], kMost));
      const auto back = reader.read(std::string_view(pieces[piece]).substr(0, size), kMost);
      if (!back) continue;
      ++accepted;
      REQUIRE(back->size() < plain[piece].size());
      REQUIRE(plain[piece].substr(0, back->size()) == *back);
    }
    CHECK(accepted <= 3);
  }
}

TEST_CASE("a garbled byte never gives the true message, nor more than the limit") {
  Stream whole;
  const std::string plain = batch(1, 40);
  const std::string sound = whole.writer.write(plain);
  std::size_t refused = 0;
  for (std::size_t at = 1; at < sound.size(); ++at) {
    std::string garbled = sound;
    garbled[at] = static_cast<char>(~garbled[at]);
    FrameReader reader({}, limits::kRequestWindowLog);
    const auto back = reader.read(garbled, 2 * plain.size());
    if (!back) ++refused;
    REQUIRE((!back || (*back != plain && back->size() <= 2 * plain.size())));
  }
  CHECK(refused > 0);
}

TEST_CASE("the expected size of a stream begins at a fifth and follows what it sees") {
  FrameWriter writer(limits::kSlowLinkLevel, {}, limits::kRequestWindowLog);
  CHECK(writer.expectedSize(10000) == 2000);
  std::size_t plainBytes = 0, compressedBytes = 0;
  for (std::uint32_t i = 0; i < 20; ++i) {
    const std::string plain = batch(i, 100);
    plainBytes += plain.size();
    compressedBytes += writer.write(plain).size();
  }
  const double ratio = static_cast<double>(compressedBytes) / static_cast<double>(plainBytes);
  CHECK(static_cast<double>(writer.expectedSize(100000)) == Approx(100000 * ratio).epsilon(0.05));
}

TEST_CASE("a connection's streams hold little memory, and none before the first message") {
  Stream stream;
  CHECK(stream.writer.memory() == 0);
  CHECK(stream.reader.memory() == 0);
  REQUIRE(stream.reader.read(stream.writer.write(batch(1, 100)), kMost));
  CHECK(stream.reader.memory() <= std::size_t(1024) * 1024);
  CHECK(stream.writer.memory() <= std::size_t(1792) * 1024);
}

TEST_CASE("a whole file comes back only whole") {
  const std::string plain = batch(3, 2000);
  const std::string compressed = compressWhole(plain, limits::kSlowLinkLevel);
  CHECK(compressed.size() < plain.size() / 3);
  CHECK(decompressWhole(compressed, plain.size()) == plain);
  CHECK_FALSE(decompressWhole(compressed, plain.size() - 1));
  CHECK_FALSE(decompressWhole(compressed + "x", kMost));
  CHECK_FALSE(decompressWhole("", kMost));
  CHECK_FALSE(decompressWhole("no zstd at all", kMost));
  CHECK(decompressWhole(compressWhole("", 3), kMost) == "");
  for (std::size_t size = 0; size < compressed.size(); size += 97) {
    CHECK_FALSE(decompressWhole(std::string_view(compressed).substr(0, size), kMost));
    std::string garbled = compressed;
    garbled[size] = static_cast<char>(~garbled[size]);
    CHECK_FALSE(decompressWhole(garbled, kMost));
  }
}
