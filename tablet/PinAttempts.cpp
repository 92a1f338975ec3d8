#include "tablet/PinAttempts.h"

#include <algorithm>

#include "core/crypto/Mac.h"
#include "core/json/Json.h"

namespace jemput::tablet {

namespace {

constexpr int kMostDoublings = 4;  // 16 minutes: the wait before an officer's tenth try

/// One minute after the fifth wrong PIN, then doubling (ux section 4.2).
std::chrono::milliseconds waitAfter(int wrong) {
  if (wrong < kFreeTries) return std::chrono::milliseconds(0);
  return std::chrono::minutes(1) * (1 << std::min(wrong - kFreeTries, kMostDoublings));
}

core::Secret keyOf(const core::Secret& deviceSecret) {
  return core::Secret(core::mac(deviceSecret, "jemput/attempts/1", {}).view());
}

}  // namespace

PinAttempts::PinAttempts(const std::filesystem::path& file, const core::Secret& deviceSecret, const core::Clock& clock,
                         const std::vector<std::string>& officers)
    : m_file(file, keyOf(deviceSecret)), m_clock(clock) {
  const auto content = m_file.read();
  const bool isRead = content.wholePlaces > 0 && read(content.text);
  if (isRead && content.wholePlaces == 2) return;
  suspect(!isRead, officers);
  // Both places, or the next start would suspect again.
  m_file.write(text());
  m_file.write(text());
}

void PinAttempts::create(const std::filesystem::path& file, const core::Secret& deviceSecret) {
  core::JsonWriter writer;
  writer.beginObject().member("all", 0).key("tries").beginArray().endArray().endObject();
  core::TwinFile(file, keyOf(deviceSecret)).create(writer.text());
}

bool PinAttempts::read(const std::string& text) {
  const auto document = core::JsonDocument::parse(text);
  if (!document) return false;
  m_all = static_cast<int>(document->root()["all"].integerOr(kTriesOfAll));
  for (const core::JsonView row : document->root()["tries"].elements())
    m_tries[row["owner"].stringOr()] = {static_cast<int>(row["wrong"].integerOr(kTriesOfOfficer)),
                                        row["boot"].stringOr(), row["at"].integerOr(0)};
  return true;
}

std::string PinAttempts::text() const {
  core::JsonWriter writer;
  writer.beginObject().member("all", m_all).key("tries").beginArray();
  for (const auto& [owner, tries] : m_tries)
    writer.beginObject()
        .member("owner", owner)
        .member("wrong", tries.wrong)
        .member("boot", tries.boot)
        .member("at", tries.at)
        .endObject();
  writer.endArray().endObject();
  return writer.take();
}

void PinAttempts::addTry(const std::string& owner) {
  Tries& tries = m_tries[owner];
  tries = {std::min(tries.wrong + 1, kTriesOfOfficer), m_clock.bootId(), m_clock.sinceBoot().count()};
}

/// What a spoilt place may have said: one try more, for whomever. What a lost file may have said: anything.
void PinAttempts::suspect(bool isAllLost, const std::vector<std::string>& officers) {
  m_all = std::min(isAllLost ? kTriesOfAll - 1 : m_all + 1, kTriesOfAll);
  for (const std::string& officer : officers) {
    if (isAllLost) m_tries[officer].wrong = std::max(m_tries[officer].wrong, kTriesOfOfficer - 2);
    addTry(officer);
  }
}

void PinAttempts::count(const std::vector<std::string>& owners) {
  for (const std::string& owner : owners) addTry(owner);
  const bool isLeader = owners.size() == 1 && owners.front() == kLeaderOwner;
  if (!isLeader) m_all = std::min(m_all + 1, kTriesOfAll);
  m_file.write(text());
}

void PinAttempts::succeeded(const std::string& owner, const std::vector<std::string>& tried) {
  for (const std::string& other : tried) m_tries[other].wrong = std::max(m_tries[other].wrong - 1, 0);
  m_tries[owner] = {};
  m_all = 0;
  m_file.write(text());
}

int PinAttempts::wrongOf(const std::string& owner) const {
  const auto found = m_tries.find(owner);
  return found == m_tries.end() ? 0 : found->second.wrong;
}

std::chrono::seconds PinAttempts::waitOf(const std::string& owner) const {
  const auto found = m_tries.find(owner);
  if (found == m_tries.end()) return std::chrono::seconds(0);
  const Tries& tries = found->second;
  const std::int64_t now = m_clock.sinceBoot().count();
  // After a restart nobody knows how long the machine was off: at least as long ago as it has been on.
  const bool isSameBoot = tries.boot == m_clock.bootId() && tries.at <= now;
  const std::int64_t passed = isSameBoot ? now - tries.at : now;
  const std::int64_t left = waitAfter(tries.wrong).count() - passed;
  return left > 0 ? std::chrono::seconds((left + 999) / 1000) : std::chrono::seconds(0);
}

}  // namespace jemput::tablet
