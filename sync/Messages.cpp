#include "sync/Messages.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/json/Json.h"
#include "core/model/Entry.h"
#include "sync/Limits.h"

namespace jemput::sync {

using core::base64;
using core::fromBase64;
using core::Hash;
using core::JsonDocument;
using core::JsonView;
using core::JsonWriter;
using core::Uuid;

namespace {

/// Takes the text up to the next LF off the front; nothing when no LF is left.
std::optional<std::string_view> takeLine(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

std::optional<Hash> readHash(JsonView value) {
  const auto bytes = fromBase64(value.stringOr());
  return bytes ? Hash::fromBytes(*bytes) : std::nullopt;
}

/// A whole number that is not negative.
std::optional<std::uint64_t> readCount(JsonView value) {
  const auto number = value.integer();
  if (!number || *number < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*number);
}

/// A member that may be left out, but not be anything else than a count.
bool readCountOr(JsonView value, std::uint64_t fallback, std::uint64_t& count) {
  const auto read = value.exists() ? readCount(value) : fallback;
  count = read.value_or(0);
  return read.has_value();
}

std::optional<std::uint32_t> readGeneration(JsonView value) {
  const auto number = readCount(value);
  if (!number || *number < 1 || *number > core::kMostGenerations) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

/// The 64 bytes of a signature as base64 on a line of their own.
std::optional<core::Signature> takeSignature(std::string_view& text) {
  constexpr std::size_t kSignatureBytes = 64;
  const auto line = takeLine(text);
  auto signature = line ? fromBase64(*line) : std::nullopt;
  if (!signature || signature->size() != kSignatureBytes) return std::nullopt;
  return signature;
}

/// Attachments asked for; false unless each is 64 lower-case hex digits and there are not too many.
bool readFiles(JsonView list, std::vector<std::string>& files) {
  if (!list.exists()) return true;
  if (!list.isArray() || list.size() > limits::kMaxFilesAsked) return false;
  for (const JsonView file : list.elements()) {
    files.push_back(file.stringOr());
    if (!core::hashFromHex(files.back())) return false;
  }
  return true;
}

const char* readRequestHeader(JsonView root, SyncRequest& request, std::size_t& count) {
  if (root["v"].integerOr(0) != limits::kProtocolVersion) return "another protocol version";
  const auto device = Uuid::parse(root["device"].stringOr());
  const auto generation = readGeneration(root["generation"]);
  const auto from = readCount(root["from"]);
  const auto previous = readHash(root["prev"]);
  if (!device || !generation || !from || *from < 1 || !previous) return "the header is incomplete";
  request.device = *device;
  request.generation = *generation;
  request.from = *from;
  request.previous = *previous;
  request.epoch = root["epoch"].stringOr();
  std::uint64_t n = 0;
  if (!readCountOr(root["scope"], 0, request.scope) || !readCountOr(root["cursor"], 0, request.cursor) ||
      !readCountOr(root["receipt"], 0, request.receipt) || !readCountOr(root["n"], 0, n))
    return "a count is none";
  if (!readFiles(root["files"], request.files)) return "files are asked for in another form";
  request.wantsPage = root["page"].boolean().value_or(false);
  request.wantsOwnBack = root["back"].boolean().value_or(false);
  request.wantsToken = root["token"].boolean().value_or(false);
  request.certificate = root["certificate"].stringOr();
  count = n;
  return count > limits::kMaxBatchEntries * 4 ? "too many entries at once" : nullptr;
}

}  // namespace

std::string writeRequest(const SyncRequest& request) {
  JsonWriter header;
  header.beginObject().member("v", limits::kProtocolVersion).member("device", request.device.text());
  header.memberIfAny("epoch", request.epoch).member("generation", std::int64_t{request.generation});
  header.member("from", request.from).member("prev", base64(request.previous.view()));
  if (!request.entries.empty()) header.member("n", std::uint64_t{request.entries.size()});
  header.member("scope", request.scope).member("cursor", request.cursor).member("receipt", request.receipt);
  if (request.wantsPage) header.member("page", true);
  if (request.wantsOwnBack) header.member("back", true);
  if (request.wantsToken) header.member("token", true);
  if (!request.files.empty()) header.key("files").texts(request.files);
  header.memberIfAny("certificate", request.certificate).endObject();
  std::string text = header.take();
  text += '\n';
  for (std::string_view entry : request.entries) text.append(entry).append(1, '\n');
  if (!request.entries.empty()) text.append(base64(request.headSignature)).append(1, '\n');
  return text;
}

std::optional<SyncRequest> readRequest(std::string_view plain, std::string* problem) {
  const auto refuse = [&](const char* why) -> std::optional<SyncRequest> {
    if (problem) *problem = why;
    return std::nullopt;
  };
  const auto header = takeLine(plain);
  const auto document = header ? JsonDocument::parse(*header) : std::nullopt;
  if (!document) return refuse("the header is no JSON");
  SyncRequest request;
  std::size_t count = 0;
  if (const char* why = readRequestHeader(document->root(), request, count)) return refuse(why);
  for (std::size_t i = 0; i < count; ++i) {
    const auto line = takeLine(plain);
    if (!line) return refuse("fewer entries than the header says");
    if (line->size() > core::kMaxEntryBytes) return refuse("an entry is longer than 64 KiB");
    request.entries.push_back(*line);
  }
  if (count > 0) {
    const auto signature = takeSignature(plain);
    if (!signature) return refuse("the head's signature is missing");
    request.headSignature = *signature;
  }
  if (!plain.empty()) return refuse("more than the header says");
  return request;
}

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
  if (page.isNewScope) {
    writer.key("villages").texts(page.villages);
  }
  writer.member("scope", page.scope);
  if (page.isRevoked) writer.member("revoked", true);
  if (page.isSuspended) writer.member("suspended", true);
  writePlaces(writer, page);
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
  return readPlaces(root, page);
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
  return ReturnedEntry{*seq, *chain, {}};
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
    line.beginArray().value(entry.seq).value(base64(entry.chain.view())).endArray();
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

std::string writeReply(const SyncReply& reply) {
  JsonWriter header;
  header.beginObject().member("v", limits::kProtocolVersion);
  if (reply.asksForCertificate) header.member("certificate", true);
  if (!reply.receipt.empty()) header.member("receipt", true);
  if (!reply.page.empty()) header.member("page", true);
  header.memberIfAny("token", reply.token).endObject();
  std::string text = header.take();
  text += '\n';
  if (!reply.receipt.empty())
    text.append(reply.receipt).append(1, '\n').append(base64(reply.receiptSignature)).append(1, '\n');
  if (!reply.page.empty()) text.append(base64(reply.pageSignature)).append(1, '\n').append(reply.page);
  return text;
}

std::optional<SyncReply> readReply(std::string_view plain) {
  const auto header = takeLine(plain);
  const auto document = header ? JsonDocument::parse(*header) : std::nullopt;
  if (!document || document->root()["v"].integerOr(0) != limits::kProtocolVersion) return std::nullopt;
  const JsonView root = document->root();
  SyncReply reply;
  reply.asksForCertificate = root["certificate"].boolean().value_or(false);
  reply.token = root["token"].stringOr();
  if (root["receipt"].boolean().value_or(false)) {
    const auto receipt = takeLine(plain);
    const auto signature = takeSignature(plain);
    if (!receipt || receipt->empty() || !signature) return std::nullopt;
    reply.receipt = *receipt;
    reply.receiptSignature = *signature;
  }
  if (root["page"].boolean().value_or(false)) {
    const auto signature = takeSignature(plain);
    if (!signature || plain.empty()) return std::nullopt;
    reply.pageSignature = *signature;
    reply.page = plain;
  } else if (!plain.empty()) {
    return std::nullopt;
  }
  return reply;
}

}  // namespace jemput::sync
