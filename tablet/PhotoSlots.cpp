#include "tablet/PhotoSlots.h"

#include <algorithm>

namespace jemput::tablet {

std::vector<std::string> photoSlots(const core::Registration& registration, const core::ServiceCatalogue& catalogue) {
  std::vector<std::string> slots;
  for (const core::ServiceRequest& request : registration.services) {
    const core::Service* service = catalogue.find(request.code);
    if (!service) continue;
    for (const core::PaperRule& rule : service->papers)
      if (std::find(slots.begin(), slots.end(), rule.paper->code) == slots.end()) slots.push_back(rule.paper->code);
  }
  slots.emplace_back(kPersonSlot);
  return slots;
}

PhotoKind photoKind(std::string_view slot, const core::ServiceCatalogue& catalogue) {
  const core::Paper* paper = catalogue.paper(slot);
  return paper && paper->isPage ? PhotoKind::Page : PhotoKind::Colour;
}

}  // namespace jemput::tablet
