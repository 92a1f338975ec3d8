#include "tablet/photo/PhotoTrouble.h"

namespace jemput::tablet {

namespace {

struct Words {
  std::string_view code, indonesian, english;
};

Words wordsOf(PhotoTrouble trouble) {
  switch (trouble) {
    case PhotoTrouble::NotFound:
      return {"not-found", "Berkas foto tidak bisa dibuka. Isian tetap aman; pilih berkas lain.",
              "The photo file cannot be opened. What was entered is safe; choose another file."};
    case PhotoTrouble::FileTooLarge:
      return {"file-too-large", "Berkas foto lebih dari 40 MB. Isian tetap aman; pilih foto yang lebih kecil.",
              "The photo file is larger than 40 MB. What was entered is safe; choose a smaller photo."};
    case PhotoTrouble::NotAPhoto:
      return {"not-a-photo", "Berkas ini bukan foto JPEG atau PNG. Isian tetap aman; pilih berkas lain.",
              "This file is no JPEG or PNG photo. What was entered is safe; choose another file."};
    case PhotoTrouble::TooManyPixels:
      return {"too-many-pixels",
              "Foto ini terlalu besar untuk dibuka tablet. Isian tetap aman; ambil foto lebih kecil.",
              "This photo is too large for the tablet to open. What was entered is safe; take a smaller photo."};
    case PhotoTrouble::Unreadable:
      return {"unreadable", "Foto ini tidak terbaca; berkasnya rusak. Isian tetap aman; ambil foto lagi.",
              "This photo cannot be read; its file is damaged. What was entered is safe; take the photo again."};
    case PhotoTrouble::SlotUnknown:
      return {"slot-unknown",
              "Tidak ada layanan di baris ini yang meminta berkas untuk foto itu. Perbaiki slot fotonya.",
              "No service in this line asks for the paper of that photo. Correct the photo's slot."};
    case PhotoTrouble::TookTooLong:
      break;
  }
  return {"took-too-long", "Foto ini tidak terbaca; membukanya terlalu lama. Isian tetap aman; ambil foto lagi.",
          "This photo cannot be read; opening it took too long. What was entered is safe; take the photo again."};
}

}  // namespace

std::string photoSentence(PhotoTrouble trouble, core::Language language) {
  const Words words = wordsOf(trouble);
  return std::string(language == core::Language::Indonesian ? words.indonesian : words.english);
}

std::string_view photoTroubleCode(PhotoTrouble trouble) { return wordsOf(trouble).code; }

}  // namespace jemput::tablet
