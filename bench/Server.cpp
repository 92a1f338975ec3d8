#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

#include "bench/Ground.h"
#include "bench/Parts.h"
#include "office/Service.h"

namespace jemput::bench {

namespace {

volatile std::sig_atomic_t g_stop = 0;

}  // namespace

int runServer(const Arguments& arguments) {
  if (arguments.size() != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  makeOffice(folder);
  // The client enrols itself, and looks for the ticket beside the server's folder.
  std::ofstream(folder.string() + ".ticket") << makeTicket(folder, {"https://127.0.0.1:" + arguments[0]});
  const core::SystemClock clock;
  office::OfficeFolder office(folder);
  office::ServiceSettings settings;
  const char* host = std::getenv("BENCH_HOST");
  settings.address = host ? host : "127.0.0.1";
  settings.port = static_cast<std::uint16_t>(std::stoi(arguments[0]));
  std::signal(SIGTERM, [](int) { g_stop = 1; });
  office::Service service(office, settings, clock);
  std::cout << "{\"ready\":true}" << std::endl;
  while (g_stop == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  return 0;
}

}  // namespace jemput::bench
