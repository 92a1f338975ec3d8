#include <csignal>
#include <memory>
#include <ostream>
#include <thread>

#include "core/storage/Meta.h"
#include "office/Service.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct ServeOptions {
  FolderOptions folder;
  std::string listen = "127.0.0.1:8443";
  std::string board;
};

struct Address {
  std::string host;
  std::uint16_t port = 0;
};

Address addressOf(const std::string& text) {
  const auto colon = text.rfind(':');
  try {
    if (colon == std::string::npos) throw std::invalid_argument("no port");
    std::size_t used = 0;
    const int port = std::stoi(text.substr(colon + 1), &used);
    if (used != text.size() - colon - 1 || port < 0 || port > 65535) throw std::invalid_argument("no port");
    std::string host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    return {host, static_cast<std::uint16_t>(port)};
  } catch (const std::exception&) {
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Alamat " + text + " harus berbentuk ALAMAT:PORT. Contoh: 127.0.0.1:8443");
  }
}

std::string written(const Address& address, std::uint16_t port) {
  const bool isV6 = address.host.find(':') != std::string::npos;
  return (isV6 ? "[" + address.host + "]" : address.host) + ":" + std::to_string(port);
}

volatile std::sig_atomic_t g_stop = 0;
void stopServing(int) { g_stop = 1; }

/// Until SIGTERM or SIGINT, or until the disk has refused a commit.
void waitForTheEnd(const Service& service) {
  g_stop = 0;
  std::signal(SIGTERM, stopServing);
  std::signal(SIGINT, stopServing);
  while (g_stop == 0 && !service.isBroken()) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
}

void serve(const ServeOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  folder.renewCertificate(context.clock.now());
  const Address tablets = addressOf(options.listen);
  ServiceSettings settings;
  settings.address = tablets.host;
  settings.port = tablets.port;
  settings.report = [&context](const std::string& what) { context.io.err << what << std::endl; };
  Address board;
  if (!options.board.empty()) {
    board = addressOf(options.board);
    settings.boardAddress = board.host;
    settings.boardPort = board.port;
  }
  Service service(folder, settings, context.clock);
  const std::string url = "https://" + written(tablets, service.port());
  {
    // The writer's connection belongs to its thread; this one is its own.
    OfficeFolder own = options.folder.open();
    core::Transaction transaction(own.database());
    core::Meta(own.database()).set("served_url", url);
    transaction.commit();
  }
  context.io.out << "Kantor siap di " << url << std::endl;
  if (settings.boardAddress)
    context.io.out << "Papan capaian di http://" << written(board, service.boardPort()) << "/papan" << std::endl;
  waitForTheEnd(service);
  const bool broken = service.isBroken();
  service.stop();
  if (broken)
    throw core::CommandEnds(core::Exit::Failed,
                            "Disk menolak menyimpan. Layanan dihentikan; yang sudah ditandatangani kantor aman. "
                            "Periksa disk, lalu jalankan serve lagi.");
  context.io.out << "Kantor berhenti. Semua permintaan yang sedang berjalan sudah dijawab." << std::endl;
}

}  // namespace

void addServe(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ServeOptions>();
  CLI::App* command =
      app.add_subcommand("serve", "answer tablets until SIGTERM; prints its addresses when it is ready");
  options->folder.addTo(*command);
  command->add_option("--listen", options->listen, "address for tablets (TLS)")->capture_default_str();
  command->add_option("--board", options->board,
                      "address for the progress page /papan (plain HTTP, aggregates only); off unless given");
  command->callback([options, &context] { serve(*options, context); });
}

}  // namespace jemput::office
