// How one name comes to be written in two ways: the spellings that duplicate detection must see through.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/population/NameBook.h"
#include "office/population/Population.h"

namespace jemput::office {

std::vector<std::string> tokensOf(std::string_view name);
std::string joined(const std::vector<std::string>& tokens);

/// `name` as another clerk wrote it, by the kind of a positive pair that changes the name; equal to
/// `name` when that kind has nothing to change in it, or when it would grow beyond 60 characters.
std::string respelled(const std::string& name, PairKind kind, const std::string& father, bool male,
                      const NameBook& book);

}  // namespace jemput::office
