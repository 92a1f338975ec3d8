// Why a file gave no photo, and the sentence for it: what happened, what is safe, what to do.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/Language.h"

namespace jemput::tablet {

enum class PhotoTrouble {
  NotFound,       // the file cannot be opened
  FileTooLarge,   // above kMaxPhotoFile
  NotAPhoto,      // neither JPEG nor PNG
  TooManyPixels,  // above kMaxPhotoPixels, or more memory than a photo may take
  Unreadable,     // damaged, cut short, or of a kind that is not read
  TookTooLong,
  SlotUnknown,  // none of this registration's services asks for that paper
};

std::string photoSentence(PhotoTrouble trouble, core::Language language = core::Language::Indonesian);
/// One word for machines: "not-found", "file-too-large" …
std::string_view photoTroubleCode(PhotoTrouble trouble);

}  // namespace jemput::tablet
