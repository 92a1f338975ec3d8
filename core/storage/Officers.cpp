#include "core/storage/Officers.h"

namespace jemput::core {

Officer Officers::add(std::string_view name) {
  std::int64_t count = 0;
  {
    Query query = m_database.query("SELECT count(*) FROM officer");
    query.step();
    count = query.integer(0);
  }
  std::string number = std::to_string(count + 1);
  while (number.size() < 3) number.insert(number.begin(), '0');
  const std::string id = "P" + number;
  m_database.query("INSERT INTO officer(id, name) VALUES(?, ?)").bind(id).bind(name).run();
  return {id, std::string(name)};
}

std::optional<Officer> Officers::find(std::string_view id) const {
  Query query = m_database.query("SELECT id, name FROM officer WHERE id=?");
  query.bind(id);
  if (!query.step()) return std::nullopt;
  return Officer{query.string(0), query.string(1)};
}

std::vector<Officer> Officers::all() const {
  std::vector<Officer> officers;
  Query query = m_database.query("SELECT id, name FROM officer ORDER BY id");
  while (query.step()) officers.push_back({query.string(0), query.string(1)});
  return officers;
}

}  // namespace jemput::core
