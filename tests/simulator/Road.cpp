#include "tests/simulator/Road.h"

#include <array>

#include "sync/Dictionary.h"
#include "tests/simulator/Actions.h"

namespace jemput::simulator {

namespace limits = sync::limits;

namespace {

constexpr std::array<const char*, 20> kNames = {
    "none",         "request lost", "reply lost",   "request twice",  "request delayed",
    "request bent", "reply bent",   "plain bent",   "captive portal", "redirected",
    "portal asks",  "nothing",      "busy",         "old reply",      "another's",
    "old receipt",  "old page",     "hints forged", "tablet killed",  "written meanwhile"};

[[noreturn]] void breakRoad() { throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "broken by the simulator"); }

std::string page(std::string_view text) { return "<html><body>" + std::string(text) + "</body></html>"; }

}  // namespace

Road::Road(World& world, SimulatedTablet& tablet, RoadFault fault, std::uint64_t at)
    : m_world(world), m_tablet(tablet), m_fault(fault), m_at(at) {}

sync::LoopbackCarrier::Connect Road::connect() {
  return [this]() -> sync::LoopbackCarrier::Peer {
    auto peer = m_world.office->road()();
    if (!peer) return nullptr;
    auto line =
        std::make_shared<Line>(Line{std::move(peer), sync::FrameReader(sync::wireDictionary(), limits::kReplyWindowLog),
                                    sync::FrameWriter(1, sync::wireDictionary(), limits::kReplyWindowLog)});
    return [this, line](const sync::LoopbackRequest& request) { return exchange(*line, request); };
  };
}

std::string Road::flipped(std::string bytes) {
  if (bytes.empty()) return bytes;
  char& one = bytes[m_world.random.below(bytes.size())];
  one = static_cast<char>(one ^ (1 << m_world.random.below(8)));
  return bytes;
}

/// Parts of replies of different times and tablets, each of them genuine.
std::string Road::withParts(const std::string& plain) {
  const auto reply = sync::readReply(plain);
  const auto old = m_tablet.replies.empty() ? std::nullopt : sync::readReply(m_world.random.pick(m_tablet.replies));
  if (!reply || !old) return plain;
  sync::SyncReply mixed = *reply;
  if (m_fault == RoadFault::OldReceipt) {
    mixed.receipt = old->receipt;
    mixed.receiptSignature = old->receiptSignature;
  } else {
    mixed.page = old->page;
    mixed.pageSignature = old->pageSignature;
  }
  return sync::writeReply(mixed);
}

/// The reply's text as this road delivers it.
std::string Road::bend(std::string plain) {
  switch (m_fault) {
    case RoadFault::PlainReplyBent:
      return flipped(std::move(plain));
    case RoadFault::OldReply:
      return m_tablet.replies.empty() ? plain : m_world.random.pick(m_tablet.replies);
    case RoadFault::AnothersReply:
      for (const SimulatedTablet& other : m_world.tablets)
        if (other.device != m_tablet.device && !other.replies.empty()) return m_world.random.pick(other.replies);
      return plain;
    case RoadFault::OldReceipt:
    case RoadFault::OldPage:
      return withParts(plain);
    case RoadFault::HintsForged: {
      auto reply = sync::readReply(plain);
      if (!reply) return plain;
      reply->asksForCertificate = !reply->asksForCertificate;
      if (m_world.random.percent(50))
        reply->receipt = reply->receiptSignature = reply->page = reply->pageSignature = "";
      return sync::writeReply(*reply);
    }
    default:
      return plain;
  }
}

