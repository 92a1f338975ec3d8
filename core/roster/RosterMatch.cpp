#include "core/roster/RosterMatch.h"

#include <algorithm>
#include <unordered_map>

namespace jemput::core {

namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Key -> the one person of `list` that has it; kNobody where several share it.
std::unordered_map<std::string, std::size_t> uniqueKeys(std::span<const Person* const> list,
                                                        const std::vector<bool>& taken,
                                                        const NameNormaliser& normalise) {
  std::unordered_map<std::string, std::size_t> keys;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (taken[i]) continue;
    std::string key = matchKey(*list[i], normalise);
    if (key.empty()) continue;
    const auto [entry, isNew] = keys.try_emplace(std::move(key), i);
    if (!isNew) entry->second = kNobody;
  }
  return keys;
}

std::vector<const Person*> personsOf(std::span<const Resident> residents) {
  std::vector<const Person*> persons;
  persons.reserve(residents.size());
  for (const Resident& resident : residents) persons.push_back(&resident.person);
  return persons;
}

}  // namespace

std::string matchKey(const Person& person, const NameNormaliser& normalise) {
  std::string name = normalise(person.name);
  if (name.empty() || !person.birthDate) return {};
  return name + '\n' + person.birthDate->iso() + '\n' + normalise(person.mother);
}

RosterMatch matchRosters(std::span<const Person* const> old, std::span<const Person* const> now,
                         const NameNormaliser& normalise) {
  RosterMatch match;
  std::vector<bool> oldTaken(old.size()), nowTaken(now.size());
  const auto pair = [&](std::size_t before, std::size_t after) {
    match.same.emplace_back(before, after);
    oldTaken[before] = nowTaken[after] = true;
  };

  std::unordered_map<std::string_view, std::size_t> byNik;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!old[i]->nik.empty()) byNik.emplace(old[i]->nik, i);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (const auto found = byNik.find(now[i]->nik); found != byNik.end() && !oldTaken[found->second])
      pair(found->second, i);

  const auto oldKeys = uniqueKeys(old, oldTaken, normalise);
  for (const auto& [key, after] : uniqueKeys(now, nowTaken, normalise)) {
    const auto found = oldKeys.find(key);
    if (after == kNobody || found == oldKeys.end() || found->second == kNobody) continue;
    const bool differentNiks = !old[found->second]->nik.empty() && !now[after]->nik.empty();
    if (!differentNiks) pair(found->second, after);
  }

  std::sort(match.same.begin(), match.same.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (std::size_t i = 0; i < now.size(); ++i)
    if (!nowTaken[i]) match.arrived.push_back(i);
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!oldTaken[i]) match.gone.push_back(i);
  return match;
}

RosterMatch matchRosters(std::span<const Resident> old, std::span<const Resident> now,
                         const NameNormaliser& normalise) {
  const auto before = personsOf(old), after = personsOf(now);
  return matchRosters(std::span<const Person* const>(before), std::span<const Person* const>(after), normalise);
}

}  // namespace jemput::core
