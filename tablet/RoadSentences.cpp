#include "tablet/RoadSentences.h"

namespace jemput::tablet {

std::string roadSentence(sync::RoadTrouble trouble) {
  switch (trouble) {
    case sync::RoadTrouble::NoNetwork:
      return "Kantor tidak menjawab. Data aman di tablet; Anda tetap bisa mendaftar.";
    case sync::RoadTrouble::NameNotFound:
      return "Alamat kantor tidak ditemukan di jaringan ini. Data aman; cek alamatnya atau coba di jaringan kantor.";
    case sync::RoadTrouble::NotOurOffice:
      return "Yang menjawab bukan kantor ini. Tidak ada yang dikirim; data aman. Cek alamat kantor dan beri tahu "
             "pengelola.";
    case sync::RoadTrouble::TimedOut:
      return "Sinyal terlalu lemah, jawaban kantor tidak sampai. Data aman; yang sudah diterima tidak dikirim lagi.";
    case sync::RoadTrouble::Garbled:
      return "Jawabannya bukan dari kantor, mungkin halaman masuk Wi-Fi. Data aman; buka jaringan itu dulu, lalu coba "
             "lagi.";
    case sync::RoadTrouble::Cancelled:
      return "Pengiriman dihentikan. Data aman; lanjut dari sini kapan saja.";
  }
  return "Pengiriman terputus. Data aman di tablet.";
}

}  // namespace jemput::tablet
