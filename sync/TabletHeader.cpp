#include "sync/TabletHeader.h"

#include <algorithm>

#include "core/json/Json.h"

namespace jemput::sync {

const core::KeySlot* FolderHeader::slotOf(core::SlotKind kind, std::string_view owner) const {
  const auto found = std::find_if(slots.begin(), slots.end(),
                                  [&](const core::KeySlot& slot) { return slot.kind == kind && slot.owner == owner; });
  return found == slots.end() ? nullptr : &*found;
}

std::string FolderHeader::officerName(std::string_view id) const {
  const auto found =
      std::find_if(officers.begin(), officers.end(), [&](const OfficerName& officer) { return officer.id == id; });
  return found == officers.end() ? std::string() : found->name;
}

std::string writeTabletHeader(const FolderHeader& header) {
  core::JsonWriter writer;
  writer.beginObject().member("v", 1).member("cipher", header.cipher).member("office", header.officeId);
  writer.member("practice", header.isPractice).key("officers").beginArray();
  for (const OfficerName& officer : header.officers)
    writer.beginObject().member("id", officer.id).member("name", officer.name).endObject();
  writer.endArray().key("slots").raw(core::slotsToJson(header.slots)).endObject();
  return writer.take() + "\n";
}

std::optional<FolderHeader> readTabletHeader(std::string_view text) {
  const auto document = core::JsonDocument::parse(text);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  const core::JsonView root = document->root();
  FolderHeader header;
  header.cipher = root["cipher"].stringOr();
  header.officeId = root["office"].stringOr();
  header.isPractice = root["practice"].boolean().value_or(false);
  for (const core::JsonView officer : root["officers"].elements())
    header.officers.push_back({officer["id"].stringOr(), officer["name"].stringOr()});
  auto slots = core::slotsFromJson(root["slots"].text());
  if (!slots) return std::nullopt;
  header.slots = std::move(*slots);
  return header;
}

}  // namespace jemput::sync
