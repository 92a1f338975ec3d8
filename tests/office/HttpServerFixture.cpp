#include "tests/office/HttpServerFixture.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace jemput::tests {

EchoConnection::~EchoConnection() {
  for (std::thread& thread : m_threads) thread.join();
}

void EchoConnection::handle(office::Request request, office::Respond respond) {
  office::Response response;
  response.body = request.method + " " + request.target + " " + request.body;
  if (request.target == "/throw") throw std::runtime_error("thrown on purpose");
  if (request.target == "/forget") return;
  if (request.target == "/binding") response.body = core::hex(request.channelBinding);
  if (request.target == "/large") response.body.assign(3'000'000, 'L');
  if (request.target == "/header") response.body = request.header("x-mine");
  if (request.target != "/gated") {
    respond(std::move(response));
    return;
  }
  m_handling.open();
  m_threads.emplace_back([gate = &m_gate, response = std::move(response), respond = std::move(respond)] {
    gate->wait();
    respond(response);
  });
}

TestOffice::TestOffice(bool isTls, office::HttpSettings with) {
  if (isTls) with.tls = sync::makeServerCertificate(authority, sync::officeDnsName(id), kNow);
  with.report = [this](const std::string& what) { reports.push_back(what); };
  server = std::make_unique<office::HttpServer>(runner, std::move(with),
                                                [this] { return std::make_unique<EchoConnection>(handling, gate); });
  server->start();
  runner.start();
}

RawClient::RawClient(std::uint16_t port, int receiveBuffer)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (receiveBuffer > 0) ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof(receiveBuffer));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    throw std::runtime_error("the test server does not answer");
  }
}

RawClient::~RawClient() { ::close(m_socket); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::optional<std::string> RawClient::readToEnd(std::chrono::milliseconds patience) {
  timeval limit{};
  limit.tv_sec = static_cast<time_t>(patience.count() / 1000);
  limit.tv_usec = static_cast<suseconds_t>(patience.count() % 1000 * 1000);
  ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
  std::string all;
  std::array<char, 4096> bytes;
  while (true) {
    const ssize_t got = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    if (got == 0 || (got < 0 && errno == ECONNRESET)) return all;
    if (got < 0) return std::nullopt;
    all.append(bytes.data(), static_cast<std::size_t>(got));
  }
}

std::string RawClient::read(std::size_t count) {
  std::string all(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = ::recv(m_socket, all.data() + filled, count - filled, 0);
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  all.resize(filled);
  return all;
}

}  // namespace jemput::tests
