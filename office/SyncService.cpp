#include "office/SyncService.h"

#include <algorithm>

#include "core/crypto/LogChain.h"
#include "core/storage/Attachments.h"
#include "core/storage/Backups.h"
#include "core/storage/Deliveries.h"
#include "core/storage/DeviceContacts.h"
#include "core/storage/DeviceOfficers.h"
#include "core/storage/Devices.h"
#include "core/storage/Epochs.h"
#include "core/storage/LogEvidence.h"
#include "core/storage/OfficeFiles.h"
#include "sync/Identity.h"
#include "sync/Limits.h"
#include "sync/TabletSync.h"

namespace jemput::office {

using core::DeviceHead;
using core::Entry;
using core::Hash;
using core::LedgerHead;
using core::Place;
using sync::Page;
using sync::SyncReply;
using sync::SyncRequest;

namespace {

constexpr int kConflict = 409, kUnknownDevice = 401, kTooMuch = 429;

}  // namespace

std::optional<ReceivedRequest> readReceived(std::string plain, core::Signature signature,
                                            std::string_view channelBinding) {
  ReceivedRequest received{std::move(plain), {}, {}, {}, {}, std::move(signature)};
  auto request = sync::readRequest(received.plain);
  if (!request) return std::nullopt;
  received.request = std::move(*request);
  received.toBeSigned = sync::requestContent(received.plain, channelBinding);
  received.entries.reserve(received.request.entries.size());
  for (std::size_t i = 0; i < received.request.entries.size(); ++i) {
    const bool isStub = received.request.isStub(i);
    const std::string_view bytes = received.request.entries[i];
    received.entries.push_back(isStub ? std::nullopt : Entry::read(bytes));
    received.stubs.push_back(isStub ? core::readStub(bytes) : std::nullopt);
  }
  return received;
}

Hash ReceivedRequest::content(std::size_t index) const {
  return stubs[index] ? stubs[index]->content : core::sha256(request.entries[index]);
}

SyncService::SyncService(core::Database& database, const OfficeKeys& keys, const core::RuleBook& rules,
                         const core::Clock& clock)
    : m_database(database), m_keys(keys), m_rules(database, rules), m_clock(clock), m_ledger(database, keys.officeId) {}

std::optional<SyncService::Caller> SyncService::identify(const ReceivedRequest& received) {
  const SyncRequest& request = received.request;
  core::Devices devices(m_database);
  auto device = devices.find(request.device);
  if (!device && !request.certificate.empty()) {
    // The office was made anew from its keys: the certificate proves that this device is ours. Its
    // villages are not in it, so its work waits in quarantine for a person.
    const auto certificate = sync::readCertificate(request.certificate, m_keys.officeId, m_keys.identity.publicKey());
    if (certificate && certificate->device == request.device)
      device = devices.readopt(certificate->device, certificate->key, certificate->prefix,
                               core::toMilliseconds(m_clock.now()));
  }
  if (!device) return std::nullopt;
  if (!core::verify(device->publicKey, core::label::kRequest, m_keys.officeId, received.toBeSigned, received.signature))
    return std::nullopt;
  return callerOf(*device, request.generation);
}

SyncService::Caller SyncService::callerOf(const core::DeviceRow& device, std::uint32_t generation) const {
  return {device, generation, core::chainStart(m_keys.officeId, device.publicKey, generation)};
}

std::uint64_t SyncService::heldSeq(const core::DeviceRow& device, std::uint32_t generation) {
  return m_ledger.deviceHead(device.number, generation, callerOf(device, generation).start).seq;
}

SyncAnswer SyncService::offer(const core::DeviceRow& device, const SyncRequest& request) {
  m_projection.emplace(m_database);
  SyncAnswer answer;
  reply(callerOf(device, request.generation), request, answer);
  return answer;
}

SyncAnswer SyncService::answer(const ReceivedRequest& received) {
  m_projection.emplace(m_database);
  const auto caller = identify(received);
  if (!caller) {
    SyncAnswer unknown{kUnknownDevice, {}};
    unknown.reply.asksForCertificate = true;
    return unknown;
  }
  SyncAnswer answer;
  append(*caller, received, answer);
  if (answer.status == kTooMuch) answer.retryAfter = sync::limits::kQuotaRetry;
  reply(*caller, received.request, answer);
  noteContact(*caller, received.request);
  return answer;
}

void SyncService::noteContact(const Caller& caller, const SyncRequest& request) {
  const std::int64_t number = caller.device.number;
  core::LogEvidence(m_database)
      .noteContact(number, m_ledger.deviceHead(number, caller.generation, caller.start).seq,
                   std::to_string(request.receipt), core::toMilliseconds(m_clock.now()));
  core::DeviceContacts(m_database)
      .note(number, {request.epoch, request.generation, request.from - 1 + request.entries.size(), request.scope,
                     request.cursor, request.officers, request.wanted});
  core::DeviceOfficers(m_database).noteTaken(number, request.officers);
}

/// How many entries of the request the office holds already, byte for byte; stops at the first that differs.
std::size_t SyncService::skipHeld(const Caller& caller, const ReceivedRequest& received, std::uint64_t heldSeq) {
  const SyncRequest& request = received.request;
  std::size_t same = 0;
  for (std::uint64_t seq = request.from; seq <= heldSeq && same < request.entries.size(); ++seq, ++same) {
    const auto held = m_ledger.heldAt(caller.device.number, {caller.generation, seq});
    if (!held || held->content != received.content(same)) break;
  }
  return same;
}

void SyncService::keepFork(const Caller& caller, const ReceivedRequest& received) {
  const SyncRequest& request = received.request;
  core::LogEvidence evidence(m_database);
  const std::int64_t now = core::toMilliseconds(m_clock.now());
  for (std::size_t i = 0; i < request.entries.size(); ++i) {
    const Place place{caller.generation, request.from + i};
    const auto held = m_ledger.heldAt(caller.device.number, place);
    if (held && held->content == received.content(i)) continue;
    evidence.addFork(caller.device.number, place, received.content(i), request.entries[i], now);
  }
  // Nothing but the head differs: the place itself is the news.
  if (request.entries.empty())
    evidence.addFork(caller.device.number, {caller.generation, request.from - 1}, request.previous, {}, now);
}

void SyncService::append(const Caller& caller, const ReceivedRequest& received, SyncAnswer& answer) {
  const SyncRequest& request = received.request;
  const std::int64_t number = caller.device.number;
  DeviceHead log = m_ledger.deviceHead(number, caller.generation, caller.start);
  const std::int64_t now = core::toMilliseconds(m_clock.now());
  if (request.from - 1 > log.seq) {
    core::LogEvidence(m_database).addGap(number, caller.generation, log.seq, request.from, now);
    answer.status = kConflict;
    return;
  }
  const Hash base = request.from == 1
                        ? caller.start
                        : m_ledger.chainAt(number, {caller.generation, request.from - 1}).value_or(caller.start);
  const std::size_t held = base == request.previous ? skipHeld(caller, received, log.seq) : 0;
  if (base != request.previous || (request.from + held <= log.seq && held < request.entries.size())) {
    keepFork(caller, received);
    answer.status = kConflict;
    return;
  }
  if (held == request.entries.size()) return;
  if (!hasQuota(caller, request, held)) {
    answer.status = kTooMuch;
    return;
  }
  LedgerHead head = m_ledger.head();
  Admission admission(m_database, m_ledger, m_rules,
                      {{caller.device.villages.begin(), caller.device.villages.end()},
                       caller.device.revoked.has_value(),
                       caller.device.suspended.has_value()});
  for (std::size_t i = held; i < request.entries.size(); ++i) appendOne(caller, head, log, admission, received, i, now);
  answer.stored = request.entries.size() - held;
  m_projection->flushDigests();
  if (core::verify(caller.device.publicKey, core::label::kHead, m_keys.officeId,
                   core::headContent(request.device.text(), caller.generation, log.seq, log.chain),
                   request.headSignature))
    core::LogEvidence(m_database).addHeadSignature(number, {caller.generation, log.seq}, request.headSignature);
}

void SyncService::appendOne(const Caller& caller, LedgerHead& head, DeviceHead& log, Admission& admission,
                            const ReceivedRequest& received, std::size_t index, std::int64_t now) {
  const std::optional<Entry>& entry = received.entries[index];
  const std::string_view bytes = received.request.entries[index];
  const Hash content = received.content(index);
  log = {log.seq + 1, core::chainNext(log.chain, content)};
  const Verdict verdict =
      received.stubs[index] ? admission.judgeStub(*received.stubs[index]) : admission.judge(entry, bytes);
  core::LedgerEntry row;
  row.device = caller.device.number;
  row.deviceId = caller.device.id.text();
  row.place = {caller.generation, log.seq};
  row.author = caller.device.number;
  row.bytes = bytes;
  row.chain = log.chain;
  row.accepted = verdict.accepted;
  row.reason = verdict.reason;
  row.received = now;
  if (entry) {
    row.id = entry->head().id;
    row.record = entry->head().record;
    if (row.record) row.author = m_ledger.authorOf(*row.record).value_or(caller.device.number);
  }
  if (entry) core::Attachments(m_database).add(head.next(), caller.device.number, *entry);
  if (entry && verdict.accepted && !verdict.isRepeated) row.reach = project(*entry, row, head.next());
  m_ledger.append(head, row);
}

/// Shows the entry and says whom it concerns.
core::Reach SyncService::project(const Entry& entry, const core::LedgerEntry& row, std::uint64_t revision) {
  const std::string writer = row.deviceId + "/" + std::to_string(row.place.generation);
  // Nearly every record is new: what the fold of one entry gives needs no look at the ledger.
  if (row.record || m_ledger.recordOf(entry.head().id))
    return core::showChange(m_ledger, *m_projection, entry, {std::string(row.bytes), revision, writer, false, true},
                            row.author);
  const auto state = core::fold({{&entry, revision, writer, false, true}});
  m_projection->put(*state, row.author);
  m_projection->noteChange(std::nullopt, state);
  return core::reachOf(entry, std::nullopt, state);
}

void SyncService::reply(const Caller& caller, const SyncRequest& request, SyncAnswer& answer) {
  const LedgerHead ledger = m_ledger.head();
  const DeviceHead log = m_ledger.deviceHead(caller.device.number, caller.generation, caller.start);
  core::Receipt receipt;
  receipt.device = caller.device.id;
  receipt.generation = caller.generation;
  receipt.seq = log.seq;
  receipt.hash = log.chain.view();
  receipt.epoch = core::Epochs(m_database).current();
  receipt.revision = ledger.revision;
  receipt.ledgerHash = ledger.hash.view();
  receipt.backedUp = core::Backups(m_database).backedUpSeq(caller.device.number, caller.generation);
  if (const auto backup = core::Backups(m_database).last()) receipt.backupTime = backup->time;
  receipt.time = core::toMilliseconds(m_clock.now());
  receipt.files = core::OfficeFiles(m_database).verified(caller.device.number, request.files);
  SyncReply& reply = answer.reply;
  reply.receipt = core::writeReceipt(receipt);
  reply.receiptSignature = m_keys.receipt.sign(core::label::kReceipt, m_keys.officeId, reply.receipt);
  answer.needsToken = request.wantsToken || !request.files.empty();
  if (!request.wantsPage) return;
  const Page news = page(caller, request);
  if (!news.entries.empty())
    core::Deliveries(m_database).addEntries(caller.device.number, news.entries.front().revision, news.to, receipt.time);
  // The office's own entries may publish snapshots, which the tablet fetches right away.
  for (const sync::PageEntry& entry : news.entries) answer.needsToken |= entry.device.isNil();
  reply.page = sync::writePage(news);
  reply.pageSignature =
      m_keys.receipt.sign(core::label::kPage, m_keys.officeId, sync::pageContent(caller.device.id, reply.page));
}

}  // namespace jemput::office
