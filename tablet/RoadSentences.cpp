#include "tablet/RoadSentences.h"

namespace jemput::tablet {

namespace {

core::LocalText wordsOf(sync::RoadTrouble trouble) {
  switch (trouble) {
    case sync::RoadTrouble::NoNetwork:
      return {"Kantor tidak menjawab. Data aman di tablet; Anda tetap bisa mendaftar.",
              "The office does not answer. Data are safe on the tablet; you can keep registering."};
    case sync::RoadTrouble::NameNotFound:
      return {"Alamat kantor tidak ditemukan di jaringan ini. Data aman; cek alamatnya atau coba di jaringan kantor.",
              "The office's address is not found in this network. Data are safe; check the address, or try in the "
              "office's network."};
    case sync::RoadTrouble::NotOurOffice:
      return {
          "Yang menjawab bukan kantor ini. Tidak ada yang dikirim; data aman. Cek alamat kantor dan beri tahu "
          "pengelola.",
          "What answers is not this office. Nothing was sent; data are safe. Check the office's address and tell "
          "the administrator."};
    case sync::RoadTrouble::TimedOut:
      return {"Sinyal terlalu lemah, jawaban kantor tidak sampai. Data aman; yang sudah diterima tidak dikirim lagi.",
              "The signal is too weak, the office's answer did not arrive. Data are safe; what was received is not "
              "sent again."};
    case sync::RoadTrouble::Garbled:
      return {
          "Jawabannya bukan dari kantor, mungkin halaman masuk Wi-Fi. Data aman; buka jaringan itu dulu, lalu coba "
          "lagi.",
          "The answer is not the office's, perhaps a Wi-Fi's sign-in page. Data are safe; open that network first, "
          "then try again."};
    case sync::RoadTrouble::Cancelled:
      return {"Pengiriman dihentikan. Data aman; lanjut dari sini kapan saja.",
              "Sending was stopped. Data are safe; it goes on from here at any time."};
  }
  return {"Pengiriman terputus. Data aman di tablet.", "Sending was interrupted. Data are safe on the tablet."};
}

}  // namespace

std::string roadSentence(sync::RoadTrouble trouble, core::Language language) { return wordsOf(trouble).in(language); }

}  // namespace jemput::tablet
