// Bytes on a connection to the office, in pieces; the first byte says how large the pieces are.
#include "office/HttpRequestReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace jemput;
using office::HttpRequestReader;

void fuzz(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t piece = 1U + static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  HttpRequestReader reader(65536);
  while (!bytes.empty()) {
    auto result = reader.feed(bytes.substr(0, piece));
    bytes.remove_prefix(std::min(piece, bytes.size()));
    while (result == HttpRequestReader::Result::Ready) {
      (void)reader.take();
      result = reader.feed({});
    }
    if (result == HttpRequestReader::Result::Refused) {
      fuzzDemands(reader.status() >= 400, "refused without a reason");
      return;
    }
  }
}
