#include <memory>
#include <ostream>

#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/rules/Areas.h"
#include "core/storage/Meta.h"
#include "core/storage/Officers.h"
#include "core/storage/Tickets.h"
#include "office/IndonesianText.h"
#include "office/QrPicture.h"
#include "office/commands/Commands.h"
#include "sync/Identity.h"
#include "sync/Limits.h"

namespace jemput::office {

namespace {

struct TicketOptions {
  FolderOptions folder;
  std::vector<std::string> villages, officers, urls;
  std::filesystem::path qr;
  bool json = false, confirm = false;
};

std::vector<std::string> knownVillages(const std::vector<std::string>& asked) {
  std::vector<std::string> codes;
  for (const std::string& text : asked) {
    const std::string code = core::Areas::withDots(text);
    if (!core::Areas::shipped().isVillage(code))
      throw core::CommandEnds(core::Exit::Refused,
                              "Kode desa " + text + " tidak dikenal. Contoh: 52.08.04.2008 (Sambik Elen)");
    codes.push_back(code);
  }
  return codes;
}

std::vector<std::string> knownOfficers(core::Database& database, const std::vector<std::string>& asked) {
  core::Officers officers(database);
  std::vector<std::string> ids;
  if (asked.empty())
    for (const core::Officer& officer : officers.all()) ids.push_back(officer.id);
  for (const std::string& id : asked) {
    if (!officers.find(id))
      throw core::CommandEnds(core::Exit::Refused,
                              "Petugas " + id + " tidak dikenal. Tambahkan dulu: jemput-office officer");
    ids.push_back(id);
  }
  if (ids.empty())
    throw core::CommandEnds(core::Exit::Refused,
                            "Belum ada petugas. Tambahkan dulu: jemput-office officer --name \"…\"");
  return ids;
}

std::vector<std::string> knownUrls(OfficeFolder& folder, const std::vector<std::string>& asked) {
  if (!asked.empty()) return asked;
  const auto served = core::Meta(folder.database()).get("served_url");
  if (!served)
    throw core::CommandEnds(
        core::Exit::Refused,
        "Alamat kantor belum diketahui. Tulis --url https://ALAMAT:8443, atau jalankan serve dulu.");
  return {*served};
}

void printTicket(const TicketOptions& options, const sync::Ticket& ticket, CommandContext& context) {
  const std::string text = sync::writeTicket(ticket);
  if (!options.qr.empty()) writeQrPicture(text, options.qr);
  if (!options.json) {
    context.io.out << text << "\nBerlaku sampai " << longInstant(ticket.expires) << " WITA, untuk satu tablet.\n";
    if (options.confirm)
      context.io.out
          << "Tablet itu menunggu sampai seseorang di kantor mencocokkan enam kata: jemput-office enrolments\n";
    return;
  }
  core::JsonWriter writer;
  writer.beginObject().member("ticket", text).member("expires", ticket.expires).key("urls").texts(ticket.urls);
  context.io.out << writer.endObject().text() << "\n";
}

void makeTicket(const TicketOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  sync::Ticket ticket;
  ticket.secret = core::randomBytes(16);
  ticket.officeId = folder.keys().officeId;
  ticket.villages = knownVillages(options.villages);
  ticket.expires = core::toMilliseconds(context.clock.now() + sync::limits::kTicketLife);
  core::Transaction transaction(folder.database());
  ticket.officers = knownOfficers(folder.database(), options.officers);
  ticket.urls = knownUrls(folder, options.urls);
  core::Tickets(folder.database())
      .add(ticket.secret, {ticket.expires, ticket.villages, ticket.officers, std::nullopt, options.confirm});
  transaction.commit();
  printTicket(options, ticket, context);
}

}  // namespace

void addTicket(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<TicketOptions>();
  CLI::App* command = app.add_subcommand("ticket", "make a ticket that enrols one tablet within 24 hours");
  options->folder.addTo(*command);
  command->add_option("--villages", options->villages, "codes of the tablet's villages")->required()->delimiter(',');
  command->add_option("--officer", options->officers, "ids of its officers (default: all)");
  command->add_option("--url", options->urls,
                      "address of this office, https://HOST:PORT (default: where it was last served)");
  command->add_option("--qr", options->qr, "write the ticket as a QR code into this PNG file");
  command->add_flag("--confirm", options->confirm,
                    "the tablet waits until somebody here has compared six words: jemput-office enrolments");
  command->add_flag("--json", options->json,
                    "print {\"ticket\",\"expires\",\"urls\"}; expires in milliseconds since 1970");
  command->callback([options, &context] { makeTicket(*options, context); });
}

}  // namespace jemput::office
