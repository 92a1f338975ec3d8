#include "tablet/UsbSentences.h"

namespace jemput::tablet {

using core::LocalText;
using sync::StickTrouble;
using sync::VolumeTrouble;

namespace {

std::string text(std::uint64_t number) { return std::to_string(number); }

LocalText wordsOf(StickTrouble trouble) {
  switch (trouble) {
    case StickTrouble::Full:
      return {
          "USB penuh. Tidak ada salinan yang dibuat; data aman di tablet. Kosongkan atau ganti USB, lalu salin lagi.",
          "The USB stick is full. No copy was made; data are safe on the tablet. Clear or change the stick, then "
          "copy again."};
    case StickTrouble::Gone:
      return {
          "USB tercabut atau tidak bisa dibaca. Tidak ada salinan yang dibuat; data aman di tablet. Pasang lagi, "
          "lalu salin lagi.",
          "The USB stick was pulled or cannot be read. No copy was made; data are safe on the tablet. Put it in "
          "again, then copy again."};
    case StickTrouble::ReadOnly:
      return {
          "USB terkunci, tidak bisa ditulisi. Tidak ada salinan yang dibuat; data aman di tablet. Buka kuncinya "
          "atau pakai USB lain.",
          "The USB stick is locked and cannot be written to. No copy was made; data are safe on the tablet. Unlock "
          "it or use another."};
    case StickTrouble::Other:
      break;
  }
  return {"USB tidak bisa dipakai. Tidak ada salinan yang dibuat; data aman di tablet. Coba USB lain.",
          "The USB stick cannot be used. No copy was made; data are safe on the tablet. Try another."};
}

LocalText wordsOf(VolumeTrouble trouble, const std::string& name) {
  switch (trouble) {
    case VolumeTrouble::None:
      break;
    case VolumeTrouble::NoFile:
      return {"Berkas " + name + " tidak ada atau tidak bisa dibaca. Cek USB-nya.",
              "File " + name + " is not there or cannot be read. Check the stick."};
    case VolumeTrouble::NotABundle:
      return {"Berkas " + name + " bukan salinan Jemput. Tidak ada yang diubah.",
              "File " + name + " is no copy of Jemput. Nothing was changed."};
    case VolumeTrouble::ForSomebodyElse:
      return {"Berkas " + name + " bukan untuk tablet ini. Tidak ada yang diubah.",
              "File " + name + " is not for this tablet. Nothing was changed."};
    case VolumeTrouble::UnknownSender:
      return {"Berkas " + name + " tidak ditandatangani kantor ini. Tidak ada yang diubah; beri tahu kantor.",
              "File " + name + " is not signed by this office. Nothing was changed; tell the office."};
    case VolumeTrouble::CannotBeOpened:
      return {"Berkas " + name + " rusak dan tidak dipakai. Minta kantor menyalin lagi.",
              "File " + name + " is damaged and was not used. Ask the office to copy it again."};
    case VolumeTrouble::CutShort:
      return {"Berkas " + name + " terpotong atau rusak. Yang utuh sudah diambil; minta kantor menyalin lagi.",
              "File " + name + " is cut short or damaged. What is whole was taken; ask the office to copy it again."};
  }
  return {};
}

LocalText takenWords(const ImportedBundle& done) {
  if (done.volumes.empty())
    return {"Tidak ada jawaban kantor untuk tablet ini di USB.", "There is no answer of the office for this tablet."};
  if (done.replies == 0 && done.old > 0)
    return {"Jawaban di USB ini sudah lama; tablet sudah mendengar kabar yang lebih baru. Tidak ada yang diubah.",
            "The answer on this stick is old; this tablet has heard the office since. Nothing was changed."};
  return {text(done.receipted) + " catatan diterima kantor, " + text(done.unreceipted) + " masih hanya di tablet, " +
              text(done.pulled) + " kabar dari kantor, " + text(done.snapshots.size()) + " daftar baru.",
          text(done.receipted) + " entries received by the office, " + text(done.unreceipted) +
              " still only on the tablet, " + text(done.pulled) + " news from the office, " +
              text(done.snapshots.size()) + " new lists."};
}

std::vector<LocalText> remarksOf(const ImportedBundle& done) {
  std::vector<LocalText> remarks;
  if (!done.quarantineReasons.empty())
    remarks.push_back({text(done.quarantineReasons.size()) + " catatan disimpan kantor tetapi perlu diperbaiki.",
                       text(done.quarantineReasons.size()) + " entries are stored at the office but need fixing."});
  if (done.wasRestored)
    remarks.push_back(
        {"Kantor dipulihkan dari cadangan. Salin ke USB lagi, supaya yang hilang di sana sampai lagi.",
         "The office was restored from a backup. Copy to USB again, so that what it lost arrives again."});
  if (done.wasForked)
    remarks.push_back(
        {"Tablet lain memakai identitas ini. Semua pekerjaan disimpan; salin ke USB lagi dan beri tahu kantor hari "
         "ini.",
         "Another tablet uses this identity. All work is kept; copy to USB again and tell the office today."});
  if (done.isRevoked)
    remarks.push_back({"Tablet ini dicabut oleh kantor. Daftar warga dihapus dari tablet.",
                       "This tablet was revoked by the office. Its roster was removed."});
  if (done.leavesGap)
    remarks.push_back({"Sebagian jawaban tidak menyambung. Salin ke USB dulu, bawa ke kantor, lalu minta jawaban baru.",
                       "Part of the answer does not continue what is here. Copy to USB first, take it to the office, "
                       "then ask for a new answer."});
  return remarks;
}

}  // namespace

std::string stickSentence(StickTrouble trouble, core::Language language) { return wordsOf(trouble).in(language); }

std::string copiedSentence(const ExportedBundle& done, core::Language language) {
  const LocalText words{text(done.entries) +
                            " catatan disalin ke USB, belum diterima kantor. Bawa USB ke kantor, dan " +
                            "ambil jawabannya nanti.",
                        text(done.entries) + " entries copied to USB, not yet received by the office. Take the stick " +
                            "to the office, and fetch the answer later."};
  return words.in(language);
}

std::vector<std::string> takenSentences(const ImportedBundle& done, core::Language language) {
  std::vector<std::string> sentences{takenWords(done).in(language)};
  for (const LocalText& remark : remarksOf(done)) sentences.push_back(remark.in(language));
  for (const sync::VolumeOutcome& one : done.volumes)
    if (one.trouble != VolumeTrouble::None) sentences.push_back(wordsOf(one.trouble, one.name).in(language));
  for (const sync::MissingVolume& one : done.missing)
    sentences.push_back(
        LocalText{"Berkas nomor " + text(one.volume) + " di samping " + one.beside + " tidak ada. Salin semuanya.",
                  "File number " + text(one.volume) + " beside " + one.beside + " is missing. Copy all of them."}
            .in(language));
  return sentences;
}

}  // namespace jemput::tablet
