// What an officer types and whom it finds: fragments, order, spellings, accents, places to mark.
#include <string>
#include <vector>

#include "core/search/PersonIndex.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

std::size_t found(const std::string& typed, const std::string& name) {
  PersonIndex index;
  index.add(1, {.name = name, .nik = {}, .kk = {}, .hamlet = {}}, PersonIndex::Source::Roster);
  return index.search(typed).total;
}

/// The name with what was found in brackets.
std::string marked(const std::string& typed, const std::string& name) {
  PersonIndex index;
  index.add(1, {.name = name, .nik = {}, .kk = {}, .hamlet = {}}, PersonIndex::Source::Roster);
  const PersonIndex::Result result = index.search(typed);
  if (result.hits.empty()) return "";
  std::string text = name;
  const auto& ranges = result.hits.front().matched;
  for (std::size_t i = ranges.size(); i-- > 0;) {
    text.insert(ranges[i].end, "]");
    text.insert(ranges[i].begin, "[");
  }
  return text;
}

struct Pair {
  std::string typed, name;
};

}  // namespace

TEST_CASE("what is typed finds the stored name") {
  const std::vector<Pair> pairs = {
      // prefixes, fragments, any order, any case
      {"mu", "MUHAMMAD RIZKI"},
      {"riz", "MUHAMMAD RIZKI"},
      {"izk", "MUHAMMAD RIZKI"},
      {"ki", "MUHAMMAD RIZKI"},
      {"Rizki Muhammad", "MUHAMMAD RIZKI"},
      {"ri mu", "MUHAMMAD RIZKI"},
      {"zki hamm", "MUHAMMAD RIZKI"},
      {"m rizki", "MUHAMMAD RIZKI"},
      {"i way", "I WAYAN SUGATA"},
      {"wayan i", "I WAYAN SUGATA"},
      {"nur hasanah", "NURHASANAH"},
      {"nurhasanah", "NUR HASANAH"},
      {"na na", "NANA"},
      // abbreviations, both ways, while typing
      {"moh", "MUHAMMAD RIZKI"},
      {"moh", "MOHAMAD RIZKI"},
      {"muh", "MOH. RIZKI"},
      {"muham", "MOH. RIZKI"},
      {"muhammad", "M. RIZKI"},
      {"hamm", "M. RIZKI"},
      {"moch", "MUHAMMAD"},
      {"moc", "MUHAMMAD"},
      {"mhd", "MOCHAMMAD"},
      {"mochamad", "MUH RIZKI"},
      {"M. Rizki", "MUHAMMAD RIZKI"},
      {"muhammad", "H. M. RIZKI"},
      {"muhammad", "LALU M RIZKI"},
      {"achmad", "AHMAD"},
      {"akh", "AHMAD"},
      {"ahm", "ACHMAD"},
      {"siti", "ST. AULIA"},
      {"st aulia", "SITI AULIA"},
      {"abdul", "ABD HAFIZ"},
      {"noer", "NUR AINI"},
      {"noor", "NUR AINI"},
      {"bq", "BAIQ HUSNA"},
      {"baiq", "BQ. HUSNA"},
      {"lalu", "L. ILHAM"},
      {"raden", "R. SUMADI"},
      {"haji", "H. SAHNIM"},
      {"denda", "DENDE MURNI"},
      {"amak", "AMAQ SAHNIM"},
      {"ustad", "UST. ILHAM"},
      // spelling pairs, also while they are being typed
      {"soemi", "SUMIATI"},
      {"sumi", "SOEMIATI"},
      {"sumo", "SOEMOEDJONO"},
      {"djum", "JUMADI"},
      {"jum", "DJUMADI"},
      {"tjokro", "COKRO"},
      {"jusuf", "YUSUF"},
      {"yus", "JUSUF"},
      {"soerja", "SURYADI"},
      {"surya", "SURJADI"},
      {"wahju", "WAHYU"},
      {"syai", "SAEFUL"},
      {"sai", "SYAEFUL"},
      {"sae", "SYAIFUL"},
      {"sya", "SAIFUL"},
      {"saiful", "SAEFUL"},
      {"iful", "SAEFUL"},
      {"sjafii", "SYAFII"},
      {"zae", "JAENAB"},
      {"jae", "ZAENAB"},
      {"zain", "JAENAL"},
      {"dzik", "ZIKRI"},
      {"zik", "DZIKRI"},
      {"aripin", "ARIFIN"},
      {"arif", "ARIPIN"},
      {"novi", "NOPIANTI"},
      {"sidiq", "SIDIK"},
      {"sidik", "SHIDDIQ SIDIQ"},
      {"khai", "HAERANI"},
      {"hae", "KHAIRANI"},
      {"mochtar", "MOHTAR"},
      {"ridho", "RIDO"},
      {"rido", "RIDHO"},
      {"hata", "HATTA"},
      {"hatta", "HATA"},
      {"fatimah", "FATIMA"},
      {"patima", "FATIMAH"},
      {"inah", "AMINA"},
      {"udin", "SAIFUDDIN"},
      {"oedin", "SAIFUDDIN"},
      {"sah", "SYAH"},
      {"njoman", "NYOMAN"},
      {"laela", "LAILA"},
      {"husen", "HUSAIN"},
      // accents, apostrophes, hyphens, dots
      {"maruf", "MA'RUF"},
      {"ma'ruf", "MARUF"},
      {"ma’ruf", "MA'RUF"},
      {"rene", "RENÉ"},
      {"RENÉ", "RENE"},
      {"hafiz", "Ḥāfiẓ"},
      {"farisi", "AL-FARISI"},
      {"al farisi", "AL-FARISI"},
      {"rizki", "M.RIZKI"},
      {"mu\xCC\x81s", "MUSA"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.typed, pair.name);
    CHECK(found(pair.typed, pair.name) == 1);
  }
}

