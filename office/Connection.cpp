#include "office/Connection.h"

namespace jemput::office {

std::string_view Request::header(std::string_view lowerCaseName) const {
  for (const auto& [name, value] : headers) {
    if (name == lowerCaseName) return value;
  }
  return {};
}

std::unique_ptr<BodyTaker> Connection::receive(Request, std::uint64_t, BodyFlow flow) {
  flow.respond({404, {}, {}});
  return nullptr;
}

}  // namespace jemput::office
