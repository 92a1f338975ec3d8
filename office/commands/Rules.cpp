#include <istream>
#include <memory>
#include <ostream>

#include "core/json/Json.h"
#include "core/storage/HeldRules.h"
#include "core/storage/SafeFile.h"
#include "office/IndonesianText.h"
#include "office/RulePublication.h"
#include "office/commands/Commands.h"

namespace jemput::office {

namespace fs = std::filesystem;

namespace {

struct RulesOptions {
  FolderOptions folder;
  fs::path services, papers, forms;
  fs::path to;
  bool onlyChecks = false, isConfirmed = false, json = false, ofProgram = false;
};

void readInto(std::string& text, const fs::path& file) {
  if (file.empty()) return;  // what holds stays
  auto read = core::readWholeFile(file);
  if (!read) throw core::CommandEnds(core::Exit::WrongUse, "Berkas " + file.string() + " tidak ada. Cek namanya.");
  text = std::move(*read);
}

core::RuleFiles filesOf(const RulesOptions& options, core::Database& database) {
  core::RuleFiles files = rulesInForce(database).files;
  readInto(files.services, options.services);
  readInto(files.papers, options.papers);
  readInto(files.forms, options.forms);
  return files;
}

std::string changesJson(const CheckedRules& rules, bool isPublished) {
  core::JsonWriter writer;
  writer.beginObject().member("version", rules.version).member("before", rules.before);
  writer.member("bytes", std::uint64_t{rules.compressed.size()}).member("published", isPublished);
  writer.key("changes").beginArray();
  for (const RuleChange& one : rules.changes) {
    writer.beginObject().member("kind", one.kind).member("change", one.change).member("code", one.code);
    writer.memberIfAny("name", one.name);
    if (!one.members.empty()) writer.key("members").texts(one.members);
    writer.endObject();
  }
  return writer.endArray().endObject().take();
}

void printChanges(std::ostream& out, const CheckedRules& rules) {
  out << "Versi " << rules.before << " menjadi versi " << rules.version << ", " << rules.compressed.size()
      << " byte untuk setiap tablet.\n";
  for (const RuleChange& one : rules.changes) out << "  " << inWords(one) << "\n";
  if (rules.changes.empty()) out << "  Selain nomor versi tidak ada yang berubah.\n";
}

/// Asked once, as every tablet will work by it; --yes says that it was thought of.
void confirm(const CheckedRules& rules, const RulesOptions& options, CommandContext& context) {
  if (options.isConfirmed) return;
  context.io.out << "Ketik nomor versinya untuk menerbitkan kepada semua tablet: " << std::flush;
  std::string typed;
  std::getline(context.io.in, typed);
  if (typed != std::to_string(rules.version))
    throw core::CommandEnds(core::Exit::Refused, "Tidak diterbitkan: yang diketik bukan nomor versi itu.");
}

/// Nobody waits for the database while a person reads and types.
CheckedRules checked(const RulesOptions& options) {
  OfficeFolder folder = options.folder.open();
  return checkRules(folder.database(), filesOf(options, folder.database()));
}

void publishChecked(const CheckedRules& rules, const RulesOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  core::Transaction transaction(folder.database());
  publishRules(folder, rules, context.clock);
  transaction.commit();
}

void publish(const RulesOptions& options, CommandContext& context) {
  if (options.json && !options.onlyChecks && !options.isConfirmed)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Dengan --json tulis juga --check atau --yes; tidak ada yang ditanya.");
  try {
    const CheckedRules rules = checked(options);
    if (rules.isInForce) {
      if (options.json) {
        context.io.out << changesJson(rules, false) << "\n";
      } else {
        context.io.out << "Aturan ini, versi " << rules.version << ", sudah berlaku. Tidak ada yang berubah.\n";
      }
      return;
    }
    if (!options.json) printChanges(context.io.out, rules);
    if (!options.onlyChecks) {
      confirm(rules, options, context);
      publishChecked(rules, options, context);
    }
    if (options.json) {
      context.io.out << changesJson(rules, !options.onlyChecks) << "\n";
    } else {
      context.io.out << (options.onlyChecks ? "Diperiksa, tidak diterbitkan.\n"
                                            : "Diterbitkan. Tablet memakainya sesudah sinkron atau USB berikutnya, "
                                              "mulai dari formulir berikutnya.\n");
    }
  } catch (const RulesRefused& refused) {
    throw core::CommandEnds(core::Exit::Refused, refused.what());
  }
}

void show(const RulesOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  const RulesInForce inForce = rulesInForce(folder.database());
  const core::HeldRules held(folder.database());
  const auto& services = held.book().services;
  const int shipped = core::ServiceCatalogue::shipped().rulesVersion();
  if (options.json) {
    core::JsonWriter writer;
    writer.beginObject().member("version", inForce.version).member("program", shipped);
    if (inForce.published) writer.member("published", *inForce.published);
    writer.member("services", std::uint64_t{services.services().size()});
    writer.member("papers", std::uint64_t{services.papers().size()});
    if (held.unread()) writer.member("unread", *held.unread());
    context.io.out << writer.endObject().text() << "\n";
    return;
  }
  context.io.out << "Aturan versi " << inForce.version << ", "
                 << (inForce.published ? "diterbitkan " + longInstant(*inForce.published) + " WITA"
                                       : std::string("bawaan program"))
                 << ": " << services.services().size() << " layanan, " << services.papers().size() << " syarat.\n";
  if (inForce.published && shipped > inForce.version)
    context.io.out << "Program ini membawa versi " << shipped
                   << ", yang belum berlaku. Lihat dengan: jemput-office rules export DIR --of-program\n";
  if (held.unread())
    context.io.out << "Versi " << *held.unread() << " ada di sini tetapi tidak terbaca program ini. Pasang versi "
                   << "terbaru.\n";
}

void exportTo(const RulesOptions& options, CommandContext& context) {
  OfficeFolder folder = options.folder.open();
  const core::RuleFiles files = options.ofProgram ? core::shippedRuleFiles() : rulesInForce(folder.database()).files;
  const std::pair<std::string_view, const std::string*> all[] = {
      {core::kServicesFile, &files.services}, {core::kPapersFile, &files.papers}, {core::kFormsFile, &files.forms}};
  for (const auto& [name, text] : all)
    if (fs::exists(options.to / name))
      throw core::CommandEnds(core::Exit::Refused, "Di folder itu sudah ada " + std::string(name) +
                                                       ", mungkin sedang disunting. Pilih folder lain.");
  fs::create_directories(options.to);
  for (const auto& [name, text] : all) core::writeFileSafely(options.to / name, *text);
  context.io.out
      << "Tertulis: services.json, papers.json, forms.json. Sunting, naikkan version di services.json, lalu: "
         "jemput-office rules publish --services …\n";
}

using Act = void (*)(const RulesOptions&, CommandContext&);

CLI::App* addVerb(CLI::App& rules, CommandContext& context, const std::shared_ptr<RulesOptions>& options,
                  const char* verb, const char* help, Act act) {
  CLI::App* command = rules.add_subcommand(verb, help);
  options->folder.addTo(*command);
  command->callback([options, &context, act] { act(*options, context); });
  return command;
}

}  // namespace

void addRules(CLI::App& app, CommandContext& context) {
  CLI::App* rules = app.add_subcommand("rules", "services, papers and questions as data: which hold, another version");
  rules->require_subcommand(1);
  auto options = std::make_shared<RulesOptions>();
  CLI::App* publishing = addVerb(*rules, context, options, "publish",
                                 "check files and publish them to every tablet as the next version", publish);
  publishing->add_option("--services", options->services, "services.json, with a higher version")->required();
  publishing->add_option("--papers", options->papers, "papers.json; without it the papers that hold stay");
  publishing->add_option("--forms", options->forms, "forms.json; without it the questions that hold stay");
  publishing->add_flag("--check", options->onlyChecks, "say what would change and publish nothing");
  publishing->add_flag("--yes", options->isConfirmed, "do not ask for the version once more");
  publishing->add_flag("--json", options->json,
                       "print {\"version\",\"before\",\"bytes\",\"published\",\"changes\":[…]}; with --check or --yes");
  addVerb(*rules, context, options, "show", "which version holds, and since when", show)
      ->add_flag("--json", options->json, "print {\"version\",\"program\",\"published\",\"services\",\"papers\"}");
  CLI::App* exporting =
      addVerb(*rules, context, options, "export", "write the files that hold, to be edited", exportTo);
  exporting->add_option("folder", options->to, "folder for the three files")->required();
  exporting->add_flag("--of-program", options->ofProgram, "those that came with the program instead");
}

}  // namespace jemput::office
