// The office's newest list of who works with this tablet, taken from where a sync or a stick left it in the database
// into the folder's header: new slots, slots that are void, names. Also while the tablet is locked: the database key
// is in locked memory for as long as it syncs.
#pragma once

#include "core/Clock.h"
#include "core/crypto/Secret.h"
#include "core/rules/Language.h"
#include "core/storage/TabletStore.h"
#include "tablet/TabletFolder.h"

namespace jemput::tablet {

/// True when the header has changed. A new officer, and one whose PIN the office has made void, gets a slot under the
/// first PIN of the list, to be replaced at the first sign-in; a list that has lost it leaves them to the team leader's
/// code. Whoever is not on the list has no slot any more; drafts and entries stay. False, and tried again by the next
/// call, while another program checks a PIN. Safe to be killed anywhere: the list goes from the database last.
bool takeOfficers(const TabletFolder& folder, core::TabletStore& store, const core::Secret& databaseKey,
                  const core::Clock& clock);

/// What the office changed, for the sign-in page; empty for nothing.
std::string newsSentence(const sync::OfficerNews& news, core::Language language = core::Language::Indonesian);

}  // namespace jemput::tablet
