// The notice's words. What they say of protection is what tablet/TabletFolder and core/crypto/KeySlots do.
#include "core/rules/Areas.h"
#include "office/IndonesianText.h"
#include "office/care/Incident.h"

namespace jemput::office {

namespace {

constexpr std::int64_t kNoticeWithin = std::int64_t{3} * 24 * 3600 * 1000;  // UU 27/2022: 3 x 24 hours

std::string count(std::uint64_t number) { return wholeNumber(static_cast<std::int64_t>(number)); }

void addHead(std::string& text, const Incident& incident, std::int64_t now) {
  text += "RANCANGAN PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI\n";
  text += "(UU 27/2022: tertulis, kepada orangnya dan lembaga, paling lambat 3 x 24 jam sejak diketahui)\n\n";
  text += "Dibuat " + longInstant(now) + " WITA. Bila diketahui saat hilang: paling lambat " +
          longInstant(incident.since + kNoticeWithin) + " WITA.\n\n";
  text += "1. Kejadian\nTablet " + incident.device.prefix + " tidak lagi dalam penguasaan kantor sejak " +
          longInstant(incident.since) + " WITA. [Isi: di mana, bagaimana, laporan polisi.]\n";
  text += incident.device.heard ? "Terakhir menghubungi kantor " + longInstant(*incident.device.heard) + " WITA.\n"
                                : std::string("Belum pernah menghubungi kantor sejak didaftarkan.\n");
  text += incident.deliveriesSince == 0 ? "Sejak saat itu kantor tidak mengirim data apa pun ke tablet itu.\n"
                                        : "PERHATIAN: sejak saat itu kantor masih mengirim data " +
                                              count(incident.deliveriesSince) + " kali ke tablet itu.\n";
}

void addVillages(std::string& text, const Incident& incident) {
  text += "\n2. Data siapa\n";
  ExposedVillage total;
  for (const auto& [code, village] : incident.villages) {
    const std::string_view name = core::Areas::shipped().name(code);
    text += "- " + (name.empty() ? std::string("desa tidak disebut") : std::string(name) + " (" + code + ")") + ": " +
            count(village.roster) + " orang di daftar warga, " + count(village.own) +
            " pendaftaran dicatat di tablet, " + count(village.pulled) + " pendaftaran tablet lain";
    if (village.purged > 0)
      text += " (" + count(village.purged) + " di antaranya sudah dihapus dari tablet setelah tersimpan di kantor)";
    if (village.held > 0) text += ", " + count(village.held) + " catatan yang ditahan kantor";
    text += "\n";
    total.purged += village.purged;
    total.roster += village.roster, total.own += village.own;
    total.pulled += village.pulled, total.held += village.held;
  }
  if (incident.villages.empty()) text += "- Kantor tidak pernah mengirim atau menerima data warga lewat tablet itu.\n";
  text += "Jumlah: " + count(total.roster) + " orang di daftar warga, " + count(total.own + total.pulled + total.held) +
          " pendaftaran. Satu orang dapat ada di keduanya; di antaranya anak (data spesifik, Pasal 4).\n";
  if (total.purged > 0)
    text += "Yang sudah dihapus dari tablet tetap disebut di sini: salinan lama isi disknya masih dapat memuatnya.\n";
  for (const core::GivenRoster& roster : incident.rosters)
    text += "  Daftar warga " + std::string(core::Areas::shipped().name(roster.village)) + " dikirim " +
            longInstant(roster.first) + " WITA, terakhir versi " + std::to_string(roster.version) + " pada " +
            longInstant(roster.last) + " WITA.\n";
}

void addProtection(std::string& text, const Incident& incident) {
  text +=
      "\n3. Data apa\nDaftar warga: NIK, nomor KK, nama, jenis kelamin, tanggal dan tempat lahir, status kawin, nama "
      "ibu "
      "dan ayah, alamat, perekaman KTP-el, KIA, akta, kategori.\nPendaftaran: yang sama, nomor telepon, catatan, "
      "layanan "
      "yang diminta, keadaan berkas, dan foto berkas bila dilampirkan.\n";
  text += "Kantor sudah menerima dari tablet itu sampai catatan " + std::to_string(incident.device.receivedSeq) +
          ". Yang dicatat sesudahnya hanya ada di tablet: tanyakan petugasnya dan tambahkan di sini.\n";
  text +=
      "\n4. Bagaimana terlindung\nSeluruh basis data tablet terenkripsi (AEGIS-256, atau ChaCha20-Poly1305 bila "
      "prosesornya tidak mendukung) dengan kunci acak 256 bit. Kunci itu dibungkus untuk tiap petugas dengan PIN 6 "
      "angka "
      "melalui Argon2id (64 MiB, 3 putaran) bersama rahasia perangkat, dengan kode ketua tim di kertas, dan dengan "
      "kunci "
      "pemulihan kantor. 10 PIN salah menghapus bungkus petugas itu.\nTidak terlindung: tablet yang sedang terbuka "
      "saat "
      "hilang, dan orang yang menyalin seluruh isi disk lalu menebak PIN di komputer lain bila tablet tanpa TPM.\n"
      "[Isi: terkunci atau terbuka saat hilang, ada TPM atau tidak.]\n";
  text += "\n5. Tindakan\n";
  text += incident.device.revoked
              ? "Tablet dicabut " + longInstant(*incident.device.revoked) +
                    " WITA: tidak diberi data lagi, dan menghapus daftar warganya pada kontak berikutnya.\n"
              : "BELUM DICABUT. Jalankan: jemput-office device revoke --device " + incident.device.prefix +
                    " --reason \"hilang\"\n";
  text += "[Isi: siapa memberi tahu warga, dengan cara apa, dan ke mana mereka bertanya.]\n";
}

}  // namespace

std::string incidentNotice(const Incident& incident, std::int64_t now) {
  std::string text;
  addHead(text, incident, now);
  addVillages(text, incident);
  addProtection(text, incident);
  return text;
}

}  // namespace jemput::office
