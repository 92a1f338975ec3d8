#include "core/storage/Enrolments.h"

#include <memory>
#include <ostream>

#include "core/crypto/CodeWords.h"
#include "core/json/Json.h"
#include "core/storage/Tickets.h"
#include "office/Enrolment.h"
#include "office/IndonesianText.h"
#include "office/commands/Commands.h"
#include "sync/EnrolWait.h"

namespace jemput::office {

namespace {

struct EnrolmentsOptions {
  FolderOptions folder;
  bool json = false;
};

struct EnrolmentOptions {
  FolderOptions folder;
  std::vector<std::string> words;
  std::int64_t id = 0;
};

std::string wordsOf(const OfficeFolder& folder, const core::EnrolmentRow& row) {
  return sync::enrolmentWords(row.secretHash, folder.keys().officeId, row.publicKey);
}

void showWaiting(const EnrolmentsOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::JsonWriter writer;
  writer.beginArray();
  const auto all = core::Enrolments(folder.database()).waiting(core::toMilliseconds(context.clock.now()));
  for (const core::EnrolmentRow& row : all) {
    const auto ticket = core::Tickets(folder.database()).find(row.secretHash);
    if (!options.json) {
      context.io.out << row.number << "  " << wordsOf(folder, row) << "  (sejak " << longInstant(row.asked) << " WITA, "
                     << ticket->villages.size() << " desa)\n";
      continue;
    }
    writer.beginObject().member("id", row.number).member("words", wordsOf(folder, row)).member("asked", row.asked);
    writer.key("villages").texts(ticket->villages).key("officers").texts(ticket->officers).endObject();
  }
  if (options.json) {
    context.io.out << writer.endArray().text() << "\n";
  } else if (all.empty()) {
    context.io.out << "Tidak ada tablet yang menunggu.\n";
  } else {
    context.io.out << "Cocokkan enam kata dengan yang tampil di tablet, lalu: jemput-office enrolment confirm --words "
                      "… Bila tidak sama: enrolment refuse.\n";
  }
}

core::EnrolmentRow chosen(OfficeFolder& folder, const EnrolmentOptions& options, const core::Clock& clock) {
  if (options.words.empty() == (options.id == 0))
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Tulis enam kata dari tablet dengan --words, atau nomornya dengan --id.");
  std::string typed;
  for (const std::string& word : options.words) typed += word + " ";
  const std::string words = core::readWordCode(typed);
  for (core::EnrolmentRow& row : core::Enrolments(folder.database()).waiting(core::toMilliseconds(clock.now())))
    if (options.id == 0 ? wordsOf(folder, row) == words : row.number == options.id) return std::move(row);
  throw core::CommandEnds(core::Exit::Refused,
                          "Tidak ada tablet yang menunggu dengan kata atau nomor itu. Tidak ada yang diubah. Bila kata "
                          "di tablet lain dari daftar, jangan setujui yang di daftar: jemput-office enrolments");
}

void confirm(const EnrolmentOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  const core::EnrolmentRow row = chosen(folder, options, context.clock);
  const auto device = confirmEnrolment(folder, row, {whoAmI(), {}}, context.clock);
  if (!device)
    throw core::CommandEnds(core::Exit::Refused,
                            "Karcis tablet itu sudah dipakai atau lewat 24 jam. Buat karcis baru.");
  transaction.commit();
  context.io.out << "Tablet " << device->prefix << " terdaftar. Tablet itu melanjutkan sendiri.\n";
}

void refuse(const EnrolmentOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  const core::EnrolmentRow row = chosen(folder, options, context.clock);
  core::Enrolments(folder.database()).refuse(row.number, core::toMilliseconds(context.clock.now()));
  transaction.commit();
  context.io.out << "Ditolak. Tablet yang benar masih bisa memakai karcis itu; bila karcisnya mungkin disalin orang, "
                    "buat karcis baru.\n";
}

void addAct(CLI::App& parent, CommandContext& context, const char* verb, const char* help,
            void (*act)(const EnrolmentOptions&, CommandContext&)) {
  auto options = std::make_shared<EnrolmentOptions>();
  CLI::App* command = parent.add_subcommand(verb, help);
  options->folder.addTo(*command);
  command->add_option("--words", options->words,
                      "the six words that the tablet shows; four letters of each are enough");
  command->add_option("--id", options->id, "its number in the list of jemput-office enrolments");
  command->callback([options, &context, act] { act(*options, context); });
}

}  // namespace

void addEnrolments(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<EnrolmentsOptions>();
  CLI::App* command = app.add_subcommand("enrolments", "tablets that wait for somebody here to confirm them");
  options->folder.addTo(*command);
  command->add_flag("--json", options->json, "print [{\"id\",\"words\",\"asked\",\"villages\",\"officers\"}]");
  command->callback([options, &context] { showWaiting(*options, context); });
}

void addEnrolment(CLI::App& app, CommandContext& context) {
  CLI::App* enrolment = app.add_subcommand("enrolment", "confirm or refuse a tablet that waits");
  enrolment->require_subcommand(1);
  addAct(*enrolment, context, "confirm", "the words are those on the tablet: it is enrolled", confirm);
  addAct(*enrolment, context, "refuse", "it is not our tablet", refuse);
}

}  // namespace jemput::office
