// What the rules look things up in: the area table and the service catalogue.
#pragma once

#include "core/rules/Areas.h"
#include "core/rules/ServiceCatalogue.h"

namespace jemput::core {

struct RuleBook {
  const Areas& areas;
  ServiceCatalogue services;

  /// The data compiled into the program. What holds may be newer: core/storage/HeldRules.
  static const RuleBook& shipped();
};

}  // namespace jemput::core