TEST_CASE("what is typed does not find another name") {
  const std::vector<Pair> pairs = {
      {"muhammad", "RIZKI M"},      // an M at the end is no Muhammad
      {"muh", "ILMU"},              // a last h matters in a short piece
      {"na na", "HUSNA"},           // each word its own place
      {"siti siti", "SITI AULIA"},  // also a whole word
      {"mumu", "MURNI"},
      {"sya", "SETIAWAN"},            // no ai or ae here
      {"riz mur", "MUHAMMAD RIZKI"},  // every word must be found
      {"zik", "SAHNIM"},
      {"haji", "RIZKI H"},
      {"a r", "MURNI"},  // single letters only begin words
      {"fat", "SITI"},
      {"oe", "SUMIATI"},  // too little to be read as u
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.typed, pair.name);
    CHECK(found(pair.typed, pair.name) == 0);
  }
}

TEST_CASE("every literal piece of a name finds it, from the second letter") {
  for (const std::string name :
       {"SYAIFOEDDIN DZAKWAN", "TJHAI KHOE NJOTO", "MOHAMMAD AINUL YAQIN", "HAJJAH CHUSNUL KHOTIMAH"}) {
    for (std::size_t begin = 0; begin < name.size(); ++begin)
      for (std::size_t length = 2; begin + length <= name.size(); ++length) {
        const std::string piece = name.substr(begin, length);
        if (piece.find(' ') != std::string::npos) continue;
        CAPTURE(name, piece);
        CHECK(found(piece, name) == 1);
      }
  }
}

TEST_CASE("fewer than two letters and two digits search nothing") {
  PersonIndex index;
  index.add(1, {.name = "SAHNIM", .nik = "5208010107009001", .kk = {}, .hamlet = {}}, PersonIndex::Source::Roster);
  for (const char* typed : {"", " ", "s", "5", " . ", "é", "7 -"}) {
    CAPTURE(typed);
    const PersonIndex::Result result = index.search(typed);
    CHECK(result.tooShort);
    CHECK(result.total == 0);
  }
  CHECK_FALSE(index.search("zz").tooShort);
  CHECK(index.search("s a").total == 0);
  CHECK_FALSE(index.search("s a").tooShort);
}

TEST_CASE("the marked bytes are those that were meant") {
  CHECK(marked("riz", "MUHAMMAD RIZKI") == "MUHAMMAD [RIZ]KI");
  CHECK(marked("zki moh", "MUHAMMAD RIZKI") == "[MUHAMMAD] RI[ZKI]");
  CHECK(marked("hamm", "MUHAMMAD RIZKI") == "MU[HAMM]AD RIZKI");
  CHECK(marked("muham", "M. RIZKI") == "[M]. RIZKI");
  CHECK(marked("saef", "SYAIFUL BAHRI") == "[SYAIF]UL BAHRI");
  CHECK(marked("sya", "SAIFUL") == "[SAI]FUL");
  CHECK(marked("sumi", "SOEMIATI") == "[SOEMI]ATI");
  CHECK(marked("ari", "JUARI ARI") == "JUARI [ARI]");
  CHECK(marked("na na", "NANA") == "[NA][NA]");
}

TEST_CASE("marks fall on whole UTF-8 letters") {
  CHECK(marked("rene", "José Renéta") == "José [René]ta");
  CHECK(marked("hafiz", "Al-Ḥāfiẓ") == "Al-[Ḥāfiẓ]");
  CHECK(marked("maruf", "KH. Ma’ruf") == "KH. [Ma’ruf]");
  CHECK(marked("muse", "Mus\x65\xCC\x81") == "[Mus\x65\xCC\x81]");
  CHECK(marked("strasse", "STRAßE") == "[STRAßE]");
  CHECK(marked("ab",
               "\xFF\xC3"
               "AB\x80") == "\xFF\xC3[AB]\x80");
}
