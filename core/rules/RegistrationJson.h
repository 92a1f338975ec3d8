// A registration as JSON: the line that jemput-field reads, and the fields of an entry in the log. One
// table of members serves reading, writing and the schema (docs/protocol.md).
#pragma once

#include <string>
#include <string_view>

#include "core/json/Json.h"
#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

/// Reads a whole line, its visit included. Findings go to `issues`: errors for a wrong type, a word that
/// is none of its list and a missing name, birth date, sex or visit; a hint for an unknown member. NIK,
/// KK, phone, RT, RW and village codes are normalised; names are never changed.
[[nodiscard]] Registration readRegistration(JsonView line, Issues& issues);

/// Reads an entry's fields, which name no visit: `visit` is the one that the entry points at.
[[nodiscard]] Registration readFields(JsonView fields, const Visit& visit, Issues& issues);

/// Writes the members into the object that the caller has begun, without the empty ones.
void writeFields(JsonWriter& writer, const Registration& registration, bool withVisit);

/// The line: every member, visit included.
std::string toJson(const Registration& registration);
/// The entry's `fields`: the same without the visit.
std::string fieldsOf(const Registration& registration);

/// Whether `name` is a member that these functions read.
bool isRegistrationMember(std::string_view name);

/// JSON Schema (2020-12) of the line. `photos`: schema of a member of that name, for who takes photos with the line.
std::string registrationSchema(const ServiceCatalogue& catalogue, std::string_view photos = {});

}  // namespace jemput::core
