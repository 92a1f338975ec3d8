#include "office/SnapshotDelivery.h"

#include <algorithm>
#include <charconv>

#include "core/crypto/Encoding.h"
#include "core/storage/Deliveries.h"
#include "core/storage/Devices.h"
#include "core/storage/SnapshotStore.h"

namespace jemput::office {

namespace {

constexpr std::string_view kRoster = "roster/";

bool isInScope(std::string_view name, const core::DeviceRow& device) {
  if (device.revoked) return false;
  if (name.substr(0, kRoster.size()) != kRoster) return true;
  return std::find(device.villages.begin(), device.villages.end(), name.substr(kRoster.size())) !=
         device.villages.end();
}

/// First byte of "bytes=N-"; nothing for any other form, which then gets the whole file.
std::optional<std::size_t> rangeStart(std::string_view range) {
  constexpr std::string_view kBytes = "bytes=";
  if (range.substr(0, kBytes.size()) != kBytes || range.empty() || range.back() != '-') return std::nullopt;
  const std::string_view number = range.substr(kBytes.size(), range.size() - kBytes.size() - 1);
  std::size_t start = 0;
  const auto result = std::from_chars(number.data(), number.data() + number.size(), start);
  if (result.ec != std::errc{} || result.ptr != number.data() + number.size()) return std::nullopt;
  return start;
}

}  // namespace

Response deliverSnapshot(core::Database& database, const core::Uuid& deviceId, std::string_view name,
                         std::string_view range, std::string_view ifNoneMatch, std::int64_t now) {
  const auto device = core::Devices(database).find(deviceId);
  const auto snapshot = core::SnapshotStore(database).get(name);
  if (!device || !snapshot || !isInScope(name, *device)) return {404, {}, {}};
  const std::string tag = "\"" + core::hex(snapshot->sha256.view()) + "\"";
  if (ifNoneMatch == tag) return {304, {{"ETag", tag}}, {}};
  const std::size_t start = rangeStart(range).value_or(0), size = snapshot->content.size();
  const std::string total = std::to_string(size);
  if (start > 0 && start >= size) return {416, {{"Content-Range", "bytes */" + total}}, {}};
  core::Deliveries(database).addSnapshot(device->number, name, snapshot->version, now);
  if (start == 0) return {200, {{"ETag", tag}}, snapshot->content};
  return {206,
          {{"ETag", tag},
           {"Content-Range", "bytes " + std::to_string(start) + "-" + std::to_string(size - 1) + "/" + total}},
          snapshot->content.substr(start)};
}

}  // namespace jemput::office
