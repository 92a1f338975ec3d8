// What the answers about a birth or a death must have to do with one another (V8, V9, V11).
#pragma once

#include "core/model/Issue.h"
#include "core/model/Registration.h"

namespace jemput::core {

void checkCivilEvent(const ServiceRequest& request, const Registration& registration, Issues& issues);

}  // namespace jemput::core
