// What a correction writes: the members of a record's fields that are other than they were.
#pragma once

#include <string>
#include <string_view>

#include "core/json/Json.h"

namespace jemput::core {

/// `object` without its last brace, `members`, brace.
std::string withMembers(std::string object, std::string_view members);

/// The members of `after` that `before` has not, or has with another value; emptied ones become "". As a JSON object.
std::string changedMembers(JsonView before, JsonView after);

}  // namespace jemput::core
