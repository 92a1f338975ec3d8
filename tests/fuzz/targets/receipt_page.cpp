// What the office signs: receipts and pages.
#include "core/crypto/Receipt.h"
#include "sync/Messages.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;

void fuzz(std::string_view bytes) {
  // What is signed is read again from its own bytes: reading what was written gives the same.
  if (const auto receipt = core::readReceipt(bytes))
    fuzzDemands(core::readReceipt(core::writeReceipt(*receipt)) == receipt, "a receipt reads back another");
  if (const auto page = sync::readPage(bytes)) {
    const std::string written = sync::writePage(*page);
    const auto again = sync::readPage(written);
    fuzzDemands(again && sync::writePage(*again) == written, "a page reads back another");
  }
}
