// Findings about other registrations, which the pure rules cannot see for themselves.
#pragma once

#include "core/model/Date.h"
#include "core/rules/Findings.h"

namespace jemput::core {

inline constexpr std::string_view kAlreadyRegistered = "already-registered";

/// V1: one active request of a person and service family. Blocks until the officer writes a reason.
inline Issue alreadyRegistered(std::string_view wanted, std::string_view existing, Date visit) {
  return warning(std::string("services.").append(wanted), std::string(kAlreadyRegistered),
                 {std::string(existing), visit.iso()});
}

inline Issue recordUnknown() { return error("id", "record-unknown"); }

}  // namespace jemput::core
