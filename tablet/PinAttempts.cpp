#include "tablet/PinAttempts.h"

#include <algorithm>

#include "core/json/Json.h"
#include "core/storage/SafeFile.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

namespace {

constexpr int kFreeTries = 5;
constexpr int kMostDoublings = 10;

/// One minute after the fifth wrong PIN, then doubling (ux section 4.2).
std::chrono::seconds waitAfter(int wrong) {
  if (wrong < kFreeTries) return std::chrono::seconds(0);
  return std::chrono::seconds(60) * (1 << std::min(wrong - kFreeTries, kMostDoublings));
}

}  // namespace

PinAttempts::PinAttempts(std::filesystem::path file) : m_file(std::move(file)) {
  const auto text = core::readWholeFile(m_file);
  const auto document = text ? core::JsonDocument::parse(*text) : std::nullopt;
  if (!document) return;
  m_wrong = static_cast<int>(document->root()["wrong"].integerOr(0));
  m_last = document->root()["last"].integerOr(0);
}

void PinAttempts::write() const {
  core::JsonWriter writer;
  writer.beginObject().member("wrong", m_wrong).member("last", m_last).endObject();
  core::writeFileSafely(m_file, writer.text());
}

void PinAttempts::begin(core::Instant now) {
  const std::int64_t time = core::toMilliseconds(now);
  const std::int64_t wait = std::chrono::milliseconds(waitAfter(m_wrong)).count();
  // A clock that was set back must not lock the officer out for years: a last try in the future is now, and
  // stays so on disk, or the wait would begin again with every try.
  if (m_last > time) {
    m_last = time;
    write();
  }
  if (wait > 0 && time - m_last < wait) {
    const std::chrono::seconds left((wait - (time - m_last) + 999) / 1000);
    throw SignInRefused("PIN salah " + std::to_string(m_wrong) + " kali. Tunggu " + std::to_string(left.count()) +
                            " detik, lalu coba lagi. Data di tablet aman.",
                        left);
  }
  ++m_wrong;
  m_last = time;
  write();
}

void PinAttempts::succeeded() {
  m_wrong = 0;
  write();
}

std::chrono::seconds PinAttempts::waitAfterFailure() const { return waitAfter(m_wrong); }

}  // namespace jemput::tablet
