// A road that lies: it loses, doubles, keeps back, changes and replays what it carries. It reads the replies, because
// whoever sits between the ends may have the bytes of before, though not the keys.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sync/FrameStream.h"
#include "tests/simulator/World.h"

namespace jemput::simulator {

enum class RoadFault {
  None,
  RequestLost,
  ReplyLost,
  RequestTwice,     // on the same connection
  RequestDelayed,   // lost for the tablet, delivered some steps later
  RequestBent,      // one byte
  ReplyBent,        // one byte of what travels
  PlainReplyBent,   // one bit of what the reply says
  CaptivePortal,    // 200 with a page
  Redirected,       // 302
  PortalAsks,       // 511
  Nothing,          // 200 without a byte
  Busy,             // 503
  OldReply,         // one that this identity was once given
  AnothersReply,    // one that another identity was given
  OldReceipt,       // of an old reply, beside the page of the new one
  OldPage,          // of an old reply, beside the receipt of the new one
  HintsForged,      // the unsigned line says something else
  TabletKilled,     // with the reply in its hands
  WrittenMeanwhile  // the officer registers while the request is under way
};

/// The tablet's program ends in the middle of a sync.
struct Killed {};

class Road {
 public:
  /// `at`: the exchange that the fault befalls, from 1 on.
  Road(World& world, SimulatedTablet& tablet, RoadFault fault, std::uint64_t at);

  sync::LoopbackCarrier::Connect connect();

 private:
  /// One connection: what goes over it, and a stream of our own towards the tablet.
  struct Line {
    sync::LoopbackCarrier::Peer peer;
    sync::FrameReader reader;
    sync::FrameWriter writer;
  };
  sync::HttpReply exchange(Line& line, const sync::LoopbackRequest& request);
  sync::HttpReply carryFile(Line& line, const sync::LoopbackRequest& request, bool isFaulty);
  sync::HttpReply carry(Line& line, const sync::LoopbackRequest& request, bool isFaulty);
  std::string bend(std::string plain);
  std::string withParts(const std::string& plain);
  std::string flipped(std::string bytes);

  World& m_world;
  SimulatedTablet& m_tablet;
  RoadFault m_fault;
  std::uint64_t m_at, m_exchange = 0;
};

/// A sync of this tablet over such a road, by chance.
void syncOverRoad(World& world, SimulatedTablet& tablet);

}  // namespace jemput::simulator
