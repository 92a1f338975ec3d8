#include "tablet/DeviceSecret.h"

#include <sodium.h>

#include "core/storage/SafeFile.h"
#include "tablet/Tpm.h"

namespace jemput::tablet {

namespace {

constexpr std::size_t kBytes = 32;

core::LocalText wordsOf(SecretTrouble trouble) {
  switch (trouble) {
    case SecretTrouble::FileGone:
      return {
          "Rahasia perangkat tablet ini hilang. Data tetap ada dan terkunci: bawa foldernya ke kantor "
          "(jemput-office recover).",
          "This tablet's device secret is gone. The data are still there, and locked: bring the folder to the "
          "office (jemput-office recover)."};
    case SecretTrouble::NoChip:
      return {
          "Folder ini terikat pada cip keamanan (TPM) tablet tempat ia didaftarkan, dan di mesin ini cip itu tidak "
          "ditemukan. Data tetap ada dan terkunci. Nyalakan TPM atau pakai tablet aslinya; bila tidak bisa, bawa "
          "foldernya ke kantor (jemput-office recover).",
          "This folder is bound to the security chip (TPM) of the tablet it was enrolled on, and this machine shows "
          "no such chip. The data are still there, and locked. Switch the TPM on or use that tablet; if that "
          "cannot be, bring the folder to the office (jemput-office recover)."};
    case SecretTrouble::OtherChip:
      return {
          "Folder ini terikat pada cip keamanan (TPM) tablet lain, atau cip tablet ini sudah dikosongkan. Data tetap "
          "ada dan terkunci. Pakai tablet aslinya, atau bawa foldernya ke kantor (jemput-office recover) lalu "
          "daftarkan tablet ini lagi.",
          "This folder is bound to another tablet's security chip (TPM), or this tablet's chip was cleared. The data "
          "are still there, and locked. Use that tablet, or bring the folder to the office (jemput-office "
          "recover), then enrol this tablet again."};
    case SecretTrouble::ChipFails:
      return {
          "Cip keamanan (TPM) tablet ini sedang tidak menjawab. Data aman dan terkunci; coba lagi, lalu nyalakan "
          "ulang tablet.",
          "This tablet's security chip (TPM) does not answer just now. The data are safe, and locked; try again, "
          "then restart the tablet."};
  }
  return {};
}

SecretTrouble troubleOf(TpmTrouble trouble) {
  if (trouble == TpmTrouble::NoChip) return SecretTrouble::NoChip;
  return trouble == TpmTrouble::OtherChip ? SecretTrouble::OtherChip : SecretTrouble::ChipFails;
}

}  // namespace

std::string secretSentence(SecretTrouble trouble, core::Language language) { return wordsOf(trouble).in(language); }

SecretRefused::SecretRefused(SecretTrouble why)
    : FolderRefused(secretSentence(why, core::Language::Indonesian)), trouble(why) {}

core::Secret FileSecret::read() const {
  auto bytes = core::readWholeFile(m_file);
  if (!bytes || bytes->size() != kBytes) throw SecretRefused(SecretTrouble::FileGone);
  core::Secret secret(*bytes);
  sodium_memzero(bytes->data(), bytes->size());
  return secret;
}

core::Secret FileSecret::make() const {
  core::Secret secret = core::Secret::random(kBytes);
  core::writeFileSafely(m_file, secret.view());
  return secret;
}

core::Secret TpmSecret::read() const {
  const auto text = core::readWholeFile(m_file);
  if (!text) throw SecretRefused(SecretTrouble::FileGone);
  try {
    core::Secret secret = Tpm(m_connection).unseal(readSealed(*text));
    if (secret.size() != kBytes) throw SecretRefused(SecretTrouble::OtherChip);
    return secret;
  } catch (const TpmRefused& refused) {
    throw SecretRefused(troubleOf(refused.trouble));
  }
}

std::optional<core::Secret> TpmSecret::make() const {
  core::Secret secret = core::Secret::random(kBytes);
  try {
    core::writeFileSafely(m_file, writeSealed(Tpm(m_connection).seal(secret)));
    // Before anything is locked with it: whether the chip gives it back.
    if (read().view() == secret.view()) return secret;
  } catch (const TpmRefused&) {
  } catch (const SecretRefused&) {
  }
  std::filesystem::remove(m_file);
  return std::nullopt;
}

}  // namespace jemput::tablet
