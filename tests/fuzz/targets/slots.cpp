// The header of a tablet's folder, which the office reads from a lost tablet, and the key slots in it.
#include "core/crypto/KeySlots.h"
#include "sync/TabletHeader.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  if (const auto header = sync::readTabletHeader(bytes)) {
    const std::string written = sync::writeTabletHeader(*header);
    const auto again = sync::readTabletHeader(written);
    fuzzDemands(again && sync::writeTabletHeader(*again) == written, "a header reads back another");
  }
  if (const auto slots = core::slotsFromJson(bytes)) {
    const std::string written = core::slotsToJson(*slots);
    const auto again = core::slotsFromJson(written);
    fuzzDemands(again && core::slotsToJson(*again) == written, "slots read back others");
  }
}
