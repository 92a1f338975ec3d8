#include "core/rules/Sentences.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/core/rules/Examples.h"

using namespace examples;

namespace {

/// Codes that the rules can emit: every kebab-case literal in their sources. Only a word for "male" has that shape too.
std::map<std::string, std::string> codesInSources() {
  std::map<std::string, std::string> found;
  const std::regex literal("\"([a-z]+(-[a-z0-9]+)+)\"");
  for (const auto& file : std::filesystem::directory_iterator(JEMPUT_SOURCE_DIR "/core/rules")) {
    const std::string name = file.path().filename().string();
    if (name == "SentencePatterns.cpp" || name == "QuarantineReasons.cpp") continue;  // sentences themselves
    std::stringstream text;
    text << std::ifstream(file.path()).rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator match(source.begin(), source.end(), literal), end; match != end; ++match)
      if ((*match)[1] != "laki-laki") found.emplace((*match)[1], name);
  }
  return found;
}

std::set<std::string> placeholders(std::string_view pattern) {
  std::set<std::string> found;
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
    found.emplace(pattern.substr(open, pattern.find('}', open) - open + 1));
  return found;
}

std::string in(Language language, const char* code, std::vector<std::string> values = {}) {
  return sentence({IssueLevel::Error, "x", code, std::move(values)}, language, ServiceCatalogue::shipped());
}

}  // namespace

TEST_CASE("every code that the rules can emit has a sentence, and every sentence a code") {
  const auto emitted = codesInSources();
  CHECK(emitted.size() > 60);
  std::set<std::string> known;
  for (const SentencePattern& pattern : sentencePatterns()) {
    CAPTURE(pattern.code);
    CHECK(known.emplace(pattern.code).second);
    CHECK(emitted.count(std::string(pattern.code)) == 1);
  }
  for (const auto& [code, file] : emitted) {
    CAPTURE(code, file);
    CHECK(known.count(code) == 1);
  }
}

TEST_CASE("both languages of a sentence are there, use the same values, and blame nobody") {
  const std::set<std::string> kinds = {"", ":date", ":service", ":papers", ":questions/0", ":sex", ":status", ":only"};
  for (const SentencePattern& pattern : sentencePatterns()) {
    CAPTURE(pattern.code);
    CHECK(placeholders(pattern.indonesian) == placeholders(pattern.english));
    for (const std::string& placeholder : placeholders(pattern.indonesian)) {
      CHECK((placeholder[1] >= '0' && placeholder[1] <= '3'));
      CHECK(kinds.count(placeholder.substr(2, placeholder.size() - 3)) == 1);
    }
    for (std::string_view text : {pattern.indonesian, pattern.english}) {
      CHECK_FALSE(text.empty());
      const bool ends = text.back() == '.' || text.back() == '?' || text.substr(text.size() - 4) == "3456";
      CHECK(ends);
      for (const char* word : {"error", "Error", "invalid", "gagal", "kesalahan"})
        CHECK(text.find(word) == std::string_view::npos);
    }
  }
}

TEST_CASE("the sentences of the design are said in its words") {
  using enum Language;
  CHECK(in(Indonesian, "nik-length", {"16", "14"}) == "NIK harus 16 angka, ini baru 14.");
  CHECK(in(Indonesian, "nik-length", {"16", "17"}) == "NIK harus 16 angka, ini 17.");
  CHECK(in(English, "nik-length", {"16", "14"}) == "NIK has 16 digits, this has 14.");
  CHECK(in(Indonesian, "phone-short", {"2"}) == "Kurang 2 angka. Contoh: 0878 6512 3456");
  CHECK(in(English, "phone-short", {"2"}) == "2 digits missing. Example: 0878 6512 3456");
  CHECK(in(Indonesian, "birth-date-future", {"2030-01-01"}) == "Tanggal lahir belum terjadi. Cek tahunnya.");
  CHECK(in(English, "birth-date-future", {"2030-01-01"}) == "The birth date is in the future. Check the year.");
}

TEST_CASE("values are said as people say them") {
  using enum Language;
  CHECK(in(Indonesian, "age-too-young", {"17", "2025-07-15"}) == "Mulai 17 tahun, yaitu 15 Juli 2025.");
  CHECK(in(English, "age-too-young", {"17", "2025-07-15"}) == "From age 17, which is 15 July 2025.");
  CHECK(in(Indonesian, "papers-missing", {"KIA-01", "akta_lahir,kk"}) ==
        "Berkas belum lengkap: akta kelahiran, Kartu Keluarga. Permohonan tetap disimpan, berkas bisa menyusul.");
  CHECK(in(Indonesian, "nik-sex-differs", {"P"}) ==
        "Menurut NIK orang ini perempuan. Cek jenis kelamin, atau tulis alasannya.");
  CHECK(in(English, "service-other", {"KIA-01", "KIA-02"}) ==
        "KIA under 5 (KIA-01) does not fit this person on the day of the visit. Use KIA 5 to 16 (KIA-02).");
  CHECK(in(Indonesian, "status-needs-reason", {"DIKEMBALIKAN"}) == "Dikembalikan memerlukan alasan. Tulis alasannya.");
  CHECK(dateInWords(Date(2025, 2, 7), Indonesian) == "7 Februari 2025");
}

TEST_CASE("a code of a newer version is named, and a value that is not there leaves no brackets") {
  CHECK(in(Language::Indonesian, "nik-hologram").find("nik-hologram") != std::string::npos);
  CHECK(in(Language::English, "nik-birth-date-differs").find('{') == std::string::npos);
}

TEST_CASE("every finding fills all the places of its sentence") {
  std::vector<Registration> made;
  Person strange = person(Date(1924, 1, 2));
  strange.nik = "3273015203100001";
  strange.kk = "3273013102500001";
  strange.village = "x";
  made.push_back(registration(strange, {"KTP-02", "KIA-01", "AKL-01", "AKM-01", "XX"}));
  made.push_back(registration(person(Date(2009, 1, 2)), {"KTP-02", "AKL-02", "AKL-03"}));
  made.push_back(registration(person(Date(2030, 1, 2)), {"KTP-01"}));
  made.push_back(registration(person(Date(2020, 5, 2)), {"KTP-01", "KIA-02", "BIO-01"}));
  made.back().services[1].papers = {{"kk", PaperState::ReplacedBySptjm}, {"x", PaperState::NotYet}};
  std::size_t said = 0;
  for (const Registration& each : made)
    for (const Issue& issue : findings(each)) {
      for (const SentencePattern& pattern : sentencePatterns()) {
        if (pattern.code != issue.code) continue;
        ++said;
        CAPTURE(issue.code);
        for (const std::string& placeholder : placeholders(pattern.indonesian))
          CHECK(static_cast<std::size_t>(placeholder[1] - '0') < issue.values.size());
      }
    }
  CHECK(said > 15);
}
