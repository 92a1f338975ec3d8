// The read-only progress page /papan: aggregates only, no script, no personal data, at most 60 kB.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/ProgressReport.h"
#include "office/Connection.h"
#include "office/OfficeFolder.h"

namespace jemput::office {

/// What the page is made of.
struct BoardFacts {
  std::vector<core::ProgressRow> rows;
  std::vector<core::Indicator> indicators;
  std::size_t tablets = 0;
  std::size_t silentTablets = 0;  // not heard from for more than a day
  std::uint64_t quarantined = 0;
  bool isPractice = false;
  std::int64_t now = 0;  // milliseconds
};

/// Figures under 5 people are not shown, nor is anything they could be computed from (domain section 11).
std::string boardPage(const BoardFacts& facts);

/// Reads the facts as they stand now.
BoardFacts readBoardFacts(OfficeFolder& folder, const core::Clock& clock);

/// GET /papan, kept for ten seconds; everything else is not found.
std::unique_ptr<Connection> boardConnection(OfficeFolder& folder, const core::Clock& clock);

}  // namespace jemput::office
