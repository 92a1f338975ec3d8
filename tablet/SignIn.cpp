#include "tablet/SignIn.h"

#include <algorithm>

#include "core/crypto/CodeWords.h"
#include "tablet/PinAttempts.h"
#include "tablet/SpaceReserve.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

namespace {

using core::SlotKind;

[[noreturn]] void refuseAllGone() {
  throw SignInRefused(SignInTrouble::AllGone,
                      "Terlalu banyak PIN salah, jadi semua kunci di tablet ini sudah dihapus. Data tetap ada dan "
                      "terkunci: bawa tablet ke kantor.",
                      std::chrono::seconds(0), 0);
}

[[noreturn]] void refuseSlotGone() {
  throw SignInRefused(
      SignInTrouble::SlotGone,
      "Petugas ini belum punya PIN, atau PIN-nya sudah dihapus. Data tetap aman: minta ketua tim memberi "
      "PIN baru dengan kodenya.",
      std::chrono::seconds(0), 0);
}

[[noreturn]] void refuseWaiting(int wrong, std::chrono::seconds wait) {
  throw SignInRefused(SignInTrouble::Waiting,
                      "PIN salah " + std::to_string(wrong) + " kali. Tunggu " + std::to_string(wait.count()) +
                          " detik, lalu coba lagi. Data di tablet aman.",
                      wait, std::max(kTriesOfOfficer - wrong, 0));
}

/// On a full disk what is kept for it is given back first: nobody is locked out by photos.
core::FolderLock lockWithRoom(const TabletFolder& folder) {
  SpaceReserve(folder.path()).makeRoomForWork();
  return folder.pinLock();
}

/// One folder's counts while one try is made: alone, so that two programs do not make two tries out of one count.
class Door {
 public:
  Door(const TabletFolder& folder, const core::Clock& clock)
      : m_folder(folder),
        m_lock(lockWithRoom(folder)),
        m_header(folder.header()),
        m_secret(folder.deviceSecret()),
        m_attempts(folder.attemptsFile(), m_secret, clock, m_header.slotOwners()) {
    destroySpent();
  }

  const sync::FolderHeader& header() const { return m_header; }
  const core::Secret& secret() const { return m_secret; }
  PinAttempts& attempts() { return m_attempts; }

  int triesLeft(int wrong) const {
    return std::max(std::min(kTriesOfOfficer - wrong, kTriesOfAll - m_attempts.wrongOfAll()), 0);
  }

  /// Removes the slots whose tries are used up, also those that a power cut left standing.
  void destroySpent() {
    const auto isSpent = [this](const core::KeySlot& slot) {
      if (slot.kind == SlotKind::Office) return false;
      return m_attempts.areAllSpent() || (slot.kind == SlotKind::Officer && m_attempts.isSpent(slot.owner));
    };
    if (std::erase_if(m_header.slots, isSpent) > 0) m_folder.replaceHeader(m_header);
  }

  [[noreturn]] void refuseWrong(const std::vector<std::string>& tried) {
    destroySpent();
    if (m_attempts.areAllSpent()) refuseAllGone();
    int wrong = 0;
    std::chrono::seconds wait = m_attempts.waitOf(tried.front());
    for (const std::string& owner : tried) {
      wrong = std::max(wrong, m_attempts.wrongOf(owner));
      wait = std::min(wait, m_attempts.waitOf(owner));
    }
    if (tried.size() == 1 && tried.front() != kLeaderOwner && m_attempts.isSpent(tried.front())) refuseSlotGone();
    const int left = triesLeft(wrong);
    std::string sentence = "PIN salah. Coba lagi; data di tablet aman.";
    if (left < kTriesOfOfficer - kFreeTries)
      sentence = "PIN salah. Sisa " + std::to_string(left) + " kali, lalu PIN ini dihapus. Data di tablet aman.";
    if (tried.front() == kLeaderOwner) sentence = "Kode ketua tim salah. Periksa tiap kata; data di tablet aman.";
    throw SignInRefused(SignInTrouble::Wrong, sentence, wait, left);
  }

 private:
  const TabletFolder& m_folder;
  core::FolderLock m_lock;
  sync::FolderHeader m_header;
  core::Secret m_secret;
  PinAttempts m_attempts;
};

/// Those whose slot may be tried now; refuses when there is none.
std::vector<std::string> whoMayTry(Door& door, std::string_view officer) {
  std::vector<std::string> asked = door.header().slotOwners();
  if (!officer.empty()) std::erase_if(asked, [&](const std::string& id) { return id != officer; });
  if (asked.empty() && door.attempts().areAllSpent()) refuseAllGone();
  if (asked.empty()) refuseSlotGone();
  std::vector<std::string> may = asked;
  std::erase_if(may, [&](const std::string& id) { return door.attempts().waitOf(id).count() > 0; });
  if (!may.empty()) return may;
  const auto soonest = std::min_element(asked.begin(), asked.end(), [&](const auto& one, const auto& other) {
    return door.attempts().waitOf(one) < door.attempts().waitOf(other);
  });
  refuseWaiting(door.attempts().wrongOf(*soonest), door.attempts().waitOf(*soonest));
}

}  // namespace

Session signInOfficer(const TabletFolder& folder, std::string_view officer, std::string_view pin,
                      const core::Clock& clock) {
  Door door(folder, clock);
  const std::vector<std::string> tried = whoMayTry(door, officer);
  door.attempts().count(tried);
  for (const std::string& owner : tried) {
    const core::KeySlot& slot = *door.header().slotOf(SlotKind::Officer, owner);
    if (auto key = core::openPassphraseSlot(slot, pin, door.secret())) {
      const bool mustChoose = slot.isFirst && !door.header().isPractice;
      door.attempts().succeeded(owner, tried);
      return {owner, door.header().officerName(owner), std::move(*key), mustChoose};
    }
  }
  door.refuseWrong(tried);
}

LeaderSession signInLeader(const TabletFolder& folder, std::string_view code, const core::Clock& clock) {
  Door door(folder, clock);
  const core::KeySlot* slot = door.header().slotOf(SlotKind::Leader, "");
  if (slot == nullptr) refuseAllGone();
  const std::vector<std::string> tried = {kLeaderOwner};
  if (const auto wait = door.attempts().waitOf(kLeaderOwner); wait.count() > 0)
    refuseWaiting(door.attempts().wrongOf(kLeaderOwner), wait);
  door.attempts().count(tried);
  if (auto key = core::openPassphraseSlot(*slot, core::readWordCode(code), door.secret())) {
    door.attempts().succeeded(kLeaderOwner, tried);
    return {std::move(*key)};
  }
  door.refuseWrong(tried);
}

SignInState signInState(const TabletFolder& folder, std::string_view officer, const core::Clock& clock) {
  Door door(folder, clock);
  const std::string owner(officer);
  SignInState state;
  state.hasSlot = door.header().slotOf(SlotKind::Officer, owner) != nullptr;
  state.wait = door.attempts().waitOf(owner);
  state.triesLeft = door.triesLeft(door.attempts().wrongOf(owner));
  if (state.wait.count() > 0) state.trouble = SignInTrouble::Waiting;
  if (!state.hasSlot) state.trouble = SignInTrouble::SlotGone;
  if (door.attempts().areAllSpent()) state.trouble = SignInTrouble::AllGone;
  return state;
}

}  // namespace jemput::tablet
