#include "office/Connection.h"

namespace jemput::office {

std::string_view Request::header(std::string_view lowerCaseName) const {
  for (const auto& [name, value] : headers) {
    if (name == lowerCaseName) return value;
  }
  return {};
}

}  // namespace jemput::office
