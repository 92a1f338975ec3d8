// The key slots in the header of a tablet's folder.
#include "core/crypto/KeySlots.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  if (const auto slots = core::slotsFromJson(bytes)) {
    const std::string written = core::slotsToJson(*slots);
    const auto again = core::slotsFromJson(written);
    fuzzDemands(again && core::slotsToJson(*again) == written, "slots read back others");
  }
}
