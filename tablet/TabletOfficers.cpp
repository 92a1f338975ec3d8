#include "tablet/TabletOfficers.h"

#include <algorithm>

#include "sync/TabletSync.h"
#include "tablet/PinAttempts.h"
#include "tablet/SpaceReserve.h"

namespace jemput::tablet {

namespace {

using core::KeySlot;
using core::ListedOfficer;
using core::OfficerList;
using core::SlotKind;
using sync::OfficerName;

std::optional<OfficerList> waitingList(core::TabletStore& store) {
  const auto text = store.meta().get(sync::kOfficersToTake);
  if (!text || text->empty()) return std::nullopt;
  std::optional<OfficerList> list;
  const auto document = core::JsonDocument::parse(*text);
  if (document) core::readOfficerList(document->root(), list);
  return list;
}

void forgetList(core::TabletStore& store, std::uint64_t version) {
  core::Transaction transaction(store.database());
  // A newer one may have come meanwhile, through another connection.
  if (const auto list = waitingList(store); list && list->version <= version)
    store.meta().set(sync::kOfficersToTake, "");
  transaction.commit();
}

/// Whether this officer's slot is not the one that the list means.
bool needsSlot(const FolderHeader& header, const ListedOfficer& officer) {
  return !header.isOfficer(officer.id) || officer.slot > header.slotVersion(officer.id);
}

std::vector<KeySlot> makeSlots(const FolderHeader& header, const OfficerList& list, const core::Secret& secret,
                               const core::Secret& databaseKey) {
  std::vector<KeySlot> slots;
  for (const ListedOfficer& officer : list.officers) {
    if (officer.firstPin.empty() || !needsSlot(header, officer)) continue;
    slots.push_back(core::makePassphraseSlot(SlotKind::Officer, officer.id, officer.firstPin, secret, databaseKey,
                                             header.slotCost()));
    slots.back().isFirst = true;
  }
  return slots;
}

/// Makes the header what the list says, but for the new slots; says what has changed.
sync::OfficerNews change(FolderHeader& header, const OfficerList& list, std::int64_t officeTime) {
  sync::OfficerNews news{officeTime, {}, {}, {}};
  std::vector<OfficerName> officers;
  for (const ListedOfficer& officer : list.officers) {
    const bool isKnown = header.isOfficer(officer.id);
    if (!isKnown) news.added.push_back(officer.name);
    if (isKnown && needsSlot(header, officer)) news.reset.push_back(officer.name);
    officers.push_back({officer.id, officer.name, officer.slot});
  }
  for (const OfficerName& known : header.officers) {
    if (list.find(known.id) != nullptr) continue;
    news.removed.push_back(known.name);
    header.former.push_back(known);
  }
  std::erase_if(header.former, [&](const OfficerName& one) { return list.find(one.id) != nullptr; });
  std::erase_if(header.slots, [&](const KeySlot& slot) {
    if (slot.kind != SlotKind::Officer) return false;
    const ListedOfficer* officer = list.find(slot.owner);
    return officer == nullptr || needsSlot(header, *officer);
  });
  header.officers = std::move(officers);
  header.officersVersion = list.version;
  return news;
}

void putList(const TabletFolder& folder, const OfficerList& list, std::vector<KeySlot> slots,
             const core::Secret& secret, std::int64_t officeTime, const core::Clock& clock) {
  SpaceReserve(folder.path()).makeRoomForWork();
  const core::FolderLock alone = folder.pinLock();
  FolderHeader header = folder.header();
  // The counts first: a kill in between leaves the old slot and a few tries more.
  PinAttempts attempts(folder.attemptsFile(), secret, clock, header.slotOwners());
  for (const KeySlot& slot : slots) attempts.succeeded(slot.owner, {});
  header.news = change(header, list, officeTime);
  header.slots.insert(header.slots.begin(), std::make_move_iterator(slots.begin()),
                      std::make_move_iterator(slots.end()));
  folder.replaceHeader(header);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

std::string newsSentence(const sync::OfficerNews& news, core::Language language) {
  std::string text;
  const auto add = [&](const std::vector<std::string>& names, const core::LocalText& words) {
    if (!names.empty()) text += (text.empty() ? "" : " ") + words.in(language) + ": " + joined(names) + ".";
  };
  add(news.added, {"Petugas baru dari kantor", "New officers from the office"});
  add(news.reset, {"PIN diatur ulang kantor", "PIN reset by the office"});
  if (!text.empty())
    text += core::LocalText{" Masuk dengan PIN pertama dari kantor, lalu pilih PIN sendiri.",
                            " Sign in with the first PIN from the office, then choose your own."}
                .in(language);
  add(news.removed, {"Tidak bertugas lagi di tablet ini", "No longer on this tablet"});
  if (!news.removed.empty())
    text += core::LocalText{" Pekerjaan dan draf mereka tetap aman; yang belum terkirim tetap dikirim.",
                            " Their work and drafts are safe; what has not been sent is still sent."}
                .in(language);
  return text;
}

bool takeOfficers(const TabletFolder& folder, core::TabletStore& store, const core::Secret& databaseKey,
                  const core::Clock& clock) {
  const auto list = waitingList(store);
  if (!list) return false;
  const FolderHeader header = folder.header();
  const bool isNews = list->version > header.officersVersion;
  if (isNews) {
    // The dear part before the lock, so that nobody at the screen waits for it.
    const core::Secret secret = folder.deviceSecret();
    auto slots = makeSlots(header, *list, secret, databaseKey);
    try {
      putList(folder, *list, std::move(slots), secret, store.syncState().officeTime, clock);
    } catch (const SignInRefused&) {
      return false;
    }
  }
  forgetList(store, list->version);
  return isNews;
}

}  // namespace jemput::tablet
