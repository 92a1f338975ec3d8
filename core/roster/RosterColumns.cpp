#include "core/roster/RosterColumns.h"

#include <utility>

namespace jemput::core {

namespace {

constexpr std::array<std::string_view, kRosterColumns> kNames = {
    "nik",          "alasan_tanpa_nik", "no_kk",     "nama",      "jk",     "tgl_lahir", "presisi_tgl_lahir",
    "tempat_lahir", "status_kawin",     "nama_ibu",  "nama_ayah", "alamat", "dusun",     "rt",
    "rw",           "kode_desa",        "rekam_ktp", "kia",       "akta",   "kategori",  "sumber",
    "tanggal_data", "alasan_ditolak"};

using Synonym = std::pair<std::string_view, RosterColumn>;
using enum RosterColumn;
constexpr std::array kSynonyms = {Synonym{"no_nik_reason", NoNikReason},
                                  Synonym{"kk", Kk},
                                  Synonym{"nomor_kk", Kk},
                                  Synonym{"family_card", Kk},
                                  Synonym{"nama_lengkap", Name},
                                  Synonym{"name", Name},
                                  Synonym{"full_name", Name},
                                  Synonym{"jenis_kelamin", Sex},
                                  Synonym{"sex", Sex},
                                  Synonym{"gender", Sex},
                                  Synonym{"l_p", Sex},
                                  Synonym{"tanggal_lahir", BirthDate},
                                  Synonym{"birth_date", BirthDate},
                                  Synonym{"date_of_birth", BirthDate},
                                  Synonym{"presisi", Precision},
                                  Synonym{"presisi_tanggal_lahir", Precision},
                                  Synonym{"birth_date_precision", Precision},
                                  Synonym{"birth_place", BirthPlace},
                                  Synonym{"place_of_birth", BirthPlace},
                                  Synonym{"tmp_lahir", BirthPlace},
                                  Synonym{"status_perkawinan", Marital},
                                  Synonym{"marital_status", Marital},
                                  Synonym{"ibu", Mother},
                                  Synonym{"nama_ibu_kandung", Mother},
                                  Synonym{"mother", Mother},
                                  Synonym{"mother_name", Mother},
                                  Synonym{"ayah", Father},
                                  Synonym{"father", Father},
                                  Synonym{"father_name", Father},
                                  Synonym{"address", Address},
                                  Synonym{"hamlet", Hamlet},
                                  Synonym{"village", Village},
                                  Synonym{"village_code", Village},
                                  Synonym{"desa", Village},
                                  Synonym{"kode_kelurahan", Village},
                                  Synonym{"rekam_ktp_el", KtpRecorded},
                                  Synonym{"perekaman_ktp", KtpRecorded},
                                  Synonym{"ktp_recorded", KtpRecorded},
                                  Synonym{"punya_kia", Kia},
                                  Synonym{"child_card", Kia},
                                  Synonym{"akta_kelahiran", BirthCertificate},
                                  Synonym{"akta_lahir", BirthCertificate},
                                  Synonym{"birth_certificate", BirthCertificate},
                                  Synonym{"category", Category},
                                  Synonym{"source", Source},
                                  Synonym{"tgl_data", DataDate},
                                  Synonym{"data_date", DataDate},
                                  Synonym{"reject_reason", RejectReason}};

}  // namespace

std::string_view columnName(RosterColumn column) { return kNames[static_cast<std::size_t>(column)]; }

std::string plainWord(std::string_view text) {
  constexpr std::string_view kBreaks = " \t.-_/";
  std::string plain;
  bool pendingBreak = false;
  for (const char c : text) {
    if (kBreaks.find(c) != std::string_view::npos) {
      pendingBreak = !plain.empty();
      continue;
    }
    if (pendingBreak) plain.push_back('_');
    pendingBreak = false;
    plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return plain;
}

std::optional<RosterColumn> columnOf(std::string_view header) {
  const std::string plain = plainWord(header);
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == plain) return static_cast<RosterColumn>(i);
  for (const auto& [word, column] : kSynonyms)
    if (word == plain) return column;
  return std::nullopt;
}

}  // namespace jemput::core
