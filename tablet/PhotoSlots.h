// The places that a registration has for photos: one for the person, one for each paper of its services.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"
#include "tablet/photo/PhotoPreparation.h"

namespace jemput::tablet {

inline constexpr std::string_view kPersonSlot = "orang";

/// Codes of all papers that the registration's services ask of anybody, each once, then the person.
std::vector<std::string> photoSlots(const core::Registration& registration, const core::ServiceCatalogue& catalogue);
/// A page is photographed larger and grey, a card and a person in colour.
PhotoKind photoKind(std::string_view slot, const core::ServiceCatalogue& catalogue);

}  // namespace jemput::tablet
