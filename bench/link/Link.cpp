// A slow, lossy link with outages between two network namespaces: `slowlink CLIENT_NS SERVER_NS [options]`. Each end is
// a TUN device, so real TCP runs on both sides and lives through an outage as it would in a village. Needs root.
//   --up-kbit N --down-kbit N   rate; 0: no limit (40, 40)
//   --rtt-ms N                  round trip, half of it each way (550)
//   --loss P                    part of the packets that vanish, each way (0.05)
//   --up-s N --down-s N         seconds the link is there, seconds it is not; 0: never away (12, 5)
//   --queue-s N                 a queue longer than this drops what comes (2)
//   --duplicate P               part of the packets that arrive twice
//   --reorder P                 part of the packets that are held back, so that later ones overtake them
//   --corrupt P                 part of the packets in which one bit is turned over: TCP sees it
//   --forge P                   part of the packets in which one bit of the payload is, with a checksum that fits: TLS
//                               has to see it
//   --seed N                    the same seed does the same to the same packets
// SIGTERM ends it and prints what it has carried: {"up":{"packets","lost","bytes"},"down":{…}}; `bytes` are those above
// TCP, each once.
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>

#include "bench/link/Packet.h"

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Settings {
  std::map<std::string, double> numbers = {
      {"--up-kbit", 40}, {"--down-kbit", 40}, {"--rtt-ms", 550}, {"--loss", 0.05}, {"--up-s", 12}, {"--down-s", 5},
      {"--queue-s", 2},  {"--duplicate", 0},  {"--reorder", 0},  {"--corrupt", 0}, {"--forge", 0}, {"--seed", 1}};
  double operator[](const char* name) const { return numbers.at(name); }
};

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(std::string(what) + ": " + std::strerror(errno));
}

void request(int socket, unsigned long what, ifreq& with, const char* name) {
  require(::ioctl(socket, what, &with) >= 0, name);
}

/// Gives the device its two documentation addresses (RFC 5737), seen in these namespaces alone.
void configure(const char* own, const char* peer) {
  const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  ifreq with{};
  std::strncpy(with.ifr_name, "slow0", IFNAMSIZ - 1);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  const auto put = [&](const char* text) {
    ::inet_pton(AF_INET, text, &address.sin_addr);
    std::memcpy(&with.ifr_addr, &address, sizeof address);
  };
  put(own);
  request(socket, SIOCSIFADDR, with, "address");
  put(peer);
  request(socket, SIOCSIFDSTADDR, with, "peer's address");
  with.ifr_mtu = 1500;
  request(socket, SIOCSIFMTU, with, "packet size");
  with.ifr_flags = IFF_UP | IFF_RUNNING | IFF_POINTOPOINT;
  request(socket, SIOCSIFFLAGS, with, "up");
  ::close(socket);
}

int openEnd(const std::string& space, const char* own, const char* peer) {
  const int into = ::open(("/run/netns/" + space).c_str(), O_RDONLY | O_CLOEXEC);
  require(into >= 0 && ::setns(into, CLONE_NEWNET) == 0, "namespace");
  ::close(into);
  const int device = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  require(device >= 0, "/dev/net/tun");
  ifreq with{};
  with.ifr_flags = IFF_TUN | IFF_NO_PI;
  std::strncpy(with.ifr_name, "slow0", IFNAMSIZ - 1);
  request(device, TUNSETIFF, with, "device");
  configure(own, peer);
  return device;
}

volatile std::sig_atomic_t isOver = 0;

class Direction {
 public:
  Direction(int from, int to, double kbit, const Settings& settings, unsigned seed)
      : m_from(from), m_to(to), m_bitsPerSecond(kbit * 1000), m_settings(settings), m_random(seed) {}

  void take(bool isAway) {
    std::array<char, 65536> bytes{};
    ssize_t size = 0;
    while ((size = ::read(m_from, bytes.data(), bytes.size())) > 0) {
      std::string packet(bytes.data(), static_cast<std::size_t>(size));
      ++m_packets;
      if (const auto part = slowlink::tcpOf(packet)) m_once.see(*part);
      const auto now = Clock::now();
      const bool isFull = std::max(m_free, now) - now > Seconds(m_settings["--queue-s"]);
      if (happens("--loss") || isAway || isFull) {
        ++m_lost;
        continue;
      }
      bend(packet);
      if (happens("--duplicate")) carry(packet);
      carry(std::move(packet));
    }
  }

