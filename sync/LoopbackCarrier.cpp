#include "sync/LoopbackCarrier.h"

#include "core/crypto/Random.h"

namespace jemput::sync {

LoopbackCarrier::LoopbackCarrier(Connect connect, Fault fault)
    : m_connect(std::move(connect)), m_fault(std::move(fault)) {}

void LoopbackCarrier::open() {
  if (m_peer) return;
  m_peer = m_connect();
  if (!m_peer) throw RoadBroken(RoadTrouble::NoNetwork, "nobody answers");
  m_binding = core::randomBytes(32);
  ++m_connections;
}

void LoopbackCarrier::close() {
  m_peer = nullptr;
  m_onTheWay.clear();
}

void LoopbackCarrier::send(std::string_view method, std::string_view target, const std::vector<HttpHeader>& headers,
                           std::string_view body) {
  if (m_cancelled) throw RoadBroken(RoadTrouble::Cancelled, "cancelled");
  m_onTheWay.push_back({std::string(method), std::string(target), headers, std::string(body), m_binding});
  m_count.bytesUp += body.size();
}

HttpReply LoopbackCarrier::receive() {
  if (m_cancelled) throw RoadBroken(RoadTrouble::Cancelled, "cancelled");
  LoopbackRequest request = std::move(m_onTheWay.front());
  m_onTheWay.pop_front();
  const std::uint64_t exchange = ++m_count.exchanges;
  try {
    if (m_fault.before) m_fault.before(exchange, request);
    HttpReply reply = m_peer(request);
    if (m_fault.after) m_fault.after(exchange, reply);
    m_count.bytesDown += reply.body.size();
    return reply;
  } catch (const RoadBroken&) {
    close();
    throw;
  }
}

}  // namespace jemput::sync
