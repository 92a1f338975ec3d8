// The codes on papers that leave the table: under the tablet's signature, and with nobody's name or number in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rules/VisitBalance.h"
#include "core/storage/TabletStore.h"

namespace jemput::tablet {

/// On a citizen's slip: which registration it is, "JTT1." and base64 of record ‖ device ‖ signature (16 + 16 + 64
/// bytes) under the label jemput/slip/1, which covers the first 32.
std::string slipCode(const core::TabletStore& store, const core::Uuid& record);
/// The registration of a slip that this tablet wrote; nothing for any other text.
std::optional<core::Uuid> readSlipCode(const core::TabletStore& store, std::string_view code);

/// On a daily report: "JLH1.", the visit's figures, and the signature under the label jemput/day/1.
std::string dayCode(const core::TabletStore& store, const core::Visit& visit, const core::VisitBalance& balance);

}  // namespace jemput::tablet
