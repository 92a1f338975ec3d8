#include "tablet/PhotoUpload.h"

namespace jemput::tablet {

namespace {

constexpr int kMostSetbacks = 4;

}  // namespace

std::string_view PhotoUpload::chunk() const {
  return std::string_view(bytes).substr(static_cast<std::size_t>(m_next), kChunk);
}

PhotoUpload::Step PhotoUpload::next(std::int64_t room) const {
  if (m_isGivenUp || isComplete()) return m_unanswered > 0 ? Step::Wait : Step::Over;
  if (!m_isPlaced) {
    if (m_unanswered > 0) return Step::Wait;
    return photo.upload.empty() ? Step::Create : Step::Head;
  }
  const auto size = static_cast<std::int64_t>(chunk().size());
  return size > 0 && size <= room ? Step::Patch : Step::Wait;
}

void PhotoUpload::asked(Step step) {
  ++m_unanswered;
  if (step == Step::Patch) m_next += static_cast<std::int64_t>(chunk().size());
}

void PhotoUpload::placed(std::int64_t offset) {
  --m_unanswered;
  m_isPlaced = true;
  m_next = m_reached = offset;
}

bool PhotoUpload::took(std::int64_t offset, std::int64_t count, std::int64_t newOffset) {
  // Behind an answer that was no progress nothing is believed but the next HEAD.
  const bool canBeTrue = m_isPlaced && offset == m_reached && newOffset == offset + count;
  if (!canBeTrue) {
    setBack();
    return false;
  }
  --m_unanswered;
  m_reached = newOffset;
  return true;
}

void PhotoUpload::setBack() {
  --m_unanswered;
  // What was sent behind the chunk that failed fails too: one setback, not several.
  if (!m_isPlaced) return;
  m_isPlaced = false;
  if (++m_setbacks > kMostSetbacks) m_isGivenUp = true;
}

void PhotoUpload::forgotten() {
  setBack();
  photo.upload.clear();
}

void PhotoUpload::giveUp() {
  --m_unanswered;
  m_isGivenUp = true;
}

}  // namespace jemput::tablet
