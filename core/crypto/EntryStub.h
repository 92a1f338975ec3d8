// What is left of an entry after retention: enough to go on with the chain, and to say what is missing (protocol
// section 2). As text it is one line, which stands in the entry's place where a log is sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/crypto/Hash.h"
#include "core/model/Ids.h"

namespace jemput::core {

struct EntryStub {
  Uuid id;
  std::optional<Uuid> record;  // absent: the entry began it
  Hash content;                // SHA-256 of the entry's bytes

  bool operator==(const EntryStub&) const = default;
};

std::string writeStub(const EntryStub& stub);
/// Nothing when the line is no stub.
std::optional<EntryStub> readStub(std::string_view line);

}  // namespace jemput::core
