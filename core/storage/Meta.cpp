#include "core/storage/Meta.h"

#include <charconv>

namespace jemput::core {

std::optional<std::string> Meta::get(std::string_view name) const {
  Query query = m_database.query("SELECT value FROM meta WHERE name=?");
  query.bind(name);
  if (!query.step()) return std::nullopt;
  return std::string(query.blob(0));
}

std::string Meta::require(std::string_view name) const {
  auto value = get(name);
  if (!value) throw std::runtime_error("the database has no " + std::string(name));
  return *value;
}

std::int64_t Meta::number(std::string_view name, std::int64_t fallback) const {
  const auto text = get(name);
  std::int64_t value = fallback;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

void Meta::set(std::string_view name, std::string_view value) {
  Query query = m_database.query(
      "INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value=excluded.value");
  query.bind(name).bindBlob(value).run();
}

void Meta::setNumber(std::string_view name, std::int64_t value) { set(name, std::to_string(value)); }

}  // namespace jemput::core
