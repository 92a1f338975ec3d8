// What an officer works with from sign-in to sign-out: the open tablet, everybody on it, today's visit.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/Registry.h"
#include "core/storage/HeldRules.h"
#include "core/storage/SafeFile.h"
#include "tablet/PersonSearch.h"
#include "tablet/SpaceReserve.h"
#include "tablet/TabletFolder.h"

namespace jemput::app {

struct TabletDesk {
  TabletDesk(std::shared_ptr<core::FolderLock> folderLock, tablet::Session signedIn, const tablet::TabletFolder& folder,
             const core::Clock& theClock)
      : lock(std::move(folderLock)),
        session(std::move(signedIn)),
        header(folder.header()),
        store(folder.openStore(session)),
        clock(theClock),
        heldRules(store.database()),
        registry(store, clock, rules, session.officer),
        search(store, rules, session.officer),
        reserve(folder.path()) {
    reserve.keep();
  }

  core::Date today() const { return core::Date::inWita(clock.now()); }

  std::shared_ptr<core::FolderLock> lock;  // a conversation under way holds it too
  tablet::Session session;
  tablet::FolderHeader header;  // whose tablet it is, who works with it
  core::TabletStore store;
  const core::Clock& clock;
  core::HeldRules heldRules;
  const core::RuleBook& rules = heldRules.book();
  core::Registry registry;
  tablet::PersonSearch search;
  tablet::SpaceReserve reserve;
  core::Visit visit;
  core::VisitPlanning plan;  // of the day
  std::string family;        // KK of the family whose members are at the table; empty for none
  /// What was saved last, which can be taken back: one registration, or those of a family.
  struct LastSaved {
    core::Uuid record;
    std::optional<core::Registration> before;  // of a correction
  };
  std::vector<LastSaved> lastSaved;
  core::Language language = core::Language::Indonesian;
  std::function<void()> storeFailed;  // says on the screen that the store could not be read or written
};

}  // namespace jemput::app