/// An exchange of the photos' lane, whose answers are plain; a faulty one tells another offset.
sync::HttpReply Road::carryFile(Line& line, const sync::LoopbackRequest& request, bool isFaulty) {
  sync::HttpReply reply = line.peer(request);
  m_world.tally.add("exchanges about photos");
  if (!isFaulty) return reply;
  m_world.tally.add("exchanges about photos, bent");
  for (sync::HttpHeader& header : reply.headers)
    if (header.name == "Upload-Offset") header.value = std::to_string(m_world.random.below(60'000));
  return reply;
}

sync::HttpReply Road::carry(Line& line, const sync::LoopbackRequest& request, bool isFaulty) {
  if (request.target.rfind("/v1/files", 0) == 0) return carryFile(line, request, isFaulty);
  sync::HttpReply reply = line.peer(request);
  const auto plain = line.reader.read(reply.body, limits::kMaxReplyPlain);
  if (!plain) return reply;
  const std::string told = isFaulty ? bend(*plain) : *plain;
  m_tablet.replies.push_back(*plain);
  reply.body = line.writer.write(told);
  return reply;
}

sync::HttpReply Road::exchange(Line& line, const sync::LoopbackRequest& request) {
  const bool isFaulty = ++m_exchange == m_at;
  if (!isFaulty) return carry(line, request, false);
  switch (m_fault) {
    case RoadFault::RequestLost:
      breakRoad();
    case RoadFault::RequestDelayed:
      m_world.delayed.push_back({line.peer, request});
      breakRoad();
    case RoadFault::ReplyLost:
      (void)carry(line, request, false);
      breakRoad();
    case RoadFault::RequestTwice: {
      (void)line.peer(request);
      return line.peer(request);
    }
    case RoadFault::RequestBent: {
      sync::LoopbackRequest bent = request;
      bent.body = flipped(bent.body);
      return carry(line, bent, false);
    }
    case RoadFault::ReplyBent: {
      sync::HttpReply reply = carry(line, request, false);
      if (reply.body.empty()) reply.status = 500;
      reply.body = flipped(reply.body);
      return reply;
    }
    case RoadFault::CaptivePortal:
      return {200, {{"Content-Type", "text/html"}}, page("Selamat datang di WiFi Desa")};
    case RoadFault::Redirected:
      return {302, {{"Location", "http://login.example/"}}, page("Moved")};
    case RoadFault::PortalAsks:
      return {511, {}, page("Network Authentication Required")};
    case RoadFault::Nothing:
      return {200, {}, {}};
    case RoadFault::Busy:
      return {503, {{"Retry-After", "5"}}, {}};
    case RoadFault::TabletKilled:
      (void)carry(line, request, false);
      throw Killed{};
    case RoadFault::WrittenMeanwhile:
      registerSomebody(m_world, m_tablet);
      return carry(line, request, false);
    default:
      return carry(line, request, true);
  }
}

void syncOverRoad(World& world, SimulatedTablet& tablet) {
  Random& random = world.random;
  // Half of all syncs go well, or nothing would ever arrive.
  const auto fault = random.percent(45) ? RoadFault::None : static_cast<RoadFault>(random.below(kNames.size()));
  // Later ones befall the photos.
  const std::uint64_t at = random.percent(65) ? random.between(1, 5) : random.between(3, 20);
  tablet::SyncSettings settings;
  settings.inFlight = random.between(1, limits::kMaxInFlight);
  settings.batchBytes = random.percent(50) ? random.between(100, 2000) : limits::kBatchCompressedBytes;
  settings.compressionLevel = 1;
  world.note(tablet.name + " syncs: " + kNames[static_cast<std::size_t>(fault)] + " at exchange " + std::to_string(at) +
             ", " + std::to_string(settings.inFlight) + " in flight");
  Road road(world, tablet, fault, at);
  try {
    sync::LoopbackCarrier carrier(road.connect());
    const auto summary = tablet::SyncDriver(tablet.tablet->store(), *tablet.clock, carrier, settings).run();
    world.tally.add("syncs");
    world.tally.add("exchanges", summary.road.exchanges);
    if (summary.road.exchanges >= at) world.tally.add(std::string("road: ") + kNames[static_cast<std::size_t>(fault)]);
    if (summary.wasForked) world.tally.add("forks seen");
    if (summary.wasRestored) world.tally.add("restores seen");
    if (summary.digestDiffers) world.tally.add("digests differed after all was pulled again");
    if (summary.outcome == tablet::SyncOutcome::Done) world.tally.add("syncs that ended well");
  } catch (const Killed&) {
    world.tally.add("road: tablet killed");
    tablet.tablet->isKilled();
  }
}

}  // namespace jemput::simulator
