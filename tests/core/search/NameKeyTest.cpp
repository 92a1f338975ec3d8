// Names compared: the matching key, likeness and the key of a distinct person (domain section 7).
#include "core/search/NameKey.h"

#include <string>
#include <vector>

#include "core/search/Spelling.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

struct Pair {
  std::string a, b;
};

}  // namespace

TEST_CASE("two spellings of one name have the same matching key") {
  const std::vector<Pair> pairs = {
      {"MUHAMMAD RIZKI", "MOH. RIZKI"},
      {"MUHAMMAD RIZKI", "M. RIZQI"},
      {"MUHAMMAD RIZKI", "M.RIZKI"},
      {"MOCHAMMAD ZAINI", "MHD ZAINI"},
      {"MOKHAMAD ZAINI", "MUH ZAINI"},
      {"AHMAD", "ACHMAD"},
      {"AKHMAD YUSUF", "AHMAD YUSUF"},
      {"SITI AULIA", "ST. AULIA"},
      {"SITTI AULIA", "SITI AULIA"},
      {"ABDUL HAFIZ", "ABD. HAFIZ"},
      {"ABDOEL HAFIZ", "ABDUL HAFIZ"},
      {"NOER AINI", "NUR AINI"},
      {"NOOR AINI", "NUR AINI"},
      {"SOEMIATI", "SUMIATI"},
      {"DJUMADI", "JUMADI"},
      {"TJOKRO", "COKRO"},
      {"SJAFII", "SYAFII"},
      {"SYAFII", "SAFII"},
      {"SOERJADI", "SURYADI"},
      {"DJOJO", "JOYO"},
      {"KHAIRANI", "HAIRANI"},
      {"MOCHTAR", "MOHTAR"},
      {"RIDHO", "RIDO"},
      {"HATTA", "HATA"},
      {"ZAENAB", "JAENAB"},
      {"DZIKRI", "JIKRI"},
      {"ARIFIN", "ARIPIN"},
      {"NOVIANTI", "NOFIANTI"},
      {"AMAQ SIDIQ", "AMAK SIDIK"},
      {"SAEFUL", "SYAIFUL"},
      {"FATIMAH", "FATIMA"},
      {"SAIFUDDIN", "SAIFUDIN"},
      {"SAIFOEDIN", "SAIFUDDIN"},
      {"LALU RIAN BAYU", "RIAN BAYU"},
      {"L. RIAN BAYU", "LALU RIAN BAYU"},
      {"BAIQ HUSNA", "BQ. HUSNA"},
      {"RADEN SUMADI", "R. SUMADI"},
      {"DENDA MURNI", "MURNI"},
      {"PAPUQ SAHNEP", "SAHNEP"},
      {"I WAYAN SUGATA", "WAYAN SUGATA"},
      {"NI NYOMAN RATNA", "NYOMAN RATNA"},
      {"H. SAHNIM", "SAHNIM"},
      {"HJ. MURNI", "MURNI"},
      {"TGH. L. MUH. ILHAM, S.Ag., M.Pd.", "MUHAMMAD ILHAM"},
      {"RIAN BAYU S.Pd", "RIAN BAYU"},
      {"DRS. RIAN BAYU", "BAYU RIAN"},
      {"SAHNIM BIN KARIMAN", "SAHNIM"},
      {"SAHNEP BINTI NURSIP", "SAHNEP BINTI SUMADI"},
      {"AULIA ZAHRA", "ZAHRA AULIA"},
      {"AULIA BAIQ", "BAIQ AULIA"},
      {"MA'RUF", "MARUF"},
      {"Rìnádi", "RINADI"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a, pair.b);
    CHECK(matchingKey(pair.a) == matchingKey(pair.b));
  }
}

TEST_CASE("different names have different matching keys") {
  const std::vector<Pair> pairs = {
      {"MUHAMMAD RIAN", "MUHAMMAD RIZKI"},
      {"SITI AULIA", "SITI"},
      {"RIZKI M", "RIZKI MUHAMMAD"},
      {"JUSUF", "YUSUF"},
      {"MU", "MUH"},
      {"SAHNIM", "SAHNEP"},
      {"RIAN", "RIAN BAYU"},
      {"RINJANI", "RINYAJI"},
      {"MADE", "WAYAN"},
      {"ST. AULIA", "NUR AULIA"},
      {"AMAQ SAHNIM", "AMAQ"},
      {"HUSNA", "HASANAH"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a, pair.b);
    CHECK(matchingKey(pair.a) != matchingKey(pair.b));
  }
}

