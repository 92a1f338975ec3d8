// One photo on its way to the office: how far it is, and what is to be asked next. Pure; PhotoLane asks and hears.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/storage/TabletPhotos.h"

namespace jemput::tablet {

class PhotoUpload {
 public:
  /// A cut costs at most what has no answer yet, and 16 KB are longer under way on a slow link than an answer is.
  static constexpr std::int64_t kChunk = 16 * 1024, kMostUnanswered = 32 * 1024;

  enum class Step {
    Wait,    // answers are under way
    Head,    // where the office is with it
    Create,  // begin it there
    Patch,   // send chunk()
    Over,    // nothing more in this run
  };

  PhotoUpload(core::OutgoingPhoto which, std::string whole) : photo(std::move(which)), bytes(std::move(whole)) {}

  /// What to ask next while at most `room` bytes more may be without an answer.
  Step next(std::int64_t room) const;
  /// What goes next; at most kChunk bytes.
  std::string_view chunk() const;
  std::int64_t nextOffset() const { return m_next; }
  std::int64_t reached() const { return m_reached; }
  std::int64_t leftToSend() const { return photo.size - m_next; }
  bool isComplete() const { return m_isPlaced && m_reached == photo.size; }

  void asked(Step step);
  /// The answer to a HEAD or to a creation: the office holds so many bytes.
  void placed(std::int64_t offset);
  /// A chunk of `count` bytes at `offset` is answered with the office's new offset; false when that cannot be true.
  bool took(std::int64_t offset, std::int64_t count, std::int64_t newOffset);
  /// An answer without progress: what is under way is heard out, then the office is asked where it is. After too
  /// many of them the photo is over for this run.
  void setBack();
  /// The office has no such upload: it is begun anew.
  void forgotten();
  /// The office does not take it in this run.
  void giveUp();

  core::OutgoingPhoto photo;
  std::string bytes;

 private:
  std::int64_t m_next = 0, m_reached = 0;
  int m_unanswered = 0, m_setbacks = 0;
  bool m_isPlaced = false;  // the office has said where it is, and nothing has been heard against it
  bool m_isGivenUp = false;
};

}  // namespace jemput::tablet
