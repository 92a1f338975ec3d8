#include "sync/Bundle.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "core/crypto/SealedStream.h"

namespace jemput::sync {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "JEMPUTB1", kEnding = ".jemput";
constexpr std::size_t kBundleBytes = 16, kKeyBytes = 32, kSealedKeyBytes = 80;
static_assert(VolumeHeader::kBytes ==
              kMagic.size() + 1 + kBundleBytes + 2 + kKeyBytes + kSealedKeyBytes + core::kSealedStreamHeader);

std::string firstBytes(const fs::path& file) {
  std::string bytes(VolumeHeader::kBytes, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  return bytes;
}

}  // namespace

std::string writeVolumeHeader(const VolumeHeader& header) {
  std::string bytes(kMagic);
  bytes += static_cast<char>(header.direction);
  bytes.append(header.bundle);
  bytes += static_cast<char>(header.volume >> 8);
  bytes += static_cast<char>(header.volume & 0xff);
  return bytes.append(header.receiver).append(header.sealedKey).append(header.streamStart);
}

std::optional<VolumeHeader> readVolumeHeader(std::string_view bytes) {
  if (bytes.size() < VolumeHeader::kBytes || bytes.substr(0, kMagic.size()) != kMagic) return std::nullopt;
  bytes.remove_prefix(kMagic.size());
  const auto take = [&](std::size_t count) {
    std::string part(bytes.substr(0, count));
    bytes.remove_prefix(count);
    return part;
  };
  VolumeHeader header;
  header.direction = static_cast<BundleDirection>(take(1)[0]);
  if (header.direction != BundleDirection::ToOffice && header.direction != BundleDirection::ToTablet)
    return std::nullopt;
  header.bundle = take(kBundleBytes);
  const std::string number = take(2);
  header.volume =
      static_cast<std::uint16_t>(static_cast<unsigned char>(number[0]) * 256u + static_cast<unsigned char>(number[1]));
  if (header.volume == 0) return std::nullopt;
  header.receiver = take(kKeyBytes);
  header.sealedKey = take(kSealedKeyBytes);
  header.streamStart = take(core::kSealedStreamHeader);
  return header;
}

std::string bundleBinding(std::string_view header) {
  constexpr std::string_view kLabel = "jemput/bundle/request/1";
  return std::string(core::sha256({kLabel, std::string_view("\0", 1), header}).view());
}

std::string senderContent(std::string_view header, std::string_view introduction) {
  return std::string(header).append(introduction);
}

std::string bundleStem(std::string_view who, core::Instant now, std::string_view bundle) {
  constexpr std::int64_t kWita = 8 * 3600, kDay = 86400;
  const std::int64_t seconds = core::toMilliseconds(now) / 1000 + kWita;
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{seconds / kDay}}};
  const int time = static_cast<int>(seconds % kDay);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02u-%02d%02d%02d", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), time / 3600, time / 60 % 60,
                time % 60);
  return "jemput-" + std::string(who) + "-" + text.data() + "-" + core::hex(bundle.substr(0, 2));
}

fs::path volumePath(const fs::path& folder, std::string_view stem, std::uint16_t volume) {
  std::string number = std::to_string(volume);
  number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
  return folder / (std::string(stem) + "-" + number + std::string(kEnding));
}

std::vector<fs::path> volumesIn(const std::vector<fs::path>& given, const std::vector<const core::BoxKey*>& mine) {
  const auto isMine = [&](const VolumeHeader& header) {
    return std::any_of(mine.begin(), mine.end(),
                       [&](const core::BoxKey* one) { return one->publicKey == header.receiver; });
  };
  std::vector<fs::path> files;
  for (const fs::path& one : given) {
    std::error_code problem;
    if (!fs::is_directory(one, problem)) {
      files.push_back(one);
      continue;
    }
    for (fs::directory_iterator entry(one, problem), end; !problem && entry != end; entry.increment(problem)) {
      if (entry->path().extension() != kEnding) continue;
      const auto header = readVolumeHeader(firstBytes(entry->path()));
      if (header && isMine(*header)) files.push_back(entry->path());
    }
  }
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

std::string_view word(VolumeTrouble trouble) {
  constexpr std::array<std::string_view, 7> kWords = {"whole",          "no-file", "not-a-bundle", "other-receiver",
                                                      "unknown-sender", "damaged", "cut-short"};
  return kWords.at(static_cast<std::size_t>(trouble));
}

std::vector<MissingVolume> missingVolumes(const std::vector<VolumeOutcome>& outcomes) {
  std::map<std::string, std::map<std::uint16_t, const VolumeOutcome*>> bundles;
  for (const VolumeOutcome& one : outcomes)
    if (!one.bundle.empty()) bundles[one.bundle][one.volume] = &one;
  std::vector<MissingVolume> missing;
  for (const auto& [bundle, volumes] : bundles) {
    const VolumeOutcome& last = *volumes.rbegin()->second;
    for (std::uint16_t number = 1; number < last.volume; ++number)
      if (volumes.count(number) == 0) missing.push_back({last.name, number});
    if (last.goesOn) missing.push_back({last.name, static_cast<std::uint16_t>(last.volume + 1)});
  }
  return missing;
}

}  // namespace jemput::sync
