#include "core/search/DuplicateWords.h"

#include <algorithm>
#include <span>
#include <vector>

namespace jemput::core {

namespace {

struct Words {
  std::string_view code, indonesian, english;
};

constexpr auto kReasons = std::to_array<Words>({
    {"nik-same", "NIK sama", "same NIK"},
    {"nik-same-name-differs", "NIK sama dengan nama lain", "same NIK with another name"},
    {"nik-near", "NIK beda satu angka", "NIK one digit apart"},
    {"nik-differs", "NIK lain", "another NIK"},
    {"name", "nama sama", "same name"},
    {"name-part", "nama sebagian sama", "part of the name is the same"},
    {"name-alike", "nama mirip", "similar name"},
    {"birth-date", "tanggal lahir sama", "same birth date"},
    {"birth-date-weak", "tanggal lahir perkiraan sama", "same estimated birth date"},
    {"birth-day-month-swapped", "hari dan bulan lahir tertukar", "day and month of birth swapped"},
    {"birth-date-near", "tanggal lahir beda satu angka", "birth date one digit apart"},
    {"birth-year", "tahun lahir sama", "same year of birth"},
    {"birth-year-differs", "tahun lahir beda", "another year of birth"},
    {"birth-date-differs", "tanggal lahir beda", "another birth date"},
    {"mother", "ibu sama", "same mother"},
    {"mother-differs", "ibu lain", "another mother"},
    {"kk", "KK sama", "same family card"},
    {"kk-as-nik", "nomor KK di kolom NIK", "family card number in the NIK field"},
    {"hamlet", "dusun sama", "same hamlet"},
    {"sex-differs", "jenis kelamin beda", "another sex"},
    {"twin", "mungkin kembar", "perhaps twins"},
});

constexpr auto kOtherPerson = std::to_array<Words>({
    {"kembar", "Kembar", "Twins"},
    {"kerabat", "Saudara atau kerabat", "Siblings or relatives"},
    {"nama_sama", "Kebetulan namanya sama", "The same name by chance"},
    {"berkas", "Sudah dicocokkan dengan berkas", "Checked against the papers"},
});

std::string wordsOf(std::span<const Words> all, std::string_view code, Language language) {
  const auto found = std::ranges::find(all, code, &Words::code);
  if (found == all.end()) return std::string(code);
  return std::string(language == Language::English ? found->english : found->indonesian);
}

}  // namespace

std::string reasonsInWords(const DuplicateFinding& finding, Language language) {
  std::vector<DuplicateReason> reasons = finding.reasons;
  std::ranges::stable_partition(reasons, [](const DuplicateReason& reason) { return reason.points > 0; });
  std::string text;
  for (const DuplicateReason& reason : reasons)
    text.append(text.empty() ? "" : ", ").append(wordsOf(kReasons, reason.code, language));
  return text;
}

std::string otherPersonReason(std::string_view code, Language language) {
  return wordsOf(kOtherPerson, code, language);
}

}  // namespace jemput::core
