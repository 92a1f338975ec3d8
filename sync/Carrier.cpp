#include "sync/Carrier.h"

#include <algorithm>

namespace jemput::sync {

namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool sameName(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

std::string HttpReply::header(std::string_view name) const {
  for (const HttpHeader& field : headers) {
    if (sameName(field.name, name)) return field.value;
  }
  return {};
}

}  // namespace jemput::sync
