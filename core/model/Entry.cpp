#include "core/model/Entry.h"

#include <algorithm>
#include <charconv>

namespace jemput::core {

namespace {

void writeTime(JsonWriter& writer, const EntryTime& time) {
  writer.key("time").beginObject().memberIfAny("boot", time.boot);
  if (time.officeOffset) writer.member("office_offset", *time.officeOffset);
  writer.member("mono", time.mono).member("wall", time.wall).endObject();
}

void writeAttachments(JsonWriter& writer, const std::vector<AttachmentRef>& attachments) {
  if (attachments.empty()) return;
  writer.key("attachments").beginArray();
  for (const AttachmentRef& one : attachments)
    writer.beginObject().member("slot", one.slot).member("sha256", one.sha256).member("size", one.size).endObject();
  writer.endArray();
}

/// Lower-case hex of a SHA-256.
bool isHash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool readAttachments(JsonView list, std::vector<AttachmentRef>& attachments) {
  if (!list.exists()) return true;
  if (!list.isArray()) return false;
  for (const JsonView one : list.elements()) {
    AttachmentRef ref{one["slot"].stringOr(), one["sha256"].stringOr(), one["size"].integerOr(-1)};
    if (ref.slot.empty() || !isHash(ref.sha256) || ref.size < 0) return false;
    attachments.push_back(std::move(ref));
  }
  return true;
}

/// An absent member is fine, a present one must be a UUID.
bool readUuid(JsonView value, std::optional<Uuid>& uuid) {
  if (!value.exists()) return true;
  uuid = Uuid::parse(value.stringOr());
  return uuid.has_value();
}

const char* readHead(JsonView root, EntryHead& head) {
  if (!root.isObject()) return "not an object";
  const auto id = Uuid::parse(root["id"].stringOr());
  if (!id) return "id is no UUID";
  head.id = *id;
  head.kind = root["kind"].stringOr();
  if (head.kind.empty()) return "kind is missing";
  if (!readUuid(root["record"], head.record)) return "record is no UUID";
  if (!readUuid(root["visit"], head.visit)) return "visit is no UUID";
  if (!root["fields"].isObject()) return "fields is no object";
  if (!readAttachments(root["attachments"], head.attachments)) return "attachments cannot be read";
  head.base = root["base"].stringOr();
  head.officer = root["officer"].stringOr();
  head.rules = static_cast<int>(root["rules"].integerOr(0));
  const JsonView time = root["time"];
  head.time.wall = time["wall"].integerOr(0);
  head.time.mono = time["mono"].integerOr(0);
  head.time.boot = time["boot"].stringOr();
  head.time.officeOffset = time["office_offset"].integer();
  return nullptr;
}

}  // namespace

std::uint64_t EntryHead::baseRevision() const {
  std::uint64_t revision = 0;
  if (base.size() < 2 || base[0] != 'r') return 0;
  const auto result = std::from_chars(base.data() + 1, base.data() + base.size(), revision);
  return result.ec == std::errc{} && result.ptr == base.data() + base.size() ? revision : 0;
}

// What stays the same from entry to entry stands first and together: on the wire a batch is one
// compressed stream, and each break between old and new text costs bytes on a 100 kbit/s link.
std::string writeEntry(const EntryHead& head, std::string_view fields) {
  JsonWriter writer;
  writer.beginObject().member("kind", head.kind);
  if (head.rules != 0) writer.member("rules", head.rules);
  writer.memberIfAny("officer", head.officer);
  if (head.visit) writer.member("visit", head.visit->text());
  writeTime(writer, head.time);
  writer.member("id", head.id.text());
  if (head.record) writer.member("record", head.record->text());
  writer.memberIfAny("base", head.base);
  writeAttachments(writer, head.attachments);
  writer.key("fields").raw(fields).endObject();
  return writer.take();
}

// A line feed would end the entry on the wire.
bool isOneLine(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::optional<Entry> Entry::read(std::string_view bytes, std::string* problem) {
  const auto refuse = [&](std::string why) -> std::optional<Entry> {
    if (problem) *problem = std::move(why);
    return std::nullopt;
  };
  if (bytes.size() > kMaxEntryBytes) return refuse("longer than 64 KiB");
  if (!isOneLine(bytes)) return refuse("not one line");
  JsonDocument::Problem parseProblem;
  auto document = JsonDocument::parse(bytes, &parseProblem);
  if (!document) return refuse(parseProblem.what);
  EntryHead head;
  if (const char* why = readHead(document->root(), head)) return refuse(why);
  return Entry(std::move(head), std::move(*document));
}

}  // namespace jemput::core
