#include "core/crypto/CodeWords.h"

#include <sodium.h>

#include <algorithm>
#include <cctype>

namespace jemput::core {

namespace {

// Everyday Indonesian words of three to eight letters; the first four letters tell each from all others, so that a
// slip in its end is no other word. Changing the list makes no old code void: a code is checked as text.
constexpr std::string_view kWords =
    "abang abdi abjad acara acuan adat adik agung ahad ajaib ajar akal akar akhir aksara aktif alam alang album "
    "alun alur amal aman ambang ambil ampas ampuh anak ancang andal anggrek angin angka angsa anting anyam apel "
    "api apung arah arang arca arena arif arloji arsip arus asah asap asbak asing aspal asrama asuh atap atlet "
    "atom atur awak awan ayah ayam ayun azan baca badak bagus bahan baja baju bakar bakti baku balai balon bambu "
    "bandul bangku banjar bantal bapak barat baris basah batang batik batu bawang bayam bebek bekal belah benang "
    "bendera bening benteng beras berkah berlian besi betis bidan bijak biji bilah bintang biola biru bising bola "
    "bonus botol buah budaya bugar bujur bukit buku bulan bumbu bumi bunga burung busur butir cabai cacing cagar "
    "cahaya cakap cakra calon camar canda cangkul cantik capung catat catur cawan cegah celah cemara cendana "
    "cengkeh cepat cerah ceria cermin ciduk cincin cinta cipta citra coba cokelat contoh corak corong cubit cuci "
    "cukup cumi curah dagang dahan daki dalang damai dampak danau dapur darat dasar datar daun dawai daya debu "
    "dekat delima delman demi denah dendang dengar depan derap desa dewan dinding dingin domba dompet donat "
    "dongeng dorong duduk dukuh dunia durian dusun ekor elang elok emas ember embun empat empuk enam encer energi "
    "engsel erat fajar faktor farmasi fasih fauna festival filter firma flora fokus formula foto gabus gading "
    "gagah gajah galah gambar gamelan ganda ganjil garam garis garuda gasing gaun gayung gelas gembira gempal "
    "genap gendang gentong gerak gerbang getah giat gigi gilang girang gitar gosok gotong gubuk gudang gula "
    "gulung gunung gurau gurih guru gusar habis hadiah hafal hakim halaman halus hampir handuk hangat hapus harap "
    "harga harimau harum hasil hati hawa helai helm hemat hening heran hias hibur hijau hikmah hilir himpun "
    "hinggap hirup hitung hujan hulu huma huni huruf hutan ibarat ibu ijazah ikan ikat iklan iklim ikut ilmu "
    "imbang impian indah induk ingat injak intan ipar irama iring irit isian istana isyarat izin jadwal jagung "
    "jahe jahit jalak jamu janji jarak jarum jasa jati jaya jejak jelas jemari jembatan jenis jeram jernih jeruk "
    "jinak jingga jodoh joget joran jualan juara jubah judul jujur jumpa juru kabar kabel kabut kaca kadal kado "
    "kain kakak kaktus kalung kamar kambing kampung kancil kapal kapur karang karib karya kasih kasur katak kaus "
    "kawan kayu kebun kecap kelapa keluar kemah kemiri kenari kendi kenyang keping kera kereta kerja kertas kilau "
    "kincir kipas kira kisah klinik kolam kolong kompas koper kopi koran kota kuat kuda kuku kulit kumis kunci "
    "kuning kupu kurma kursi kutub labu lada lagu laju lakon lambai lampu lancar langit lantai lapang laris laut "
    "lawas layang lebah ledak lega lemari lembut lengkap lentera lereng lesung letak lewat lidah lihat lilin lima "
    "lincah lingkar lintas logam lokal lombok lompat lontar lorong luas lubuk lukis lumba lumut lunas lurah lurus "
    "lutut maaf macan madu magang mahir main makan makna malam mampu mandi mangga manis mantap marga masak masin "
    "mata mawar meja mekar melati melodi menang mentari merah merdu mesin mesra mewah mimpi minat minum minyak "
    "miring misal mitra mobil modal mohon montir motor muara muatan muda mudik mujur mulai mulia murah murid "
    "musik mutiara nabati nada nafas naga naik nakal nakhoda nalar nama nanas nangka nasi negeri nelayan nenek "
    "niaga niat nikmat nilai nira nomor norma novel nuansa nuri nyala nyaman nyanyi nyiur obat obor obrol olah "
    "ombak omong ongkos orang organ otak otot pabrik padang padi pagar pagi pahat pajak pakai paku palung paman "
    "panah pancing panduan panen pantai papan paprika parang parit pasar pasir patung paus pawai payung pedas "
    "pelangi pelita pemuda pena pendek pepaya perahu permata pesona pesta petak petir piala pijar pikir pilar "
    "pinang pindah pintu pipa piring pisang pohon pojok pola pondok pulau puncak pura purnama pusat pustaka putih "
    "putri rabu racik ragam rahasia rajin rakit ramah rambut rancang ranjang ranting rapat rapi rasa ratu rawat "
    "raya rebana rebung rekan renang renda resep resmi restu rimba rindu ringan roda rotan roti ruang rujak rumah "
    "rumput rusa rusuk sabar sabit sabun sagu sahabat sajak saku salak salju sambal sampan sandal sanggar santan "
    "sapi sapu saran sarung sasak satu sawah sawit sayap sayur sebar segar sehat sejuk sekolah selam semut senang "
    "sendok sepeda serbuk seruling setia siap sikap silat simpul sinar singa siram sirih sisir siswa sopan sorot "
    "suara subuh suka sukma suling sumur sungai surat surya susun sutra syair syukur tabah tabung tahan tahu "
    "tajam takar taksi taman tambak tanah tandan tangan tani tanya tari tawa tebing teduh tegak tekad telaga "
    "teman tempat tenang tengah tenun tepat terang terbit terigu ternak tiang tiba tiga tikar timba timur tinggi "
    "tipis tirai titik toko tomat tongkat topi tradisi tugu tukang tulis tumbuh tunas tupai turut tutup ubah "
    "udang udara uji ukir ukur ulang ular umbul umur undang unggul ungu unik unta upah upaya urai urut usaha usia "
    "usul utama utara utas utuh vanila vokal wadah wajah waktu wangi warga warisan warna warung wayang wibawa "
    "widara wijen wilayah wisata wortel wujud yakin yayasan yoga zaitun zaman zamrud ziarah ";

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string lettersOf(std::string_view typed) {
  std::string letters;
  for (const char c : typed) {
    const bool isLetter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    letters += isLetter ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : ' ';
  }
  return letters;
}

}  // namespace

const std::vector<std::string_view>& codeWords() {
  static const std::vector<std::string_view> kAll = split(kWords);
  return kAll;
}

Secret newWordCode(std::size_t count) {
  const auto& words = codeWords();
  std::string code;
  code.reserve(count * 9);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) code += ' ';
    code += words[randombytes_uniform(static_cast<std::uint32_t>(words.size()))];
  }
  Secret secret(code);
  sodium_memzero(code.data(), code.size());
  return secret;
}

std::string readWordCode(std::string_view typed) {
  const std::string letters = lettersOf(typed);
  const auto& all = codeWords();
  std::string code;
  for (const std::string_view word : split(letters)) {
    if (!code.empty()) code += ' ';
    const std::string_view start = word.substr(0, kTellingLetters);
    const auto first = std::lower_bound(all.begin(), all.end(), start);
    const bool isStart = word.size() >= kTellingLetters && first != all.end() && first->starts_with(start);
    // Typed as far as it tells the word from all others, or to its end.
    code += isStart && first->starts_with(word) ? *first : word;
  }
  return code;
}

std::vector<std::string> wordsBeginningWith(std::string_view start, std::size_t most) {
  std::vector<std::string> found;
  const std::string letters = lettersOf(start);
  const auto& all = codeWords();
  for (auto word = std::lower_bound(all.begin(), all.end(), letters); word != all.end() && found.size() < most;
       ++word) {
    if (!word->starts_with(letters)) break;
    found.emplace_back(*word);
  }
  return found;
}

}  // namespace jemput::core
