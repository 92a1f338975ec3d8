#include "core/storage/OfficeLookups.h"

namespace jemput::core {

std::optional<Visit> OfficeLookups::visit(const Uuid& record) const {
  Query query = m_database.query("SELECT date, village, place_kind, place FROM visit WHERE record=?");
  query.bind(record);
  if (!query.step()) return std::nullopt;
  const auto date = Date::parse(query.text(0));
  if (!date) return std::nullopt;
  return Visit{*date, query.string(1), query.string(2), query.string(3)};
}

}  // namespace jemput::core
