#include "office/RuleChanges.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jemput::office {

namespace {

using core::JsonView;

struct Item {
  std::string code, name;
  JsonView view;
};
using Items = std::vector<Item>;

Items itemsOf(JsonView list) {
  Items items;
  for (const JsonView one : list.elements())
    items.push_back({one["code"].stringOr(), one["name"]["id"].stringOr(), one});
  return items;
}

Items membersOf(JsonView map) {
  Items items;
  for (const auto& [code, value] : map.members()) items.push_back({std::string(code), value["id"].stringOr(), value});
  return items;
}

Items questionsOf(JsonView blocks) {
  Items items;
  for (const JsonView block : blocks.elements())
    for (Item& question : itemsOf(block["fields"])) {
      question.code = block["code"].stringOr() + "/" + question.code;
      items.push_back(std::move(question));
    }
  return items;
}

const Item* find(const Items& items, const std::string& code) {
  const auto found = std::ranges::find(items, code, &Item::code);
  return found == items.end() ? nullptr : &*found;
}

/// Names of the members that differ. `apart`: a member that is compared as items of its own.
std::vector<std::string> differing(JsonView before, JsonView after, std::string_view apart) {
  std::vector<std::string> names;
  for (const auto& [name, value] : after.members())
    if (name != apart && (!before[name].exists() || before[name].text() != value.text())) names.emplace_back(name);
  for (const auto& [name, value] : before.members())
    if (name != apart && !after[name].exists()) names.emplace_back(name);
  return names;
}

void compare(std::string_view kind, const Items& before, const Items& after, std::vector<RuleChange>& changes,
             std::string_view apart = {}) {
  for (const Item& now : after) {
    const Item* old = find(before, now.code);
    if (old == nullptr) {
      changes.push_back({std::string(kind), "added", now.code, now.name, {}});
    } else if (auto members = differing(old->view, now.view, apart); !members.empty()) {
      changes.push_back({std::string(kind), "changed", now.code, now.name, std::move(members)});
    }
  }
  for (const Item& old : before)
    if (find(after, old.code) == nullptr) changes.push_back({std::string(kind), "removed", old.code, old.name, {}});
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKinds = {{{"service", "Layanan"},
                                                                                  {"paper", "Syarat"},
                                                                                  {"question", "Pertanyaan"},
                                                                                  {"block", "Isian"},
                                                                                  {"list", "Daftar pilihan"},
                                                                                  {"family", "Kelompok"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kChanges = {
    {{"added", "baru"}, {"changed", "berubah"}, {"removed", "dihapus"}}};

template <class Table>
std::string wordOf(const Table& table, std::string_view code) {
  const auto found = std::ranges::find(table, code, [](const auto& row) { return row.first; });
  return std::string(found == table.end() ? code : found->second);
}

}  // namespace

std::vector<RuleChange> changesBetween(const core::RuleTexts& before, const core::RuleTexts& after) {
  std::vector<RuleChange> changes;
  const auto read = [](std::string_view text) { return core::JsonDocument::parse(text).value(); };
  const core::JsonDocument services[] = {read(before.services), read(after.services)};
  const core::JsonDocument papers[] = {read(before.papers), read(after.papers)};
  const core::JsonDocument forms[] = {read(before.forms), read(after.forms)};
  const auto both = [&changes](std::string_view kind, const core::JsonDocument* files, std::string_view member,
                               Items (*items)(JsonView), std::string_view apart = {}) {
    compare(kind, items(files[0].root()[member]), items(files[1].root()[member]), changes, apart);
  };
  both("service", services, "services", itemsOf);
  both("paper", papers, "papers", itemsOf);
  both("block", forms, "blocks", itemsOf, "fields");
  both("question", forms, "blocks", questionsOf);
  both("list", forms, "lists", membersOf);
  both("family", services, "families", membersOf);
  return changes;
}

std::string inWords(const RuleChange& change) {
  std::string line = wordOf(kKinds, change.kind) + " " + wordOf(kChanges, change.change) + ": " + change.code;
  if (!change.name.empty()) line += " (" + change.name + ")";
  for (std::size_t i = 0; i < change.members.size(); ++i) line += (i == 0 ? ": " : ", ") + change.members[i];
  return line;
}

}  // namespace jemput::office
