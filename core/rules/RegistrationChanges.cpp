#include "core/rules/RegistrationChanges.h"

#include "core/rules/RegistrationJson.h"

namespace jemput::core {

namespace {

/// The same kind of value with nothing in it; a number cannot be emptied.
std::string_view emptied(JsonView value) {
  if (value.isString()) return "\"\"";
  if (value.isObject()) return "{}";
  return value.isArray() ? "[]" : "";
}

}  // namespace

std::string withMembers(std::string object, std::string_view members) {
  if (members.empty()) return object;
  object.pop_back();
  if (object.size() > 1) object += ',';
  return object.append(members).append(1, '}');
}

std::string changedMembers(JsonView before, JsonView after) {
  JsonWriter writer;
  writer.beginObject();
  for (const auto& [name, value] : after.members())
    if (const JsonView old = before[name]; !old.exists() || old.text() != value.text())
      writer.key(name).raw(value.text());
  for (const auto& [name, value] : before.members())
    // What this release's form does not know is not its to empty.
    if (!after[name].exists() && isRegistrationMember(name) && !emptied(value).empty() &&
        value.text() != emptied(value))
      writer.key(name).raw(emptied(value));
  return writer.endObject().take();
}

}  // namespace jemput::core
