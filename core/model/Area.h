// The official areas: province, regency, district (kecamatan) and village (desa).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/Date.h"

namespace jemput::core {

enum class AreaLevel { Province, Regency, District, Village };

/// One row of the versioned area table. The code identifies it, never the name: Tanjung, Kayangan
/// and Bayan are each both a district and a village.
struct Area {
  std::string code;  // Kemendagri code with dots, "52.08.04.2008"
  std::string name;  // exactly as in the data set
  AreaLevel level = AreaLevel::Village;
  std::string parent;                // code; empty for a province
  std::vector<std::string> aliases;  // other spellings in use
  std::optional<Date> validFrom, validTo;
  std::string splitFrom;  // code of the village it was split from; older papers show that one
};

}  // namespace jemput::core
