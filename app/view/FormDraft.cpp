#include "app/view/FormDraft.h"

#include "core/json/Json.h"
#include "core/rules/RegistrationJson.h"

namespace jemput::app {

std::string FormDraft::toJson() const {
  core::JsonWriter writer;
  writer.beginObject().member("kind", kind).key("form").raw(core::toJson(form));
  writer.member("day", day).member("month", month).member("year", year).member("phone", phone);
  if (record) writer.member("record", record->text()).member("base", seen.base).member("seen", seen.fields);
  writer.memberIfAny("replaces", replaces).memberIfAny("about", about);
  writer.member("focus", spot.focus).member("scroll", static_cast<std::int64_t>(spot.scroll));
  writer.member("unfolded", spot.unfolded);
  if (spot.inFamily) writer.member("in_family", true);
  writer.key("needs").beginArray();
  for (const std::string& need : needs) writer.value(need);
  return writer.endArray().endObject().take();
}

std::optional<FormDraft> FormDraft::read(std::string_view json) {
  const auto document = core::JsonDocument::parse(json);
  if (!document) return std::nullopt;
  const core::JsonView root = document->root();
  FormDraft draft;
  core::Issues unfinished;  // a draft may lack anything
  draft.kind = static_cast<int>(root["kind"].integerOr(0));
  draft.form = core::readRegistration(root["form"], unfinished);
  draft.day = root["day"].stringOr();
  draft.month = root["month"].stringOr();
  draft.year = root["year"].stringOr();
  draft.phone = root["phone"].stringOr();
  draft.record = core::Uuid::parse(root["record"].stringOr());
  draft.seen = {root["seen"].stringOr(), root["base"].stringOr()};
  draft.replaces = root["replaces"].stringOr();
  draft.about = root["about"].stringOr();
  draft.spot.focus = static_cast<int>(root["focus"].integerOr(-1));
  draft.spot.scroll = static_cast<double>(root["scroll"].integerOr(0));
  draft.spot.unfolded = root["unfolded"].boolean().value_or(false);
  draft.spot.inFamily = root["in_family"].boolean().value_or(false);
  for (const core::JsonView need : root["needs"].elements()) draft.needs.push_back(need.stringOr());
  return draft;
}

}  // namespace jemput::app
