#include "core/storage/DeviceContacts.h"

#include "core/json/Json.h"
#include "core/storage/Meta.h"

namespace jemput::core {

namespace {
std::string nameOf(std::int64_t device) { return "contact/" + std::to_string(device); }
}  // namespace

void DeviceContacts::note(std::int64_t device, const DeviceContact& contact) {
  JsonWriter writer;
  writer.beginObject().member("epoch", contact.epoch).member("generation", std::int64_t{contact.generation});
  writer.member("head", contact.head).member("scope", contact.scope).member("cursor", contact.cursor);
  writer.member("officers", contact.officers);
  if (!contact.wanted.empty()) {
    writer.key("wanted").beginArray();
    for (const Uuid& record : contact.wanted) writer.value(record.text());
    writer.endArray();
  }
  writer.endObject();
  Meta(m_database).set(nameOf(device), writer.text());
}

std::optional<DeviceContact> DeviceContacts::find(std::int64_t device) const {
  const auto text = Meta(m_database).get(nameOf(device));
  const auto document = text ? JsonDocument::parse(*text) : std::nullopt;
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto count = [&](const char* name) { return static_cast<std::uint64_t>(root[name].integerOr(0)); };
  DeviceContact contact{root["epoch"].stringOr(),
                        static_cast<std::uint32_t>(count("generation")),
                        count("head"),
                        count("scope"),
                        count("cursor"),
                        count("officers"),
                        {}};
  for (const std::string& id : root["wanted"].texts())
    if (const auto record = Uuid::parse(id)) contact.wanted.push_back(*record);
  return contact;
}

}  // namespace jemput::core
