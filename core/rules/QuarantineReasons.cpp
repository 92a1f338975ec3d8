#include "core/rules/QuarantineReasons.h"

#include <algorithm>
#include <array>

namespace jemput::core {

namespace {

struct ReasonWords {
  std::string_view code, indonesian, english;
};

constexpr auto kReasons = std::to_array<ReasonWords>({
    {"rules", "Isinya belum sesuai aturan. Buka, betulkan yang ditandai, lalu simpan.",
     "It does not follow the rules yet. Open it, correct what is marked, then save."},
    {"unreadable", "Kantor tidak dapat membacanya. Buka dan simpan sekali lagi.",
     "The office cannot read it. Open it and save it once more."},
    {"unknown-kind", "Kantor belum mengenal jenis catatan ini. Isinya tersimpan; beri tahu kantor.",
     "The office does not know this kind of record yet. It is kept; tell the office."},
    {"unknown-officer",
     "Kantor tidak mengenal petugas yang mencatatnya. Minta kantor mendaftarkan petugas itu, lalu "
     "simpan sekali lagi.",
     "The office does not know the officer who wrote it. Ask the office to add the officer, then save it once more."},
    {"unknown-visit", "Kunjungannya tidak ada di kantor. Buka dan simpan sekali lagi pada kunjungan ini.",
     "The office does not have its visit. Open it and save it once more in this visit."},
    {"unknown-record", "Pendaftaran yang diubah tidak ada di kantor. Daftarkan sekali lagi.",
     "The office does not have the registration that was changed. Register once more."},
    {"out-of-scope",
     "Desanya tidak ditugaskan kepada tablet ini. Isinya tersimpan di kantor; tanyakan siapa yang "
     "melanjutkan.",
     "Its village is not assigned to this tablet. The office keeps it; ask who goes on with it."},
    {"device-revoked", "Tablet ini dicabut kantor. Isinya tersimpan di kantor; seorang penyelia memutuskan.",
     "The office has revoked this tablet. The office keeps it; a supervisor decides."},
    {"device-suspended", "Tablet ini sedang ditahan kantor. Isinya tersimpan di kantor; seorang penyelia memutuskan.",
     "The office has suspended this tablet. The office keeps it; a supervisor decides."},
    {"gone",
     "Kantor dipulihkan dari cadangan lama yang belum memuatnya, dan isinya sudah dihapus dari tablet ini. Periksa "
     "dengan orangnya, lalu catat sekali lagi.",
     "The office was restored from an old backup that does not have it yet, and its content has gone from this tablet. "
     "Check with the person, then record it once more."},
    {"id-reused", "Nomornya sudah dipakai catatan lain. Buka dan simpan sekali lagi.",
     "Its number is used by another record. Open it and save it once more."},
});

}  // namespace

std::string quarantineReasonInWords(std::string_view reason, Language language) {
  const std::string_view code = reason.substr(0, reason.find(": "));  // "rules: " goes on with codes of findings
  const auto* known =
      std::find_if(kReasons.begin(), kReasons.end(), [code](const auto& row) { return row.code == code; });
  if (known == kReasons.end()) return std::string(reason);
  return std::string(language == Language::English ? known->english : known->indonesian);
}

}  // namespace jemput::core
