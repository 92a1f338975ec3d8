// The sentences of every RosterProblem: what happened, what is safe, what to do.
#include <array>
#include <string_view>

#include "core/roster/RosterCsv.h"

namespace jemput::core {

namespace {

struct Wording {
  std::string_view code, indonesian, english;
};

/// %1, %2 … are the problem's values.
constexpr std::array kFileWordings = {
    Wording{"file-too-large", "Berkas terlalu besar (batas %1 MB). Bagi menjadi beberapa berkas per desa.",
            "The file is too large (limit %1 MB). Split it into one file per village."},
    Wording{"file-empty", "Berkas kosong: tidak ada baris judul kolom. Pilih berkas daftar sasaran yang benar.",
            "The file is empty: it has no header line. Choose the right roster file."},
    Wording{"file-not-utf8",
            "Ada huruf yang bukan UTF-8 di kolom ke-%1. Simpan ulang sebagai \"CSV UTF-8\", lalu impor lagi.",
            "Text in cell %1 is not UTF-8. Save the file again as \"CSV UTF-8\" and import it once more."},
    Wording{"file-nul",
            "Kolom ke-%1 berisi karakter kosong (NUL): ini bukan berkas CSV. Simpan ulang sebagai \"CSV UTF-8\".",
            "Cell %1 holds a NUL character: this is no CSV file. Save it again as \"CSV UTF-8\"."},
    Wording{"quote-not-closed",
            "Tanda kutip yang dibuka di kolom ke-%1 tidak pernah ditutup. Tutup tanda kutipnya, lalu impor lagi.",
            "The quote opened in cell %1 is never closed. Close it and import again."},
    Wording{"text-after-quote",
            "Ada teks setelah tanda kutip penutup di kolom ke-%1. Gandakan tanda kutip di dalam teks (\"\").",
            "There is text after the closing quote in cell %1. Double the quotes inside a text (\"\")."},
    Wording{"quote-in-text",
            "Ada tanda kutip di tengah teks pada kolom ke-%1. Apit seluruh isi kolom dengan tanda kutip.",
            "There is a quote in the middle of cell %1. Put the whole cell in quotes."},
    Wording{"column-missing",
            "Kolom wajib \"%1\" tidak ada di baris judul. Tambahkan kolomnya; belum ada data yang disimpan.",
            "The required column \"%1\" is missing from the header. Add it; nothing has been stored."},
    Wording{"column-twice", "Dua kolom berarti sama, \"%1\". Hapus salah satunya; belum ada data yang disimpan.",
            "Two columns both mean \"%1\". Remove one of them; nothing has been stored."},
    Wording{"column-unknown", "Kolom ini tidak dikenal dan tidak dipakai.",
            "This column is not known and is not used."},
    Wording{
        "nik-rounded",
        "%1 dari %2 NIK berakhir dengan 0: lembar kerja membulatkan digit ke-16. Ambil ulang datanya dari SIAK dengan "
        "kolom NIK berformat Teks; belum ada data yang disimpan.",
        "%1 of %2 NIKs end in 0: a spreadsheet rounded the 16th digit away. Export the data from SIAK again with the "
        "NIK column formatted as Text; nothing has been stored."},
    Wording{"cells-many", "Baris ini berisi %1 kolom, judulnya %2. Periksa tanda pemisah di dalam teks.",
            "This line has %1 cells, the header has %2. Look for a separator inside a text."}};

constexpr std::array kCellWordings = {
    Wording{
        "nik-scientific",
        "Lembar kerja mengubah NIK menjadi angka seperti 5.20804E+15, sehingga digitnya hilang. Format kolom sebagai "
        "Teks, lalu isi lagi NIK dari sumbernya.",
        "A spreadsheet turned the NIK into a number such as 5.20804E+15, so digits are lost. Format the column as Text "
        "and fill in the NIK again from its source."},
    Wording{
        "kk-scientific",
        "Lembar kerja mengubah nomor KK menjadi angka seperti 5.20804E+15, sehingga digitnya hilang. Format kolom "
        "sebagai Teks, lalu isi lagi nomornya dari sumbernya.",
        "A spreadsheet turned the KK number into a number such as 5.20804E+15, so digits are lost. Format the column "
        "as Text and fill in the number again from its source."},
    Wording{"nik-letters", "NIK berisi huruf atau tanda lain. Periksa huruf O dan angka 0, huruf l dan angka 1.",
            "The NIK holds letters or other signs. Check letter O against 0 and letter l against 1."},
    Wording{"kk-letters", "Nomor KK berisi huruf atau tanda lain. Periksa huruf O dan angka 0, huruf l dan angka 1.",
            "The KK number holds letters or other signs. Check letter O against 0 and letter l against 1."},
    Wording{"nik-length", "NIK harus 16 digit; yang ini %1. Periksa di KK, atau kosongkan bila memang belum punya NIK.",
            "A NIK has 16 digits; this one has %1. Check the family card, or leave it empty if there is no NIK yet."},
    Wording{"kk-length", "Nomor KK harus 16 digit; yang ini %1. Periksa di KK, atau kosongkan.",
            "A KK number has 16 digits; this one has %1. Check the family card, or leave it empty."},
    Wording{"nik-structure",
            "Digit NIK ini tidak mungkin: hari, bulan, atau nomor urutnya (0000) salah. Periksa di KK, lalu perbaiki.",
            "The digits of this NIK cannot be: day, month or serial (0000) is wrong. Check the family card and correct "
            "it."},
    Wording{"nik-twice",
            "NIK yang sama sudah ada di baris %1. Hapus baris yang ganda, atau perbaiki NIK yang salah ketik.",
            "The same NIK is already on line %1. Remove the repeated line, or correct the mistyped NIK."},
    Wording{"name-missing", "Nama kosong. Isi nama lengkap seperti pada dokumen.",
            "The name is empty. Fill in the full name as on the document."},
    Wording{"text-control", "Isi kolom memuat pindah baris atau tanda kendali. Tulis dalam satu baris.",
            "The cell holds a line break or a control character. Write it on one line."},
    Wording{"text-long", "Isi kolom %1 huruf, paling banyak %2. Singkat sesuai dokumen.",
            "The cell has %1 characters, at most %2 are allowed. Shorten it as on the document."},
    Wording{"sex-missing", "Jenis kelamin kosong. Isi L atau P.", "The sex is empty. Fill in L (male) or P (female)."},
    Wording{"sex-unknown", "\"%1\" bukan jenis kelamin. Isi L atau P.",
            "\"%1\" is no sex. Fill in L (male) or P (female)."},
    Wording{"birth-date-missing", "Tanggal lahir kosong. Isi tanggalnya; bila perkiraan, isi juga presisi_tgl_lahir.",
            "The birth date is empty. Fill it in; if it is an estimate, fill in presisi_tgl_lahir too."},
    Wording{"date-shape", "\"%1\" bukan tanggal yang dikenal. Tulis seperti 2008-07-15 atau 15-07-2008.",
            "\"%1\" is not a known date. Write it as 2008-07-15 or 15-07-2008."},
    Wording{"date-serial",
            "\"%1\" adalah nomor tanggal lembar kerja. Format kolom sebagai tanggal, seperti 15-07-2008.",
            "\"%1\" is a spreadsheet's date number. Format the column as a date such as 15-07-2008."},
    Wording{"date-not-in-calendar", "Tanggal \"%1\" tidak ada di kalender. Urutannya hari-bulan-tahun.",
            "The date \"%1\" is not in the calendar. The order is day-month-year."},
    Wording{"date-before-1900", "Tanggal \"%1\" sebelum tahun 1900. Periksa tahunnya.",
            "The date \"%1\" is before 1900. Check the year."},
    Wording{"date-in-future", "Tanggal \"%1\" belum terjadi. Periksa tahunnya.",
            "The date \"%1\" is in the future. Check the year."},
    Wording{"precision-unknown", "\"%1\" tidak dikenal. Isi pasti, bulan, tahun, atau perkiraan.",
            "\"%1\" is not known. Fill in pasti, bulan, tahun or perkiraan (exact, month, year, estimated)."},
    Wording{"marital-unknown",
            "\"%1\" bukan status kawin. Isi 1 belum kawin, 2 kawin tercatat, 3 kawin belum tercatat, 4 cerai hidup "
            "tercatat, 5 cerai hidup belum tercatat, atau 6 cerai mati.",
            "\"%1\" is no marital status. Fill in 1 never married, 2 married, 3 married without record, 4 divorced, "
            "5 divorced without record, or 6 widowed."},
    Wording{"marital-four-values",
            "\"%1\" tidak membedakan tercatat dan belum tercatat; dibaca sebagai tercatat. Pakai kode 1 sampai 6 agar "
            "tepat.",
            "\"%1\" does not tell recorded from unrecorded; read as recorded. Use the codes 1 to 6 to be exact."},
    Wording{"holding-unknown", "\"%1\" tidak dikenal. Isi ya, tidak, atau kosongkan bila tidak diketahui.",
            "\"%1\" is not known. Fill in ya or tidak (yes or no), or leave it empty when not known."},
    Wording{"rt-shape", "\"%1\" bukan nomor RT/RW. Isi paling banyak tiga digit.",
            "\"%1\" is no RT/RW number. Fill in at most three digits."},
    Wording{"village-missing", "Kode desa kosong. Isi kode Kemendagri, seperti 52.08.04.2008.",
            "The village code is empty. Fill in the Kemendagri code, such as 52.08.04.2008."},
    Wording{"village-name", "Desa ditulis dengan nama; isi kodenya. \"%1\" bisa berarti: %2.",
            "The village is written by name; fill in its code. \"%1\" could mean: %2."},
    Wording{
        "village-bps", "\"%1\" tampaknya kode BPS, yang berbeda dari kode Kemendagri. Isi kode seperti 52.08.04.2008.",
        "\"%1\" looks like a BPS code, which differs from the Kemendagri code. Fill in a code such as 52.08.04.2008."},
    Wording{"village-unknown", "Kode desa \"%1\" tidak ada di wilayah kantor ini. Periksa kodenya.",
            "The village code \"%1\" is not in this office's area. Check the code."}};

template <std::size_t Size>
const Wording* find(const std::array<Wording, Size>& wordings, std::string_view code) {
  for (const Wording& wording : wordings)
    if (wording.code == code) return &wording;
  return nullptr;
}

}  // namespace

std::string sentence(const RosterProblem& problem, bool english) {
  const Wording* wording = find(kFileWordings, problem.code);
  if (wording == nullptr) wording = find(kCellWordings, problem.code);
  if (wording == nullptr) return problem.code;
  const std::string_view pattern = english ? wording->english : wording->indonesian;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!place) {
      text.push_back(pattern[i]);
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[++i] - '1');
    if (index < problem.values.size()) text += problem.values[index];
  }
  return text;
}

std::string lineAndSentence(const RosterProblem& problem, bool english) {
  std::string place;
  if (problem.line > 0) place = (english ? "line " : "baris ") + std::to_string(problem.line);
  if (!problem.column.empty())
    place += (place.empty() ? "" : ", ") + std::string(english ? "column " : "kolom ") + problem.column;
  return place.empty() ? sentence(problem, english) : place + ": " + sentence(problem, english);
}

}  // namespace jemput::core
