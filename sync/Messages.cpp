#include "sync/Messages.h"

#include <algorithm>

#include "core/model/Entry.h"
#include "sync/MessageParts.h"

namespace jemput::sync {

namespace {

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

bool readStubPlaces(JsonView list, std::vector<core::SeqRange>& ranges) {
  if (!list.exists()) return true;
  if (!list.isArray() || list.size() > limits::kMaxBatchEntries) return false;
  for (const JsonView range : list.elements()) {
    const auto from = readCount(range.at(0)), to = readCount(range.at(1));
    if (!from || !to || *from < 1 || *to < *from) return false;
    ranges.push_back({*from, *to});
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
      !readCountOr(root["receipt"], 0, request.receipt) || !readCountOr(root["officers"], 0, request.officers) ||
      !readCountOr(root["keys"], 1, request.keys) || !readCountOr(root["n"], 0, n))
    return "a count is none";
  if (!readFiles(root["files"], request.files)) return "files are asked for in another form";
  if (!readRecords(root["want"], request.wanted)) return "records are wanted in another form";
  if (!readStubPlaces(root["stubs"], request.stubs)) return "the places of stubs are none";
  request.wantsPage = root["page"].boolean().value_or(false);
  request.wantsOwnBack = root["back"].boolean().value_or(false);
  request.wantsToken = root["token"].boolean().value_or(false);
  request.certificate = root["certificate"].stringOr();
  count = n;
  return count > limits::kMaxBatchEntries * 4 ? "too many entries at once" : nullptr;
}

}  // namespace

bool SyncRequest::isStub(std::size_t index) const {
  return std::any_of(stubs.begin(), stubs.end(), [seq = from + index](const core::SeqRange& range) {
    return seq >= range.from && seq <= range.to;
  });
}

std::optional<Hash> ReturnedEntry::content() const {
  if (!isStub) return core::sha256(bytes);
  const auto stub = core::readStub(bytes);
  return stub ? std::optional(stub->content) : std::nullopt;
}

std::optional<Uuid> ReturnedEntry::id() const {
  if (isStub) {
    const auto stub = core::readStub(bytes);
    return stub ? std::optional(stub->id) : std::nullopt;
  }
  const auto entry = core::Entry::read(bytes);
  return entry ? std::optional(entry->head().id) : std::nullopt;
}

std::string writeRequest(const SyncRequest& request) {
  JsonWriter header;
  header.beginObject().member("v", limits::kProtocolVersion).member("device", request.device.text());
  header.memberIfAny("epoch", request.epoch).member("generation", std::int64_t{request.generation});
  header.member("from", request.from).member("prev", base64(request.previous.view()));
  if (!request.entries.empty()) header.member("n", std::uint64_t{request.entries.size()});
  header.member("scope", request.scope).member("cursor", request.cursor).member("receipt", request.receipt);
  if (request.officers > 0) header.member("officers", request.officers);
  if (request.keys > 1) header.member("keys", request.keys);
  if (request.wantsPage) header.member("page", true);
  if (request.wantsOwnBack) header.member("back", true);
  if (request.wantsToken) header.member("token", true);
  if (!request.files.empty()) header.key("files").texts(request.files);
  writeRecords(header, "want", request.wanted);
  if (!request.stubs.empty()) {
    header.key("stubs").beginArray();
    for (const core::SeqRange& range : request.stubs) header.beginArray().value(range.from).value(range.to).endArray();
    header.endArray();
  }
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
    if (request.isStub(i) && !core::readStub(*line)) return refuse("a stub is none");
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
