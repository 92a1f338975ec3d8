// What the readers of the rule data share (data/services.json, papers.json, forms.json).
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json/Json.h"
#include "core/rules/Language.h"

namespace jemput::core {

inline LocalText readLocalText(JsonView view) { return {view["id"].stringOr(), view["en"].stringOr()}; }

/// Said after the place in the file, for the office's administrator.
inline constexpr const char* kLacksName = "namanya belum lengkap: perlu id dan en";

inline bool isComplete(const LocalText& text) { return !text.indonesian.empty() && !text.english.empty(); }

inline std::optional<int> readWhole(JsonView view) {
  const auto number = view.integer();
  return number && std::in_range<int>(*number) ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

/// Null when none has this code.
template <class Item>
const Item* findByCode(const std::vector<Item>& items, std::string_view code) {
  for (const Item& item : items)
    if (item.code == code) return &item;
  return nullptr;
}

}  // namespace jemput::core
