// What an officer would enter for a synthetic resident at a visit: for training, benches and tests.
#pragma once

#include <cstdint>

#include "core/model/Registration.h"
#include "core/rules/RuleBook.h"

namespace jemput::office {

/// The services that the resident needs or could ask for, papers checked, warnings answered. The same
/// `variety` gives the same registration; neighbouring numbers give other papers and notes.
core::Registration sampleRegistration(const core::Resident& resident, const core::Visit& visit,
                                      const core::RuleBook& rules, std::uint64_t variety);

}  // namespace jemput::office
