#include <array>
#include <initializer_list>

#include "core/rules/ContactOutcomes.h"
#include "core/rules/NameRules.h"
#include "core/rules/PersonRules.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

namespace {

constexpr std::array<PaperState, 5> kPaperStates = {PaperState::NotYet, PaperState::OriginalShown,
                                                    PaperState::CopyTaken, PaperState::Photographed,
                                                    PaperState::ReplacedBySptjm};

void text(JsonWriter& writer, std::string_view name, std::string_view description) {
  writer.key(name).beginObject().member("type", "string").member("description", description).endObject();
}

void dateText(JsonWriter& writer, std::string_view name, std::string_view description) {
  writer.key(name).beginObject().member("type", "string").member("format", "date");
  writer.member("description", description).endObject();
}

template <class Words, class Text>
void oneOf(JsonWriter& writer, std::string_view name, const Words& words, Text textOf) {
  writer.key(name).beginObject().key("enum").beginArray();
  for (const auto& word : words) writer.value(textOf(word));
  writer.endArray().endObject();
}

void required(JsonWriter& writer, std::initializer_list<std::string_view> names) {
  writer.key("required").beginArray();
  for (std::string_view name : names) writer.value(name);
  writer.endArray();
}

constexpr auto kAsItIs = [](std::string_view word) { return word; };

void writePersonSchema(JsonWriter& writer) {
  text(writer, "nik", "16 digits as text; left out for a newborn or somebody never registered");
  oneOf(writer, "no_nik_reason", kNoNikReasons, kAsItIs);
  text(writer, "kk", "16 digits as text");
  writer.key("name").beginObject().member("type", "string").member("maxLength", static_cast<int>(kLongestName));
  writer.member("description", "one full name, exactly as on the document").endObject();
  oneOf(writer, "sex", std::array<std::string_view, 4>{"L", "P", "M", "F"}, kAsItIs);
  dateText(writer, "birth_date", "a plain date, YYYY-MM-DD");
  oneOf(writer, "birth_date_precision", std::array<std::string_view, 4>{"pasti", "bulan", "tahun", "perkiraan"},
        kAsItIs);
  text(writer, "birth_place", "as on the document");
  writer.key("marital_status").beginObject().member("type", "integer").member("minimum", 1).member("maximum", 6);
  writer.member("description",
                "1 belum kawin, 2 kawin tercatat, 3 kawin belum tercatat, 4 cerai hidup tercatat, "
                "5 cerai hidup belum tercatat, 6 cerai mati; the words are read as well");
  writer.endObject();
  text(writer, "mother", "the mother's full name");
  text(writer, "father", "the father's full name");
  text(writer, "address", "street or place");
  text(writer, "hamlet", "dusun");
  text(writer, "rt", "three digits as text");
  text(writer, "rw", "three digits as text");
  text(writer, "village", "village code of residence, 52.08.04.2008");
}

void writeVisitSchema(JsonWriter& writer) {
  writer.key("visit").beginObject().member("type", "object");
  required(writer, {"date", "village"});
  writer.key("properties").beginObject();
  dateText(writer, "date", "day of the visit; services are judged at this date");
  text(writer, "village", "village code of the visit");
  oneOf(writer, "place_kind", kPlaceKinds, kAsItIs);
  text(writer, "place", "name of the place");
  writer.endObject().endObject();
}

void writeServicesSchema(JsonWriter& writer, const ServiceCatalogue& catalogue) {
  const auto codeOf = [](const auto& item) { return std::string_view(item.code); };
  writer.key("services").beginObject().member("type", "array").member("minItems", 1);
  writer.key("items").beginObject().member("type", "object");
  required(writer, {"code"});
  writer.key("properties").beginObject();
  oneOf(writer, "code", catalogue.services(), codeOf);
  writer.key("papers").beginObject().member("type", "array").key("items").beginObject().member("type", "object");
  required(writer, {"code", "state"});
  writer.key("properties").beginObject();
  oneOf(writer, "code", catalogue.papers(), codeOf);
  oneOf(writer, "state", kPaperStates, [](PaperState state) { return paperStateCode(state); });
  writer.endObject().endObject().endObject();  // properties, items, papers
  text(writer, "number", "in the register; the tablet gives it when it saves");
  writer.key("answers").beginObject().member("type", "object");
  writer.member("description", "question of data/forms.json -> answer as text; several codes with commas between them");
  writer.key("additionalProperties").beginObject().member("type", "string").endObject().endObject();
  writer.endObject().endObject().endObject();  // properties, items, services
}

void writeDuplicatesSchema(JsonWriter& writer) {
  writer.key("duplicates").beginObject().member("type", "array").key("items").beginObject().member("type", "object");
  required(writer, {"of", "decision"});
  writer.key("properties").beginObject();
  text(writer, "of", "who may be the same person: the record of a registration, or the NIK of a resident");
  oneOf(writer, "decision", std::array<std::string_view, 2>{kNotTheSame, kDecideLater}, kAsItIs);
  text(writer, "reason", "why it is another person");
  writer.key("score").beginObject().member("type", "integer").endObject();
  writer.endObject().endObject().endObject();  // properties, items, duplicates
}

}  // namespace

std::string registrationSchema(const ServiceCatalogue& catalogue, std::string_view photos) {
  JsonWriter writer;
  writer.beginObject();
  writer.member("$schema", "https://json-schema.org/draft/2020-12/schema").member("title", "registration");
  writer.member("type", "object");
  required(writer, {"name", "sex", "birth_date", "visit", "services"});
  writer.key("properties").beginObject();
  writePersonSchema(writer);
  writeVisitSchema(writer);
  writeServicesSchema(writer, catalogue);
  text(writer, "phone", "optional; 0… is written as +62…");
  text(writer, "queue", "number of the queue, A-017; without one the tablet gives the next");
  oneOf(writer, "outcome", kContactOutcomes, kAsItIs);
  text(writer, "note", "free text");
  writer.key("overrides").beginObject().member("type", "object");
  writer.member("description", "warning code -> the officer's reason for going on");
  writer.key("additionalProperties").beginObject().member("type", "string").endObject().endObject();
  writeDuplicatesSchema(writer);
  if (!photos.empty()) writer.key("photos").raw(photos);
  writer.endObject().endObject();
  return writer.take();
}

}  // namespace jemput::core