  void give() {
    for (; !m_waiting.empty() && m_waiting.begin()->first <= Clock::now(); m_waiting.erase(m_waiting.begin())) {
      const std::string& bytes = m_waiting.begin()->second;
      if (::write(m_to, bytes.data(), bytes.size()) < 0 && errno == EAGAIN) return;
    }
  }

  Clock::time_point next() const { return m_waiting.empty() ? Clock::time_point::max() : m_waiting.begin()->first; }

  void print(const char* name) const {
    std::cout << "\"" << name << "\":{\"packets\":" << m_packets << ",\"lost\":" << m_lost
              << ",\"bytes\":" << m_once.bytes() << "}";
  }

 private:
  bool happens(const char* what) {
    const double chance = m_settings[what];
    return chance > 0 && std::uniform_real_distribution<>(0, 1)(m_random) < chance;
  }

  void bend(std::string& packet) {
    const auto part = slowlink::tcpOf(packet);
    if (!part || part->payloadBytes == 0) return;
    const bool isForged = happens("--forge");
    if (!isForged && !happens("--corrupt")) return;
    const std::size_t at = part->payload + m_random() % part->payloadBytes;
    slowlink::flip(packet, at, m_random() % 8, isForged ? std::optional(part->checksum) : std::nullopt,
                   part->checksum - 16);
  }

  /// Through the queue at the link's rate, then half a round trip long.
  void carry(std::string packet) {
    constexpr double kHeldBack = 2.5;  // packets of full size that may overtake
    const double seconds = m_bitsPerSecond > 0 ? static_cast<double>(packet.size()) * 8 / m_bitsPerSecond : 0;
    const double extra = happens("--reorder") ? kHeldBack * 1500 * 8 / std::max(m_bitsPerSecond, 1e6 / 25) : 0;
    m_free = std::max(m_free, Clock::now()) + std::chrono::duration_cast<Clock::duration>(Seconds(seconds));
    const auto under = std::chrono::duration_cast<Clock::duration>(Seconds(m_settings["--rtt-ms"] / 2000 + extra));
    m_waiting.emplace(m_free + under, std::move(packet));
  }

  int m_from, m_to;
  double m_bitsPerSecond;
  const Settings& m_settings;
  std::mt19937 m_random;
  Clock::time_point m_free;
  std::multimap<Clock::time_point, std::string> m_waiting;  // by when they arrive
  slowlink::Once m_once;
  std::uint64_t m_packets = 0, m_lost = 0;
};

void run(const std::string& client, const std::string& server, const Settings& settings) {
  const int near = openEnd(client, "192.0.2.1", "192.0.2.2"), far = openEnd(server, "192.0.2.2", "192.0.2.1");
  const auto seed = static_cast<unsigned>(settings["--seed"]);
  Direction up(near, far, settings["--up-kbit"], settings, 2 * seed);
  Direction down(far, near, settings["--down-kbit"], settings, 2 * seed + 1);
  std::cout << "ready" << std::endl;
  // The seed says where in its cycle the link is, too.
  const double cycle = settings["--up-s"] + settings["--down-s"];
  const double offset = std::uniform_real_distribution<>(0, cycle)(*std::make_unique<std::mt19937>(seed));
  const auto began = Clock::now();
  while (isOver == 0) {
    const double at = std::fmod(Seconds(Clock::now() - began).count() + offset, cycle);
    const bool isAway = settings["--down-s"] > 0 && at >= settings["--up-s"];
    const auto wait = std::min(std::min(up.next(), down.next()), Clock::now() + std::chrono::milliseconds(100));
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(wait - Clock::now()).count();
    std::array<pollfd, 2> waits{{{near, POLLIN, 0}, {far, POLLIN, 0}}};
    ::poll(waits.data(), waits.size(), static_cast<int>(std::max<long>(milliseconds, 0)));
    up.take(isAway);
    down.take(isAway);
    up.give();
    down.give();
  }
  std::cout << "{";
  up.print("up");
  std::cout << ",";
  down.print("down");
  std::cout << "}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count < 3 || count % 2 == 0) throw std::runtime_error("slowlink CLIENT_NS SERVER_NS [--option N]...");
    Settings settings;
    for (int i = 3; i + 1 < count; i += 2) settings.numbers.at(words[i]) = std::stod(words[i + 1]);
    for (const int end : {SIGTERM, SIGINT}) ::signal(end, [](int) { isOver = 1; });
    run(words[1], words[2], settings);
  } catch (const std::exception& problem) {
    std::cerr << "slowlink: " << problem.what() << "\n";
    return 2;
  }
}
