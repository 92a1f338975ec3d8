// Reads the labelled pairs of tests/duplicates/pairs.jsonl.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/rules/RegistrationJson.h"

namespace jemput::test::duplicates {

struct Pair {
  std::string id, group;
  bool isSame = false;
  core::Person known, typed;
};

/// Throws std::runtime_error with the line that is no pair.
inline std::vector<Pair> readPairs(const std::string& path) {
  std::ifstream file(path);
  std::vector<Pair> pairs;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const auto document = core::JsonDocument::parse(line);
    const auto isSame = document ? document->root()["same"].boolean() : std::nullopt;
    if (!isSame) throw std::runtime_error(path + ":" + std::to_string(number) + " is no pair");
    const auto person = [&](std::string_view member) {
      core::Issues unknown;  // a pair may lack anything
      return core::readFields(document->root()[member], {}, unknown).person;
    };
    pairs.push_back(
        {document->root()["id"].stringOr(), document->root()["class"].stringOr(), *isSame, person("a"), person("b")});
  }
  if (pairs.empty()) throw std::runtime_error(path + " holds no pairs");
  return pairs;
}

}  // namespace jemput::test::duplicates
