#include "core/rules/RuleShape.h"

#include <algorithm>
#include <set>
#include <span>

#include "core/rules/RuleData.h"
#include "core/rules/RuleFiles.h"

namespace jemput::core {

namespace {

enum class Type { Text, Whole, Flag, Name, Texts, One, Many, Map };

struct Shape;
struct Member {
  std::string_view name;
  Type type;
  const Shape* of = nullptr;  // of One, and of each of Many and Map
};
struct Shape {
  std::string_view word;  // what one is called in a sentence
  std::span<const Member> members;
};

constexpr Member kConditionMembers[] = {
    {"min_age", Type::Whole}, {"below_age", Type::Whole}, {"min_days", Type::Whole}, {"max_days", Type::Whole},
    {"marital", Type::Text},  {"answer", Type::Text},     {"is", Type::Texts}};
constexpr Shape kCondition{"ketentuan", kConditionMembers};
constexpr Member kPaperRuleMembers[] = {
    {"code", Type::Text},       {"replaced_by", Type::Text}, {"min_age", Type::Whole},
    {"below_age", Type::Whole}, {"min_days", Type::Whole},   {"max_days", Type::Whole},
    {"marital", Type::Text},    {"answer", Type::Text},      {"is", Type::Texts}};
constexpr Shape kPaperRule{"syarat", kPaperRuleMembers};
constexpr Member kServiceMembers[] = {{"code", Type::Text},
                                      {"family", Type::Text},
                                      {"icon", Type::Text},
                                      {"name", Type::Name},
                                      {"short", Type::Name},
                                      {"output", Type::Name},
                                      {"forms", Type::Texts},
                                      {"blocks", Type::Texts},
                                      {"bundle", Type::Texts},
                                      {"in_person", Type::Flag},
                                      {"rare", Type::Flag},
                                      {"offered", Type::Flag},
                                      {"witnesses", Type::Whole},
                                      {"needs_network", Type::Flag},
                                      {"eligible", Type::Many, &kCondition},
                                      {"papers", Type::Many, &kPaperRule}};
constexpr Shape kService{"layanan", kServiceMembers};
constexpr Member kServicesMembers[] = {
    {"version", Type::Whole}, {"families", Type::Map}, {"services", Type::Many, &kService}};
constexpr Shape kServices{"", kServicesMembers};

constexpr Member kPaperMembers[] = {{"code", Type::Text},      {"name", Type::Name}, {"replaced_by", Type::Text},
                                    {"issued_by", Type::Text}, {"page", Type::Flag}, {"family", Type::Flag}};
constexpr Shape kPaper{"syarat", kPaperMembers};
constexpr Member kPapersMembers[] = {{"papers", Type::Many, &kPaper}};
constexpr Shape kPapers{"", kPapersMembers};

constexpr Member kChoiceMembers[] = {{"code", Type::Text}, {"id", Type::Text}, {"en", Type::Text}};
constexpr Shape kChoice{"pilihan", kChoiceMembers};
constexpr Member kListMembers[] = {{"open", Type::Flag}, {"codes", Type::Many, &kChoice}};
constexpr Shape kList{"daftar pilihan", kListMembers};
constexpr Member kQuestionMembers[] = {
    {"code", Type::Text},     {"kind", Type::Text}, {"name", Type::Name},
    {"required", Type::Flag}, {"min", Type::Whole}, {"max", Type::Whole},
    {"unit", Type::Text},     {"list", Type::Text}, {"when", Type::One, &kCondition}};
constexpr Shape kQuestion{"pertanyaan", kQuestionMembers};
constexpr Member kBlockMembers[] = {
    {"code", Type::Text}, {"form", Type::Text}, {"name", Type::Name}, {"fields", Type::Many, &kQuestion}};
constexpr Shape kBlock{"isian (block)", kBlockMembers};
constexpr Member kFormsMembers[] = {{"lists", Type::Map, &kList}, {"blocks", Type::Many, &kBlock}};
constexpr Shape kForms{"", kFormsMembers};

std::string problemOf(JsonView object, const Shape& shape);

bool isName(JsonView value) {
  return value.isObject() && value.size() == 2 && value["id"].isString() && value["en"].isString();
}

bool areTexts(JsonView value) {
  const auto all = value.elements();
  return value.isArray() && std::ranges::all_of(all, [](JsonView one) { return one.isString(); });
}

/// What stands in front of a problem inside of one: "layanan KTP-01: ".
std::string inside(const Shape& shape, JsonView one, std::size_t number, std::string why) {
  if (why.empty()) return why;
  const std::string code = one["code"].stringOr();
  return std::string(shape.word) + " " + (code.empty() ? "ke-" + std::to_string(number) : code) + ": " + why;
}

std::string problemOfEach(JsonView value, const Member& member) {
  std::size_t number = 0;
  if (member.type == Type::Map) {
    for (const auto& [code, one] : value.members())
      if (std::string why = member.of ? problemOf(one, *member.of) : isName(one) ? "" : kLacksName; !why.empty())
        return std::string(member.name) + " " + std::string(code) + ": " + why;
    return {};
  }
  for (const JsonView one : value.elements())
    if (std::string why = inside(*member.of, one, ++number, problemOf(one, *member.of)); !why.empty()) return why;
  return {};
}

/// Empty, or what the value should have been.
std::string problemOf(JsonView value, const Member& member) {
  switch (member.type) {
    case Type::Text:
      return value.isString() ? "" : "harus teks di antara tanda kutip";
    case Type::Whole:
      return readWhole(value) ? "" : "harus bilangan bulat";
    case Type::Flag:
      return value.isBool() ? "" : "harus true atau false";
    case Type::Name:
      return isName(value) ? "" : R"(harus {"id": "…", "en": "…"})";
    case Type::Texts:
      return areTexts(value) ? "" : "harus daftar teks: [\"…\", \"…\"]";
    case Type::One:
      return problemOf(value, *member.of);
    case Type::Many:
      return value.isArray() ? problemOfEach(value, member) : "harus daftar: [ … ]";
    case Type::Map:
      return value.isObject() ? problemOfEach(value, member) : "harus { … }";
  }
  return {};
}

std::string problemOf(JsonView object, const Shape& shape) {
  if (!object.isObject()) return "harus { … }";
  for (const auto& [name, value] : object.members()) {
    const auto member = std::ranges::find(shape.members, name, &Member::name);
    if (member == shape.members.end()) return "\"" + std::string(name) + "\" tidak dikenal. Periksa ejaannya";
    std::string why = problemOf(value, *member);
    if (why.empty()) continue;
    // What lies inside of a list names its own place.
    const bool hasPlace =
        (member->type == Type::Many && value.isArray()) || (member->type == Type::Map && value.isObject());
    return hasPlace ? why : std::string(name) + " " + why;
  }
  return {};
}

std::string shapeProblem(std::string_view file, std::string_view text, const Shape& shape) {
  const auto document = JsonDocument::parse(text);
  const std::string why = document ? problemOf(document->root(), shape) : "";
  return why.empty() ? why : std::string(file) + ": " + why;
}

/// Codes stand in register numbers, in photo slots and beside commas.
bool isCode(std::string_view code, std::string_view letters) {
  constexpr std::size_t kLongest = 40;
  return !code.empty() && code.size() <= kLongest && code.find_first_not_of(letters) == std::string_view::npos;
}

std::string problemOfAnswers(const Condition& condition, const Question* question) {
  if (condition.question.empty() || question == nullptr || question->list == nullptr || question->list->isOpen)
    return {};
  for (const std::string& code : condition.answers)
    if (!question->list->find(code))
      return "jawaban \"" + code + "\" tidak ada di daftar pilihan pertanyaan " + question->code;
  return {};
}

std::string problemOfService(const Service& service, const ServiceCatalogue& catalogue) {
  static const std::set<std::string> icons = [] {
    std::set<std::string> names;
    for (const Service& one : ServiceCatalogue::shipped().services()) names.insert(one.icon);
    return names;
  }();
  if (!isCode(service.code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") || !service.code.starts_with(service.family))
    return "code harus huruf besar, angka dan tanda hubung, dan dimulai dengan kelompoknya (" + service.family + ")";
  if (!icons.contains(service.icon)) {
    std::string known;
    for (const std::string& icon : icons) known += (known.empty() ? "" : ", ") + icon;
    return "icon \"" + service.icon + "\" tidak ada di tablet. Pilih salah satu: " + known;
  }
  for (const std::string& family : service.bundle)
    if (catalogue.familyName(family, Language::Indonesian).empty())
      return "kelompok \"" + family + "\" di bundle tidak ada di families";
  for (const PaperRule& rule : service.papers)
    if (std::string why = problemOfAnswers(rule.when, service.question(rule.when.question)); !why.empty())
      return "syarat " + rule.paper->code + ": " + why;
  return {};
}

std::string problemOfPaper(const Paper& paper, const ServiceCatalogue& catalogue) {
  if (!isCode(paper.code, "abcdefghijklmnopqrstuvwxyz0123456789_"))
    return "code harus huruf kecil, angka dan garis bawah";
  if (!paper.issuedBy.empty() && catalogue.familyName(paper.issuedBy, Language::Indonesian).empty())
    return "kelompok \"" + paper.issuedBy + "\" di issued_by tidak ada di families";
  return {};
}

std::string problemOfBlock(const FormBlock& block) {
  for (const Question& question : block.questions) {
    const std::string where = "pertanyaan " + question.code + ": ";
    if (!isCode(question.code, "abcdefghijklmnopqrstuvwxyz0123456789_"))
      return where + "code harus huruf kecil, angka dan garis bawah";
    const Question* asked = question.when.question.empty() ? nullptr : block.find(question.when.question);
    if (std::string why = problemOfAnswers(question.when, asked); !why.empty()) return where + why;
  }
  return {};
}

template <class Items, class Problem>
std::string problemAmong(std::string_view file, std::string_view word, const Items& items, Problem problem) {
  for (const auto& item : items)
    if (std::string why = problem(item); !why.empty())
      return std::string(file) + ": " + std::string(word) + " " + item.code + ": " + why;
  return {};
}

}  // namespace

std::string problemForPublishing(const RuleTexts& texts, const ServiceCatalogue& catalogue) {
  std::string why = shapeProblem(kPapersFile, texts.papers, kPapers);
  if (why.empty()) why = shapeProblem(kFormsFile, texts.forms, kForms);
  if (why.empty()) why = shapeProblem(kServicesFile, texts.services, kServices);
  if (why.empty())
    why = problemAmong(kPapersFile, kPaper.word, catalogue.papers(),
                       [&](const Paper& paper) { return problemOfPaper(paper, catalogue); });
  if (why.empty()) why = problemAmong(kFormsFile, kBlock.word, catalogue.forms().blocks(), problemOfBlock);
  if (why.empty())
    why = problemAmong(kServicesFile, kService.word, catalogue.services(),
                       [&](const Service& service) { return problemOfService(service, catalogue); });
  return why;
}

}  // namespace jemput::core
