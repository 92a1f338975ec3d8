// Pages as text (sync/Messages.h).
#include "sync/MessageParts.h"
#include "sync/Messages.h"

namespace jemput::sync {

namespace {

void writePlaces(JsonWriter& writer, const Page& page) {
  if (!page.own.empty() || !page.refused.empty()) writer.member("generation", std::int64_t{page.generation});
  if (!page.own.empty()) {
    writer.key("own").beginArray();
    for (const OwnPlaced& range : page.own)
      writer.beginArray().value(range.from).value(range.to).value(range.firstRevision).endArray();
    writer.endArray();
  }
  if (!page.refused.empty()) {
    writer.key("quarantined").beginArray();
    for (const OwnRefused& one : page.refused) writer.beginArray().value(one.seq).value(one.reason).endArray();
    writer.endArray();
  }
}

void writePageHead(JsonWriter& writer, const Page& page) {
  writer.beginObject().member("epoch", page.epoch).member("from", page.from).member("to", page.to);
  if (page.isNewEpoch) writer.member("common", page.common);
  if (page.isNewScope) writer.key("villages").texts(page.villages);
  writer.member("scope", page.scope);
  if (page.isRevoked) writer.member("revoked", true);
  if (page.isSuspended) writer.member("suspended", true);
  if (page.officers) writer.key("officers").raw(core::writeOfficerList(*page.officers));
  writer.memberIfAny("keys", page.keys);
  writePlaces(writer, page);
  writeRecords(writer, "history", page.history);
  if (!page.returned.empty()) writer.member("back", std::uint64_t{page.returned.size()});
  if (!page.entries.empty()) writer.member("n", std::uint64_t{page.entries.size()});
  if (!page.isLast) writer.member("more", true);
  if (page.digest) writer.member("digest", base64(page.digest->view()));
  writer.endObject();
}

bool isListOrAbsent(JsonView value) { return !value.exists() || value.isArray(); }

bool readPlaces(JsonView root, Page& page) {
  if (!isListOrAbsent(root["own"]) || !isListOrAbsent(root["quarantined"])) return false;
  if (root["generation"].exists()) {
    const auto generation = readGeneration(root["generation"]);
    if (!generation) return false;
    page.generation = *generation;
  }
  for (const JsonView range : root["own"].elements()) {
    const auto from = readCount(range.at(0)), to = readCount(range.at(1)), revision = readCount(range.at(2));
    if (!from || !to || !revision || *from < 1 || *to < *from || *revision < 1) return false;
    page.own.push_back({*from, *to, *revision});
  }
  for (const JsonView one : root["quarantined"].elements()) {
    const auto seq = readCount(one.at(0));
    if (!seq || *seq < 1 || !one.at(1).isString()) return false;
    page.refused.push_back({*seq, one.at(1).stringOr()});
  }
  return true;
}

bool readPageHead(JsonView root, Page& page) {
  const auto from = readCount(root["from"]), to = readCount(root["to"]), scope = readCount(root["scope"]);
  if (!from || !to || *to < *from || !scope || !root["epoch"].isString() || !isListOrAbsent(root["villages"]))
    return false;
  page.epoch = root["epoch"].stringOr();
  page.from = *from;
  page.to = *to;
  page.scope = *scope;
  page.isNewEpoch = root["common"].exists();
  if (!readCountOr(root["common"], 0, page.common)) return false;
  page.isNewScope = root["villages"].exists();
  for (const JsonView village : root["villages"].elements()) {
    if (!village.isString()) return false;
    page.villages.push_back(village.stringOr());
  }
  page.isRevoked = root["revoked"].boolean().value_or(false);
  page.isSuspended = root["suspended"].boolean().value_or(false);
  page.isLast = !root["more"].boolean().value_or(false);
  if (root["digest"].exists()) {
    page.digest = readHash(root["digest"]);
    if (!page.digest) return false;
  }
  page.keys = root["keys"].stringOr();
  return core::readOfficerList(root["officers"], page.officers) && readRecords(root["history"], page.history) &&
         readPlaces(root, page);
}

/// "[revision,device,generation,seq,accepted]"; the device is left out for the office.
std::string writeEntryHead(const PageEntry& entry) {
  JsonWriter writer;
  writer.beginArray().value(entry.revision).value(entry.device.isNil() ? std::string() : entry.device.text());
  writer.value(std::int64_t{entry.place.generation}).value(entry.place.seq).value(entry.accepted).endArray();
  return writer.take();
}

std::optional<PageEntry> readEntryHead(std::string_view line) {
  const auto document = JsonDocument::parse(line);
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto revision = readCount(root.at(0)), seq = readCount(root.at(3));
  const auto generation = readGeneration(root.at(2));
  const std::string device = root.at(1).stringOr();
  const auto id = device.empty() ? std::optional(Uuid()) : Uuid::parse(device);
  const auto accepted = root.at(4).boolean();
  if (!revision || *revision < 1 || !root.at(1).isString() || !generation || !seq || *seq < 1 || !id || !accepted)
    return std::nullopt;
  return PageEntry{*revision, *id, {*generation, *seq}, *accepted, {}};
}

std::optional<ReturnedEntry> readReturnedHead(std::string_view line) {
  const auto document = JsonDocument::parse(line);
  if (!document) return std::nullopt;
  const auto seq = readCount(document->root().at(0));
  const auto chain = readHash(document->root().at(1));
  if (!seq || *seq < 1 || !chain) return std::nullopt;
  return ReturnedEntry{*seq, *chain, {}, document->root().at(2).boolean().value_or(false)};
}

}  // namespace

std::string pageContent(const core::Uuid& device, std::string_view page) {
  return device.text().append(1, ' ').append(page);
}

std::string writePage(const Page& page) {
  JsonWriter head;
  writePageHead(head, page);
  std::string text = head.take();
  text += '\n';
  for (const ReturnedEntry& entry : page.returned) {
    JsonWriter line;
    line.beginArray().value(entry.seq).value(base64(entry.chain.view()));
    if (entry.isStub) line.value(true);
    line.endArray();
    text.append(line.text()).append(1, '\n').append(entry.bytes).append(1, '\n');
  }
  for (const PageEntry& entry : page.entries)
    text.append(writeEntryHead(entry)).append(1, '\n').append(entry.bytes).append(1, '\n');
  return text;
}

std::optional<Page> readPage(std::string_view text) {
  const auto header = takeLine(text);
  const auto document = header ? JsonDocument::parse(*header) : std::nullopt;
  Page page;
  if (!document || !readPageHead(document->root(), page)) return std::nullopt;
  std::uint64_t returned = 0, entries = 0;
  if (!readCountOr(document->root()["back"], 0, returned) || !readCountOr(document->root()["n"], 0, entries))
    return std::nullopt;
  for (std::uint64_t i = 0; i < returned; ++i) {
    const auto head = takeLine(text), bytes = takeLine(text);
    auto entry = head && bytes ? readReturnedHead(*head) : std::nullopt;
    if (!entry) return std::nullopt;
    entry->bytes = *bytes;
    page.returned.push_back(std::move(*entry));
  }
  for (std::uint64_t i = 0; i < entries; ++i) {
    const auto head = takeLine(text), bytes = takeLine(text);
    auto entry = head && bytes ? readEntryHead(*head) : std::nullopt;
    if (!entry) return std::nullopt;
    entry->bytes = *bytes;
    page.entries.push_back(std::move(*entry));
  }
  if (!text.empty()) return std::nullopt;
  return page;
}

}  // namespace jemput::sync
