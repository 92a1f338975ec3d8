// Papers that somebody still owes for what they asked for at an earlier visit (the papers ledger). Read out of the
// registrations that stand on this tablet; what has gone from it after its retention owes nothing here.
#pragma once

#include <string>
#include <vector>

#include "core/model/Registration.h"
#include "core/rules/ServiceCatalogue.h"
#include "core/storage/Database.h"

namespace jemput::core {

struct OwedPapers {
  Uuid record;
  std::string village;  // where the person lives
  Date visit;
  std::vector<std::string> papers;  // codes, each once
};

/// Of one registration; no papers when it stands no more, when the office has finished with it, or when nothing is
/// missing.
OwedPapers owedFor(Database& database, const Uuid& record, const ServiceCatalogue& catalogue);

/// Everybody who owes something.
std::vector<OwedPapers> allOwedPapers(Database& database, const ServiceCatalogue& catalogue);

}  // namespace jemput::core
