#include "core/crypto/EntryStub.h"

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"

namespace jemput::core {

std::string writeStub(const EntryStub& stub) {
  JsonWriter writer;
  writer.beginObject().member("stub", stub.id.text());
  if (stub.record) writer.member("record", stub.record->text());
  return writer.member("sha256", base64(stub.content.view())).endObject().take();
}

std::optional<EntryStub> readStub(std::string_view line) {
  const auto document = JsonDocument::parse(line);
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto id = Uuid::parse(root["stub"].stringOr());
  const auto bytes = fromBase64(root["sha256"].stringOr());
  const auto content = bytes ? Hash::fromBytes(*bytes) : std::nullopt;
  const auto record = Uuid::parse(root["record"].stringOr());
  if (!id || !content || root["record"].exists() != record.has_value()) return std::nullopt;
  return EntryStub{*id, record, *content};
}

}  // namespace jemput::core
