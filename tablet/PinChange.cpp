#include "tablet/PinChange.h"

#include <algorithm>

#include "core/crypto/CodeWords.h"
#include "tablet/PinAttempts.h"

namespace jemput::tablet {

namespace {

using core::KeySlot;
using core::SlotKind;

void putSlot(const TabletFolder& folder, KeySlot slot) {
  const core::FolderLock alone = folder.pinLock();
  sync::FolderHeader header = folder.header();
  const auto same = [&](const KeySlot& one) { return one.kind == slot.kind && one.owner == slot.owner; };
  const auto found = std::find_if(header.slots.begin(), header.slots.end(), same);
  if (found == header.slots.end()) {
    header.slots.insert(header.slots.begin(), std::move(slot));
  } else {
    *found = std::move(slot);
  }
  folder.replaceHeader(header);
}

void refuseWeak(std::string_view pin, std::string_view old) {
  if (const auto weakness = pinWeakness(pin, old)) throw PinRefused(*weakness);
}

}  // namespace

Session changePin(const TabletFolder& folder, std::string_view officer, std::string_view oldPin,
                  std::string_view newPin, const core::Clock& clock) {
  refuseWeak(newPin, oldPin);
  Session session = signInOfficer(folder, officer, oldPin, clock);
  const sync::FolderHeader header = folder.header();
  putSlot(folder, core::makePassphraseSlot(SlotKind::Officer, session.officer, newPin, folder.deviceSecret(),
                                           session.databaseKey, header.slotCost()));
  session.mustChoosePin = false;
  return session;
}

void givePin(const TabletFolder& folder, const LeaderSession& leader, std::string_view officer, std::string_view pin,
             const core::Clock& clock) {
  refuseWeak(pin, {});
  const sync::FolderHeader header = folder.header();
  const std::string id(officer);
  if (!header.isOfficer(id))
    throw FolderRefused("Petugas " + id +
                        " tidak ada di daftar tablet ini. Minta kantor menambahkannya, lalu sinkron.");
  const core::Secret secret = folder.deviceSecret();
  KeySlot slot = core::makePassphraseSlot(SlotKind::Officer, id, pin, secret, leader.databaseKey, header.slotCost());
  slot.isFirst = true;
  // The counts first: a kill in between leaves the old slot and a few tries more, to whoever held the leader's code.
  PinAttempts(folder.attemptsFile(), secret, clock, {}).succeeded(id, {});
  putSlot(folder, std::move(slot));
}

std::string renewLeaderCode(const TabletFolder& folder, const LeaderSession& leader) {
  const sync::FolderHeader header = folder.header();
  std::string code(core::newWordCode(kLeaderWords).view());
  putSlot(folder, core::makePassphraseSlot(SlotKind::Leader, "", code, folder.deviceSecret(), leader.databaseKey,
                                           header.slotCost()));
  return code;
}

}  // namespace jemput::tablet
