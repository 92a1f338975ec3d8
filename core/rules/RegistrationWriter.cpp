#include "core/rules/RegistrationJson.h"

namespace jemput::core {

namespace {

void writePerson(JsonWriter& writer, const Person& person) {
  writer.memberIfAny("nik", person.nik)
      .memberIfAny("no_nik_reason", person.noNikReason)
      .memberIfAny("kk", person.kk)
      .memberIfAny("name", person.name)
      .memberIfAny("sex", sexCode(person.sex));
  if (person.birthDate) writer.member("birth_date", person.birthDate->iso());
  if (person.precision != BirthDatePrecision::Exact)
    writer.member("birth_date_precision", precisionWord(person.precision));
  writer.memberIfAny("birth_place", person.birthPlace);
  if (person.marital != MaritalStatus::Unknown) writer.member("marital_status", static_cast<int>(person.marital));
  writer.memberIfAny("mother", person.mother)
      .memberIfAny("father", person.father)
      .memberIfAny("address", person.address)
      .memberIfAny("hamlet", person.hamlet)
      .memberIfAny("rt", person.rt)
      .memberIfAny("rw", person.rw)
      .memberIfAny("village", person.village);
}

void writeVisit(JsonWriter& writer, const Visit& visit) {
  writer.key("visit").beginObject().member("date", visit.date.iso());
  writer.memberIfAny("village", visit.village)
      .memberIfAny("place_kind", visit.placeKind)
      .memberIfAny("place", visit.place)
      .endObject();
}

template <class Texts>
void writeTexts(JsonWriter& writer, std::string_view name, const Texts& texts) {
  writer.key(name).beginObject();
  for (const auto& [code, text] : texts) writer.member(code, text);
  writer.endObject();
}

void writeService(JsonWriter& writer, const ServiceRequest& request) {
  writer.beginObject().member("code", request.code);
  if (!request.papers.empty()) {
    writer.key("papers").beginArray();
    for (const PaperCheck& check : request.papers)
      writer.beginObject().member("code", check.code).member("state", paperStateCode(check.state)).endObject();
    writer.endArray();
  }
  if (!request.answers.empty()) writeTexts(writer, "answers", request.answers);
  writer.memberIfAny("number", request.number).endObject();
}

void writeDuplicates(JsonWriter& writer, const std::vector<DuplicateDecision>& decisions) {
  writer.key("duplicates").beginArray();
  for (const DuplicateDecision& one : decisions) {
    writer.beginObject().member("of", one.of).member("decision", one.decision);
    writer.memberIfAny("reason", one.reason).member("score", one.score).endObject();
  }
  writer.endArray();
}

}  // namespace

void writeFields(JsonWriter& writer, const Registration& registration, bool withVisit) {
  writePerson(writer, registration.person);
  if (withVisit) writeVisit(writer, registration.visit);
  if (!registration.services.empty()) {
    writer.key("services").beginArray();
    for (const ServiceRequest& request : registration.services) writeService(writer, request);
    writer.endArray();
  }
  writer.memberIfAny("phone", registration.person.phone)
      .memberIfAny("queue", registration.queue)
      .memberIfAny("outcome", registration.outcome)
      .memberIfAny("note", registration.note);
  if (!registration.overrides.empty()) writeTexts(writer, "overrides", registration.overrides);
  if (!registration.duplicates.empty()) writeDuplicates(writer, registration.duplicates);
}

std::string toJson(const Registration& registration) {
  JsonWriter writer;
  writer.beginObject();
  writeFields(writer, registration, true);
  writer.endObject();
  return writer.take();
}

std::string fieldsOf(const Registration& registration) {
  JsonWriter writer;
  writer.beginObject();
  writeFields(writer, registration, false);
  writer.endObject();
  return writer.take();
}

}  // namespace jemput::core
