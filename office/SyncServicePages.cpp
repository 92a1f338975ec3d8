// The pages of an exchange: everything of the ledger that concerns a tablet between two cursors.
#include <algorithm>
#include <map>

#include "core/storage/DeviceOfficers.h"
#include "core/storage/Epochs.h"
#include "core/storage/Quotas.h"
#include "office/SyncService.h"
#include "sync/Limits.h"

namespace jemput::office {

using core::LedgerRow;
using core::Place;
using sync::Page;
using sync::SyncRequest;

/// Counts what is about to be stored; false, and told at the office, when it is more than one day may bring. The
/// tablet keeps it and comes again.
bool SyncService::hasQuota(const Caller& caller, const SyncRequest& request, std::size_t held) {
  const std::int64_t now = core::toMilliseconds(m_clock.now());
  constexpr std::int64_t kDay = 24 * 3600 * 1000, kWita = 8 * 3600 * 1000;
  const std::int64_t device = caller.device.number, day = (now + kWita) / kDay;
  core::QuotaUse more{request.entries.size() - held, 0};
  for (std::size_t i = held; i < request.entries.size(); ++i) more.bytes += request.entries[i].size();
  core::Quotas quotas(m_database);
  const core::QuotaUse used = quotas.use(device, day);
  if (used.entries + more.entries > sync::limits::kMostEntriesADay ||
      used.bytes + more.bytes > sync::limits::kMostEntryBytesADay) {
    quotas.noteRefused(device, day, now);
    return false;
  }
  quotas.add(device, day, more);
  return true;
}

void SyncService::fillReturned(const Caller& caller, const SyncRequest& request, Page& page) {
  std::size_t bytes = 0;
  for (std::uint64_t seq = request.from;
       bytes < sync::limits::kPageBytes && page.returned.size() < sync::limits::kPageEntries; ++seq) {
    const Place place{caller.generation, seq};
    auto held = m_ledger.heldAt(caller.device.number, place);
    if (!held) break;
    bytes += held->bytes.size();
    page.returned.push_back(
        {seq, *m_ledger.chainAt(caller.device.number, place), std::move(held->bytes), held->isStub});
  }
  page.to = page.from;
  page.isLast = false;
}

/// What concerns the device from the page's beginning on, and how far the page then reaches. A record that comes into
/// its villages comes whole, so earlier revisions may be among them.
std::vector<LedgerRow> SyncService::news(const Caller& caller, Page& page) {
  const std::int64_t device = caller.device.number;
  const auto& villages = caller.device.villages;
  auto rows = m_ledger.page(villages, device, caller.generation, page.from, sync::limits::kPageEntries + 1);
  page.isLast = rows.size() <= sync::limits::kPageEntries;
  if (!page.isLast) rows.pop_back();
  // Everything in this transaction: what the page leaves out up to here does not concern the device.
  page.to = page.isLast ? m_ledger.head().revision : rows.back().revision;
  std::map<std::uint64_t, LedgerRow> all;
  for (LedgerRow& row : rows) all.emplace(row.revision, std::move(row));
  for (const std::uint64_t revision : m_ledger.withHistory(villages, device, page.from, page.to))
    for (LedgerRow& earlier : m_ledger.historyOf(revision, device, caller.generation))
      all.emplace(earlier.revision, std::move(earlier));
  rows.clear();
  for (auto& [revision, row] : all) rows.push_back(std::move(row));
  return rows;
}

/// Records that the tablet has purged and that something has happened to: with them comes all that there is of them,
/// its own entries too. It may ask for what it has written, and is told also where there is nothing.
void SyncService::addHistories(const Caller& caller, const SyncRequest& request, Page& page) {
  for (const core::Uuid& record : request.wanted) {
    for (LedgerRow& row : m_ledger.wholeHistoryOf(record, caller.device.number, page.to))
      page.entries.push_back({row.revision, row.device, row.place, row.accepted, std::move(row.bytes)});
    page.history.push_back(record);
  }
  if (page.history.empty()) return;
  const auto isEarlier = [](const sync::PageEntry& a, const sync::PageEntry& b) { return a.revision < b.revision; };
  const auto isSame = [](const sync::PageEntry& a, const sync::PageEntry& b) { return a.revision == b.revision; };
  std::stable_sort(page.entries.begin(), page.entries.end(), isEarlier);
  page.entries.erase(std::unique(page.entries.begin(), page.entries.end(), isSame), page.entries.end());
}

void SyncService::fillEntries(const Caller& caller, const SyncRequest& request, Page& page) {
  for (LedgerRow& row : news(caller, page))
    page.entries.push_back({row.revision, row.device, row.place, row.accepted, std::move(row.bytes)});
  addHistories(caller, request, page);
  const std::uint32_t generation = caller.generation;
  page.generation = generation;
  for (core::PlaceRange& range : m_ledger.ownRanges(caller.device.number, generation, page.from)) {
    // A page speaks of the revisions up to its end; the rest comes with the next one.
    if (range.firstRevision > page.to) break;
    const std::uint64_t most = page.to - range.firstRevision;
    page.own.push_back({range.from, std::min(range.to, range.from + most), range.firstRevision});
  }
  for (core::QuarantinedPlace& place : m_ledger.ownQuarantined(caller.device.number, generation, page.from, page.to))
    page.refused.push_back({place.seq, std::move(place.reason)});
  if (page.isLast) page.digest = m_projection->scopeDigest(caller.device.villages);
}

Page SyncService::page(const Caller& caller, const SyncRequest& request) {
  const core::Epochs epochs(m_database);
  Page page;
  page.epoch = epochs.current();
  // A cursor above the ledger is one of before a restore; the tablet finds that out from the receipt.
  page.from = page.to = std::min(request.cursor, m_ledger.head().revision);
  page.scope = request.scope;
  if (!request.epoch.empty() && request.epoch != page.epoch) {
    page.isNewEpoch = true;
    page.common = std::min(request.cursor, epochs.lastCommonRevision(request.epoch));
    page.from = std::min(page.from, page.common);
  }
  if (caller.device.revoked || caller.device.suspended) {
    page.isRevoked = caller.device.revoked.has_value();
    page.isSuspended = !page.isRevoked;
    page.to = page.from;
    return page;
  }
  if (auto officers = core::DeviceOfficers(m_database).of(caller.device.number); officers.version > request.officers)
    page.officers = std::move(officers);
  if (static_cast<std::uint64_t>(m_keys.listVersion) > request.keys) page.keys = m_keys.keyListText;
  if (request.scope != caller.device.scopeVersion) {
    page.isNewScope = true;
    page.scope = caller.device.scopeVersion;
    page.villages = caller.device.villages;
    page.from = 0;
  }
  if (request.wantsOwnBack) {
    fillReturned(caller, request, page);
  } else {
    fillEntries(caller, request, page);
  }
  return page;
}

}  // namespace jemput::office
