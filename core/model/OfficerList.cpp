#include "core/model/OfficerList.h"

#include <algorithm>

namespace jemput::core {

namespace {

constexpr std::size_t kMostOfficers = 200;  // on one tablet; far above any team
constexpr std::size_t kPinDigits = 6;

bool isPinOrEmpty(std::string_view pin) {
  return pin.empty() || (pin.size() == kPinDigits && pin.find_first_not_of("0123456789") == std::string_view::npos);
}

bool readOfficer(JsonView row, ListedOfficer& officer) {
  const std::int64_t slot = row["slot"].integerOr(row["slot"].exists() ? -1 : 0);
  officer = {row["id"].stringOr(), row["name"].stringOr(), static_cast<std::uint64_t>(slot), row["pin"].stringOr()};
  return !officer.id.empty() && !officer.name.empty() && slot >= 0 && isPinOrEmpty(officer.firstPin);
}

}  // namespace

const ListedOfficer* OfficerList::find(std::string_view id) const {
  const auto found =
      std::find_if(officers.begin(), officers.end(), [&](const ListedOfficer& one) { return one.id == id; });
  return found == officers.end() ? nullptr : &*found;
}

std::string writeOfficerList(const OfficerList& list) {
  JsonWriter writer;
  writer.beginObject().member("version", list.version).key("list").beginArray();
  for (const ListedOfficer& officer : list.officers) {
    writer.beginObject().member("id", officer.id).member("name", officer.name);
    if (officer.slot > 0) writer.member("slot", officer.slot);
    writer.memberIfAny("pin", officer.firstPin).endObject();
  }
  writer.endArray().endObject();
  return writer.take();
}

bool readOfficerList(JsonView value, std::optional<OfficerList>& list) {
  if (!value.exists()) return true;
  const std::int64_t version = value["version"].integerOr(0);
  if (version < 1 || !value["list"].isArray() || value["list"].size() > kMostOfficers) return false;
  OfficerList read{static_cast<std::uint64_t>(version), {}};
  for (const JsonView row : value["list"].elements()) {
    ListedOfficer officer;
    if (!readOfficer(row, officer) || read.find(officer.id) != nullptr) return false;
    read.officers.push_back(std::move(officer));
  }
  list = std::move(read);
  return true;
}

}  // namespace jemput::core
