#include "core/rules/Areas.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/EmbeddedFiles.h"

namespace jemput::core {

namespace {

constexpr std::array<std::string_view, 4> kLevels = {"provinsi", "kabupaten", "kecamatan", "desa"};
constexpr std::array<std::size_t, 4> kCodeLengths = {2, 5, 8, 13};

// Lombok Barat's code list has gaps exactly here, as many as Lombok Utara has districts (domain
// section 2). Which old code became which district is not known, so none is derived from them.
constexpr std::array<std::string_view, 5> kFormerPrefixes = {"520104", "520105", "520106", "520110", "520111"};

// First two digits of the 38 provinces.
constexpr std::array<std::string_view, 38> kProvinces = {
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53",
    "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94", "95", "96"};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string comparable(std::string_view text) {
  std::string key;
  for (char c : text) {
    if (c == ' ' || c == '-' || c == '.' || c == '\'') continue;
    key += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

/// Where each column stands; npos for one that the table does not have.
struct Columns {
  explicit Columns(const std::vector<std::string_view>& header) : m_header(header) {}
  std::string_view of(const std::vector<std::string_view>& cells, std::string_view column) const {
    const auto found = std::find(m_header.begin(), m_header.end(), column);
    return found == m_header.end() ? std::string_view() : cells[static_cast<std::size_t>(found - m_header.begin())];
  }
  std::vector<std::string_view> m_header;
};

std::optional<Area> readArea(const Columns& columns, const std::vector<std::string_view>& cells, std::string& why) {
  Area area;
  area.code = columns.of(cells, "code");
  area.name = columns.of(cells, "name");
  area.parent = columns.of(cells, "parent_code");
  area.splitFrom = columns.of(cells, "split_from");
  const auto level = std::find(kLevels.begin(), kLevels.end(), columns.of(cells, "level"));
  if (level == kLevels.end()) return why = "level is not provinsi, kabupaten, kecamatan or desa", std::nullopt;
  area.level = static_cast<AreaLevel>(level - kLevels.begin());
  if (area.code.size() != kCodeLengths[static_cast<std::size_t>(area.level)])
    return why = "the code does not fit the level", std::nullopt;
  if (area.name.empty()) return why = "no name", std::nullopt;
  for (std::string_view alias : split(columns.of(cells, "aliases"), '|'))
    if (!alias.empty()) area.aliases.emplace_back(alias);
  for (const auto& [column, target] :
       {std::pair{"valid_from", &area.validFrom}, std::pair{"valid_to", &area.validTo}}) {
    const std::string_view text = columns.of(cells, column);
    if (text.empty()) continue;
    *target = Date::parse(text);
    if (!*target) return why = "not a date", std::nullopt;
  }
  return area;
}

std::string whatIsWrongWith(const std::vector<Area>& sorted, const Areas& areas) {
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Area& area = sorted[i];
    if (i > 0 && sorted[i - 1].code == area.code) return area.code + " appears twice";
    if (!area.parent.empty() && !areas.find(area.parent)) return area.code + " has an unknown parent";
    if (!area.splitFrom.empty() && !areas.isVillage(area.splitFrom)) return area.code + " is split from no village";
  }
  return {};
}

}  // namespace

std::string_view levelWord(AreaLevel level) { return kLevels[static_cast<std::size_t>(level)]; }

const Areas& Areas::shipped() {
  static const Areas areas = [] {
    std::string problem;
    auto parsed = parse(embeddedFile("data/areas.csv"), &problem);
    if (!parsed) throw std::logic_error("data/areas.csv: " + problem);
    return *std::move(parsed);
  }();
  return areas;
}

std::optional<Areas> Areas::parse(std::string_view csv, std::string* problem) {
  Areas areas;
  std::optional<Columns> columns;
  std::size_t number = 0;
  const auto refuse = [&](const std::string& why) {
    if (problem) *problem = "line " + std::to_string(number) + ": " + why;
    return std::nullopt;
  };
  for (std::string_view line : split(csv, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    const auto cells = split(line, ',');
    if (!columns) {
      columns.emplace(cells);
      continue;
    }
    if (cells.size() != columns->m_header.size()) return refuse("not as many columns as the header");
    std::string why;
    auto area = readArea(*columns, cells, why);
    if (!area) return refuse(why);
    areas.m_areas.push_back(*std::move(area));
  }
  std::sort(areas.m_areas.begin(), areas.m_areas.end(), [](const Area& a, const Area& b) { return a.code < b.code; });
  if (const std::string why = whatIsWrongWith(areas.m_areas, areas); !why.empty()) return refuse(why);
  if (areas.m_areas.empty()) return refuse("no area");
  return areas;
}

const Area* Areas::find(std::string_view code) const {
  const auto found = std::lower_bound(m_areas.begin(), m_areas.end(), code,
                                      [](const Area& area, std::string_view wanted) { return area.code < wanted; });
  return found != m_areas.end() && found->code == code ? &*found : nullptr;
}

bool Areas::isVillage(std::string_view code) const {
  const Area* area = find(code);
  return area && area->level == AreaLevel::Village;
}

std::vector<const Area*> Areas::villagesOf(std::string_view code) const {
  std::vector<const Area*> villages;
  for (const Area& area : m_areas)
    if (area.level == AreaLevel::Village && area.code.size() > code.size() && area.code[code.size()] == '.' &&
        area.code.compare(0, code.size(), code) == 0)
      villages.push_back(&area);
  return villages;
}

std::vector<const Area*> Areas::findByName(std::string_view text) const {
  std::vector<const Area*> found;
  const std::string wanted = comparable(text);
  if (wanted.empty()) return found;
  for (const Area& area : m_areas) {
    const auto isWanted = [&](const std::string& name) { return comparable(name) == wanted; };
    if (isWanted(area.name) || std::any_of(area.aliases.begin(), area.aliases.end(), isWanted)) found.push_back(&area);
  }
  return found;
}

std::string_view Areas::name(std::string_view code) const {
  const Area* area = find(code);
  return area ? std::string_view(area->name) : std::string_view();
}

std::string_view Areas::districtOf(std::string_view village) const {
  const Area* area = find(village);
  return area && area->level == AreaLevel::Village ? std::string_view(area->parent) : std::string_view();
}

const Area* Areas::districtOfPrefix(std::string_view sixDigits) const {
  if (sixDigits.size() != 6) return nullptr;
  const std::array<char, 8> dotted = {sixDigits[0], sixDigits[1], '.',          sixDigits[2],
                                      sixDigits[3], '.',          sixDigits[4], sixDigits[5]};
  return find({dotted.data(), dotted.size()});
}

AreaPrefix Areas::classify(std::string_view sixDigits) const {
  if (sixDigits.size() != 6) return AreaPrefix::Unknown;
  if (districtOfPrefix(sixDigits)) return AreaPrefix::Here;
  if (std::find(kFormerPrefixes.begin(), kFormerPrefixes.end(), sixDigits) != kFormerPrefixes.end())
    return AreaPrefix::Former;
  const std::string_view regency = sixDigits.substr(2, 2);
  const std::string_view district = sixDigits.substr(4, 2);
  if (!std::binary_search(kProvinces.begin(), kProvinces.end(), sixDigits.substr(0, 2)) || regency == "00" ||
      district == "00")
    return AreaPrefix::Unknown;
  // Of this regency every district is known, so any other number in it is a slip.
  const std::array<char, 5> dotted = {sixDigits[0], sixDigits[1], '.', sixDigits[2], sixDigits[3]};
  return find({dotted.data(), dotted.size()}) ? AreaPrefix::Unknown : AreaPrefix::Elsewhere;
}

std::string Areas::withDots(std::string_view code) {
  const bool plain =
      code.size() == 10 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain) return std::string(code);
  std::string dotted(code.substr(0, 2));
  dotted.append(".").append(code.substr(2, 2)).append(".").append(code.substr(4, 2)).append(".").append(code.substr(6));
  return dotted;
}

}  // namespace jemput::core
