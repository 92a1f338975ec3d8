// What must be true of the services asked for in one registration (V4 to V6; domain section 5).
#pragma once

#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"

namespace jemput::core {

void checkServices(const Registration& registration, const RuleBook& book, Issues& issues);

}  // namespace jemput::core
