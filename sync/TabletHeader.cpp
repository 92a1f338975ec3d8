#include "sync/TabletHeader.h"

#include <algorithm>

#include "core/json/Json.h"

namespace jemput::sync {

const core::KeySlot* FolderHeader::slotOf(core::SlotKind kind, std::string_view owner) const {
  const auto found = std::find_if(slots.begin(), slots.end(),
                                  [&](const core::KeySlot& slot) { return slot.kind == kind && slot.owner == owner; });
  return found == slots.end() ? nullptr : &*found;
}

std::vector<std::string> FolderHeader::slotOwners() const {
  std::vector<std::string> ids;
  for (const core::KeySlot& slot : slots)
    if (slot.kind == core::SlotKind::Officer) ids.push_back(slot.owner);
  return ids;
}

core::SlotCost FolderHeader::slotCost() const {
  for (const core::KeySlot& slot : slots)
    if (slot.kind != core::SlotKind::Office) return slot.cost;
  return {};
}

std::string FolderHeader::officerName(std::string_view id) const {
  for (const auto* list : {&officers, &former})
    for (const OfficerName& officer : *list)
      if (officer.id == id) return officer.name;
  return {};
}

std::uint64_t FolderHeader::slotVersion(std::string_view officer) const {
  for (const OfficerName& one : officers)
    if (one.id == officer) return one.slot;
  return 0;
}

bool FolderHeader::isOfficer(std::string_view id) const {
  return std::any_of(officers.begin(), officers.end(), [&](const OfficerName& officer) { return officer.id == id; });
}

namespace {

void writeOfficers(core::JsonWriter& writer, const char* name, const std::vector<OfficerName>& officers) {
  writer.key(name).beginArray();
  for (const OfficerName& officer : officers) {
    writer.beginObject().member("id", officer.id).member("name", officer.name);
    if (officer.slot > 0) writer.member("slot", officer.slot);
    writer.endObject();
  }
  writer.endArray();
}

std::vector<OfficerName> readOfficers(core::JsonView list) {
  std::vector<OfficerName> officers;
  for (const core::JsonView officer : list.elements())
    officers.push_back({officer["id"].stringOr(), officer["name"].stringOr(),
                        static_cast<std::uint64_t>(officer["slot"].integerOr(0))});
  return officers;
}

void writeNews(core::JsonWriter& writer, const OfficerNews& news) {
  if (news.time == 0) return;
  writer.key("news").beginObject().member("time", news.time).key("added").texts(news.added);
  writer.key("removed").texts(news.removed).key("reset").texts(news.reset).endObject();
}

}  // namespace

std::string writeTabletHeader(const FolderHeader& header) {
  core::JsonWriter writer;
  writer.beginObject().member("v", 1).member("cipher", header.cipher).member("office", header.officeId);
  if (header.isChipBound) writer.member("secret", "tpm");
  writer.member("practice", header.isPractice).member("officers_version", header.officersVersion);
  writeOfficers(writer, "officers", header.officers);
  if (!header.former.empty()) writeOfficers(writer, "former", header.former);
  writeNews(writer, header.news);
  writer.key("slots").raw(core::slotsToJson(header.slots)).endObject();
  return writer.take() + "\n";
}

std::optional<FolderHeader> readTabletHeader(std::string_view text) {
  const auto document = core::JsonDocument::parse(text);
  if (!document || document->root()["v"].integerOr(0) != 1) return std::nullopt;
  const core::JsonView root = document->root();
  FolderHeader header;
  header.cipher = root["cipher"].stringOr();
  header.officeId = root["office"].stringOr();
  header.isChipBound = root["secret"].stringOr() == "tpm";
  header.isPractice = root["practice"].boolean().value_or(false);
  header.officers = readOfficers(root["officers"]);
  header.officersVersion = static_cast<std::uint64_t>(root["officers_version"].integerOr(0));
  header.former = readOfficers(root["former"]);
  const core::JsonView news = root["news"];
  header.news = {news["time"].integerOr(0), news["added"].texts(), news["removed"].texts(), news["reset"].texts()};
  auto slots = core::slotsFromJson(root["slots"].text());
  if (!slots) return std::nullopt;
  header.slots = std::move(*slots);
  return header;
}

}  // namespace jemput::sync
