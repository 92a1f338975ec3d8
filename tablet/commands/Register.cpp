#include <algorithm>
#include <istream>
#include <memory>
#include <ostream>

#include "core/Registry.h"
#include "core/json/Json.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "core/storage/HeldRules.h"
#include "tablet/PhotoSlots.h"
#include "tablet/SpaceReserve.h"
#include "tablet/commands/Commands.h"

namespace jemput::tablet {

namespace {

struct RegisterOptions {
  TabletOptions tablet;
  bool schema = false;
};

constexpr std::string_view kPhotos = "photos";

std::string photosSchema() {
  core::JsonWriter writer;
  writer.beginObject().member("type", "array");
  writer.member("description", "JPEG or PNG files; slot: code of a paper that one of the services asks for, or orang");
  writer.key("items").beginObject().member("type", "object").key("required").texts({"slot", "file"});
  writer.key("properties").beginObject();
  for (const std::string_view name : {"slot", "file"})
    writer.key(name).beginObject().member("type", "string").endObject();
  return writer.endObject().endObject().endObject().take();
}

/// What became of a line: a photo that is none refuses it before the rules are asked.
struct LineResult : core::RegisterResult {
  std::optional<PhotoTrouble> photo;
  std::size_t photoIndex = 0;
};

/// Prepares the photos that a line names, [{"slot","file"}]; false at the first that cannot be taken.
bool takePhotos(core::JsonView list, const core::Registration& registration, core::RegisterExtras& extras,
                const core::ServiceCatalogue& catalogue, LineResult& result) {
  const auto slots = photoSlots(registration, catalogue);
  for (const core::JsonView one : list.elements()) {
    const std::string slot = one["slot"].stringOr();
    PreparedPhoto prepared = PhotoTrouble::SlotUnknown;
    if (std::find(slots.begin(), slots.end(), slot) != slots.end())
      prepared = preparePhotoFile(one["file"].stringOr(), photoKind(slot, catalogue));
    if (const auto* trouble = std::get_if<PhotoTrouble>(&prepared)) {
      result.photo = *trouble;
      return false;
    }
    extras.photos.push_back({slot, std::move(std::get<std::string>(prepared))});
    ++result.photoIndex;
  }
  return true;
}

LineResult registerLine(core::Registry& registry, const core::RuleBook& rules, const std::string& line) {
  LineResult result;
  const auto document = core::JsonDocument::parse(line);
  if (!document) {
    result.issues.push_back({core::IssueLevel::Error, "", "not-an-object", {}});
    return result;
  }
  core::Issues found;
  const core::Registration registration = core::readRegistration(document->root(), found);
  // Photos are no part of the record's fields.
  std::erase_if(found, [](const core::Issue& issue) { return issue.field == kPhotos; });
  // What could not be read is refused before the rules look at what is left of it.
  if (core::hasErrors(found)) {
    result.issues = core::check(registration, rules, std::move(found));
    return result;
  }
  core::RegisterExtras extras;
  if (!takePhotos(document->root()[kPhotos], registration, extras, rules.services, result)) return result;
  static_cast<core::RegisterResult&>(result) = registry.registerPerson(registration, extras);
  result.issues.insert(result.issues.begin(), found.begin(), found.end());
  return result;
}

std::string photoIssueJson(const LineResult& result) {
  core::JsonWriter writer;
  writer.beginArray().beginObject().member("level", "error");
  writer.member("field", "photos." + std::to_string(result.photoIndex)).member("code", photoTroubleCode(*result.photo));
  return writer.member("text", photoSentence(*result.photo)).endObject().endArray().take();
}

std::string answerOf(const LineResult& result, const core::ServiceCatalogue& names) {
  core::JsonWriter writer;
  writer.beginObject().key("id");
  if (result.saved) {
    writer.value(result.saved->id.text()).member("seq", result.saved->place.seq);
  } else {
    writer.null().key("seq").null();
  }
  writer.key("issues").raw(result.photo ? photoIssueJson(result) : issuesJson(result.issues, names));
  return writer.endObject().take();
}

void registerLines(const RegisterOptions& options, CommandContext& context) {
  const auto tablet = options.tablet.open(context);
  core::HeldRules held(tablet->store.database());
  const core::RuleBook& rules = held.book();
  core::Registry registry(tablet->store, context.clock, rules, tablet->session.officer);
  SpaceReserve reserve(options.tablet.data);
  std::size_t refused = 0, lines = 0;
  std::string line;
  while (std::getline(context.io.in, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    ++lines;
    reserve.requireRoomToSeal();
    // Read again between two lines: a sync may have brought newer ones while this command waits for its input.
    (void)held.refresh();
    const LineResult result = registerLine(registry, rules, line);
    if (!result.saved) ++refused;
    // After the commit, and at once: who reads the answer may rely on it.
    context.io.out << answerOf(result, rules.services) << std::endl;
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
      "register",
      "register people: one JSON line each on standard input, one answer each after its commit; photos as\n"
      "\"photos\":[{\"slot\":\"kk\",\"file\":\"kk.jpg\"}], slot a paper's code or orang");
  auto* data = command->add_option("--data", options->tablet.data, "the tablet's folder");
  command->add_option("--officer", options->tablet.officer, "id of the officer (default: whoever's PIN it is)");
  auto* schema = command->add_flag("--schema", options->schema, "print the JSON Schema of a line and end");
  command->callback([options, &context, data, schema] {
    if (schema->count() > 0) {
      context.io.out << core::registrationSchema(core::ServiceCatalogue::shipped(), photosSchema()) << "\n";
      return;
    }
    if (data->count() == 0) throw core::CommandEnds(core::Exit::WrongUse, "Tulis folder tablet dengan --data.");
    registerLines(*options, context);
  });
}

}  // namespace jemput::tablet
