#include <istream>
#include <memory>
#include <ostream>

#include "core/Registry.h"
#include "core/json/Json.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "tablet/SpaceReserve.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct RegisterOptions {
  TabletOptions tablet;
  bool schema = false;
};

core::RegisterResult registerLine(core::Registry& registry, const std::string& line) {
  core::RegisterResult result;
  const auto document = core::JsonDocument::parse(line);
  if (!document) {
    result.issues.push_back({core::IssueLevel::Error, "", "not-an-object", {}});
    return result;
  }
  core::Issues found;
  const core::Registration registration = core::readRegistration(document->root(), found);
  // What could not be read is refused before the rules look at what is left of it.
  if (core::hasErrors(found)) {
    result.issues = core::check(registration, core::RuleBook::shipped(), std::move(found));
    return result;
  }
  result = registry.registerPerson(registration);
  result.issues.insert(result.issues.begin(), found.begin(), found.end());
  return result;
}

std::string answerOf(const core::RegisterResult& result) {
  core::JsonWriter writer;
  writer.beginObject().key("id");
  if (result.saved) {
    writer.value(result.saved->id.text()).member("seq", result.saved->place.seq);
  } else {
    writer.null().key("seq").null();
  }
  return writer.key("issues").raw(issuesJson(result.issues)).endObject().take();
}

void registerLines(const RegisterOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  core::Registry registry(tablet->store, context.clock, core::RuleBook::shipped(), tablet->session.officer);
  SpaceReserve reserve(options.tablet.data);
  std::size_t refused = 0, lines = 0;
  std::string line;
  while (std::getline(context.io.in, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    ++lines;
    reserve.requireRoomToSeal();
    const core::RegisterResult result = registerLine(registry, line);
    if (!result.saved) ++refused;
    // After the commit, and at once: who reads the answer may rely on it.
    context.io.out << answerOf(result) << std::endl;
  }
  if (refused > 0)
    throw core::CommandEnds(core::Exit::Refused,
                            std::to_string(refused) + " dari " + std::to_string(lines) +
                                " baris ditolak; alasannya ada di jawaban tiap baris. Yang lain tersimpan.");
}

}  // namespace

void addRegister(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = app.add_subcommand(
      "register", "register people: one JSON line each on standard input, one answer each after its commit");
  auto* data = command->add_option("--data", options->tablet.data, "the tablet's folder");
  command->add_option("--officer", options->tablet.officer, "id of the officer (default: whoever's PIN it is)");
  auto* schema = command->add_flag("--schema", options->schema, "print the JSON Schema of a line and end");
  command->callback([options, &context, data, schema] {
    if (schema->count() > 0) {
      context.io.out << core::registrationSchema() << "\n";
      return;
    }
    if (data->count() == 0) throw core::CommandEnds(core::Exit::WrongUse, "Tulis folder tablet dengan --data.");
    registerLines(*options, context);
  });
}

}  // namespace jemput::tablet
