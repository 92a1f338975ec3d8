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
  if (device.revoked || device.suspended) return false;
  if (name.substr(0, kRoster.size()) != kRoster) return true;
  return std::find(device.villages.begin(), device.villages.end(), name.substr(kRoster.size())) !=
         device.villages.end();
}

struct Range {
  std::size_t first = 0, last = 0;
};

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "bytes=N-" and "bytes=N-M" of a file of `size` bytes; nothing for any other form, which then gets the whole file.
std::optional<Range> rangeOf(std::string_view text, std::size_t size) {
  constexpr std::string_view kBytes = "bytes=";
  const std::size_t dash = text.find('-');
  if (text.substr(0, kBytes.size()) != kBytes || dash == std::string_view::npos) return std::nullopt;
  const std::string_view end = text.substr(dash + 1);
  const auto first = number(text.substr(kBytes.size(), dash - kBytes.size()));
  const auto last = end.empty() ? std::optional(size - 1) : number(end);
  if (!first || !last || *last < *first) return std::nullopt;
  return Range{*first, std::min(*last, size - 1)};
}

}  // namespace

Response deliverSnapshot(core::Database& database, const core::Uuid& deviceId, std::string_view name,
                         std::string_view range, std::string_view ifNoneMatch, std::int64_t now) {
  const auto device = core::Devices(database).find(deviceId);
  const auto snapshot = core::SnapshotStore(database).get(name);
  if (!device || !snapshot || !isInScope(name, *device)) return {404, {}, {}};
  const std::string tag = "\"" + core::hex(snapshot->sha256.view()) + "\"";
  if (ifNoneMatch == tag) return {304, {{"ETag", tag}}, {}};
  const std::size_t size = snapshot->content.size();
  const auto wanted = rangeOf(range, size);
  const std::string total = "/" + std::to_string(size);
  if (wanted && wanted->first >= size) return {416, {{"Content-Range", "bytes *" + total}}, {}};
  // A snapshot travels in pieces; the first and the last are on record, so that a part is known as well as a whole.
  if (!wanted || wanted->first == 0 || wanted->last + 1 == size)
    core::Deliveries(database).addSnapshot(device->number, name, snapshot->version, now);
  if (!wanted) return {200, {{"ETag", tag}}, snapshot->content};
  const std::string bytes = std::to_string(wanted->first) + "-" + std::to_string(wanted->last);
  return {206,
          {{"ETag", tag}, {"Content-Range", "bytes " + bytes + total}},
          snapshot->content.substr(wanted->first, wanted->last - wanted->first + 1)};
}

}  // namespace jemput::office
