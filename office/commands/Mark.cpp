#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/rules/Sentences.h"
#include "core/rules/Workflow.h"
#include "core/storage/HeldRules.h"
#include "core/storage/OfficeRegistrations.h"
#include "office/OfficeLog.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace {

struct MarkOptions {
  FolderOptions folder;
  std::string id, status, service, siakReference, note;
};

/// Refuses the decision when it may not follow the state of one of the services.
void refuseUnlessAllowed(const std::vector<core::RequestLine>& requests, core::RequestStatus wanted,
                         const core::ServiceCatalogue& services, const MarkOptions& options) {
  for (const core::RequestLine& request : requests) {
    const auto now = core::requestStatusFromCode(request.status).value_or(core::RequestStatus::Submitted);
    const core::Service* service = services.find(request.service);
    const auto refusal = core::refuseTransition(now, wanted, service ? service->family : "", options.note);
    if (refusal)
      throw core::CommandEnds(core::Exit::Refused,
                              request.service + ": " + core::sentence(*refusal, core::Language::Indonesian, services));
  }
}

std::string fieldsOf(const MarkOptions& options, core::Date date) {
  core::JsonWriter writer;
  writer.beginObject()
      .memberIfAny("service", options.service)
      .member("status", options.status)
      .member("date", date.iso());
  return writer.memberIfAny("siak_ref", options.siakReference).memberIfAny("note", options.note).endObject().take();
}

void mark(const MarkOptions& options, CommandContext& context) {
  const auto record = core::Uuid::parse(options.id);
  const auto wanted = core::requestStatusFromCode(options.status);
  if (!record)
    throw core::CommandEnds(core::Exit::WrongUse, "Id pendaftaran salah bentuk. Salin dari kolom id pada daftar.");
  if (!wanted)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Status " + options.status + " tidak dikenal. Contoh: --status DIPROSES");
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  auto requests = core::OfficeRegistrations(folder.database()).requestsOf(*record);
  if (!options.service.empty())
    std::erase_if(requests, [&](const core::RequestLine& request) { return request.service != options.service; });
  if (requests.empty())
    throw core::CommandEnds(core::Exit::Refused, options.service.empty()
                                                     ? "Tidak ada pendaftaran dengan id itu. Tidak ada yang berubah."
                                                     : "Pendaftaran itu tidak meminta layanan " + options.service +
                                                           ". Tidak ada yang berubah.");
  if (core::OfficeRegistrations(folder.database()).isWithdrawn(*record))
    throw core::CommandEnds(core::Exit::Refused,
                            "Pendaftaran itu sudah ditarik kembali oleh petugas. Tidak ada yang berubah.");
  refuseUnlessAllowed(requests, *wanted, core::HeldRules(folder.database()).book().services, options);
  OfficeLog(folder.database(), folder.keys(), context.clock)
      .statusSet(*record, fieldsOf(options, core::Date::inWita(context.clock.now())));
  transaction.commit();
  context.io.out << "Tercatat: " << options.status << ". Tablet melihatnya pada sinkron berikutnya.\n";
}

}  // namespace

void addMark(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<MarkOptions>();
  CLI::App* command = app.add_subcommand("mark", "write the office's decision on a registration; its tablet shows it");
  options->folder.addTo(*command);
  command->add_option("--id", options->id, "id of the registration")->required();
  command
      ->add_option("--status", options->status,
                   "DIVERIFIKASI, DIPROSES, DICETAK, TERBIT, SIAP_DIAMBIL, DISERAHKAN, DIKEMBALIKAN, DITOLAK …")
      ->required();
  command->add_option("--service", options->service, "only this service of it");
  command->add_option("--siak-ref", options->siakReference, "reference number in SIAK");
  command->add_option("--note", options->note,
                      "note or reason; needed for DIKEMBALIKAN, DITOLAK, DIBATALKAN and GANDA");
  command->callback([options, &context] { mark(*options, context); });
}

}  // namespace jemput::office