TEST_CASE("a name of nothing but titles keeps a key of its own") {
  CHECK(matchingKey("LALU") == "lalu");
  CHECK(matchingKey("BAIQ") != matchingKey("LALU"));
  CHECK(matchingKey("").empty());
  CHECK(matchingKey("...").empty());
}

TEST_CASE("the matching key is sorted canonical words") {
  CHECK(matchingKey("M. ZAINI SJAFII BIN KARIMAN") == "jeni muhamad sapi");
}

TEST_CASE("every folded letter knows the letters it stands for") {
  const FoldedWord folded = foldSpelling("SYAIFUDDIN", Folding::Search);
  CHECK(folded.text == "sepudin");
  const std::vector<LetterRange> expected = {{0, 2}, {2, 4}, {4, 5}, {5, 6}, {6, 8}, {8, 9}, {9, 10}};
  CHECK(folded.sources == expected);
}

TEST_CASE("a last h falls from a whole word, not from a fragment or a short word") {
  CHECK(foldSpelling("HASANAH", Folding::Search).text == "hasana");
  CHECK(foldSpelling("HASANAH", Folding::Fragment).text == "hasanah");
  CHECK(foldSpelling("SYAH", Folding::Search).text == "sah");
}

TEST_CASE("the text for searching holds titles, spellings and abbreviations") {
  const std::string text = searchText("H. Moh. Sjafii");
  for (const char* part : {"HAJI", "MOH", "MUHAMMAD", "MOCH", "SJAFII", "sapi"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(searchText("RIZKI M").find("MUHAMMAD") == std::string::npos);
}

TEST_CASE("names that belong to one person agree") {
  const std::vector<Pair> pairs = {
      {"MUHAMMAD RIZKI", "MOH RIZKI"},
      {"SITI AULIA ZAHRA", "AULIA ZAHRA"},
      {"SUMIATI", "SUMIYATI"},
      {"NUR HASANAH", "NURHASANAH"},
      {"LALU ILHAM", "ILHAM"},
      {"SALSABILA HUSNA", "HUSNA SALSABILLA"},
      {"MUHAMMAD FAUZAN", "MUHAMAD FAUJAN"},
      {"KHAIRANI", "HAERANI"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a, pair.b);
    CHECK(compareNames(pair.a, pair.b) >= NameMatch::Contained);
    CHECK(compareNames(pair.a, pair.b) == compareNames(pair.b, pair.a));
  }
}

TEST_CASE("names of different people do not agree, even if they share a word") {
  const std::vector<Pair> pairs = {
      {"MUHAMMAD RIAN", "MUHAMMAD RIZKI"},
      {"SITI AULIA ZAHRA", "SITI AULIA HUSNA"},
      {"SAHNIM", "SAHNEP"},
      {"HASAN", "HUSEN"},
      {"RIAN BAYU", "BAYU ILHAM ZAINI"},
      {"", "SAHNIM"},
      {"", ""},
      {"NI WAYAN RATNA", "NI MADE RATNA"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a, pair.b);
    CHECK(compareNames(pair.a, pair.b) < NameMatch::Contained);
    CHECK(compareNames(pair.a, pair.b) == compareNames(pair.b, pair.a));
  }
}

TEST_CASE("a person with a NIK is counted by it, however the name is written") {
  CHECK(personKey("5208010107009001", "MUHAMMAD", Date(2000, 7, 1), "MURNI") == "5208010107009001");
  CHECK(personKey("5208010107009001", "MOH", std::nullopt, "") == "5208010107009001");
}

TEST_CASE("a person without a NIK is counted by name, birth date and mother") {
  const std::string key = personKey("", "MUHAMMAD RIZKI", Date(2025, 1, 3), "BAIQ MURNI");
  CHECK(key == personKey("", "MOH. RIZKI", Date(2025, 1, 3), "MURNI"));
  CHECK(key == personKey("520801", "MOH. RIZKI", Date(2025, 1, 3), "MURNI"));
  CHECK(key != personKey("", "MOH. RIZKI", Date(2025, 1, 4), "MURNI"));
  CHECK(key != personKey("", "MOH. RIZKI", std::nullopt, "MURNI"));
  CHECK(key != personKey("", "MOH. RIZKI", Date(2025, 1, 3), "SAHNEP"));
  CHECK(key != personKey("", "MOH. RIAN", Date(2025, 1, 3), "MURNI"));
}
