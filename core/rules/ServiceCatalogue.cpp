#include "core/rules/ServiceCatalogue.h"

#include <stdexcept>

#include "core/EmbeddedFiles.h"
#include "core/rules/RuleData.h"

namespace jemput::core {

const ServiceCatalogue& ServiceCatalogue::shipped() {
  static const ServiceCatalogue catalogue = [] {
    std::string problem;
    auto parsed =
        parse({embeddedFile("data/services.json"), embeddedFile("data/papers.json"), embeddedFile("data/forms.json")},
              &problem);
    if (!parsed) throw std::logic_error("data/services.json: " + problem);
    return *std::move(parsed);
  }();
  return catalogue;
}

std::optional<ServiceCatalogue> ServiceCatalogue::parse(const RuleTexts& texts, std::string* problem) {
  ServiceCatalogue catalogue;
  const auto readWith = [](std::string_view name, std::string_view text, auto read) -> std::string {
    JsonDocument::Problem wrong;
    const auto document = JsonDocument::parse(text, &wrong);
    const std::string why = document ? std::string(read(document->root())) : wrong.what;
    return why.empty() ? why : std::string(name) + ": " + why;
  };
  std::string why = readWith("papers", texts.papers, [&](JsonView root) { return catalogue.readPapers(root); });
  if (why.empty()) why = readWith("forms", texts.forms, [&](JsonView root) { return catalogue.m_forms.read(root); });
  if (why.empty())
    why = readWith("services", texts.services, [&](JsonView root) { return catalogue.readServices(root); });
  if (why.empty()) return catalogue;
  if (problem) *problem = why;
  return std::nullopt;
}

std::string ServiceCatalogue::readPapers(JsonView root) {
  for (JsonView view : root["papers"].elements()) {
    Paper paper{view["code"].stringOr(),
                readLocalText(view["name"]),
                view["replaced_by"].stringOr(),
                view["issued_by"].stringOr(),
                view["page"].boolean().value_or(false),
                view["family"].boolean().value_or(false)};
    if (paper.code.empty() || this->paper(paper.code)) return "a paper without a code of its own";
    if (!isComplete(paper.name)) return "paper " + paper.code + " lacks a name";
    m_papers.push_back(std::move(paper));
  }
  return m_papers.empty() ? "no papers" : "";
}

std::string ServiceCatalogue::readServices(JsonView root) {
  const auto version = readWhole(root["version"]);
  if (!version || *version < 1) return "no version";
  m_version = *version;
  for (const auto& [code, name] : root["families"].members())
    m_families.push_back({std::string(code), readLocalText(name)});
  for (JsonView view : root["services"].elements())
    if (std::string why = readService(view); !why.empty()) return why;
  return m_services.empty() ? "no services" : "";
}

std::string ServiceCatalogue::readService(JsonView view) {
  Service service;
  service.code = view["code"].stringOr();
  if (service.code.empty() || find(service.code)) return "a service without a code of its own";
  const std::string where = "service " + service.code + ": ";
  service.family = view["family"].stringOr();
  if (!findByCode(m_families, service.family)) return where + "unknown family";
  service.icon = view["icon"].stringOr();
  service.name = readLocalText(view["name"]);
  service.shortName = readLocalText(view["short"]);
  if (!isComplete(service.name) || !isComplete(service.shortName)) return where + "lacks a name";
  for (JsonView condition : view["eligible"].elements())
    if (std::string why = readCondition(condition, {}, service.eligible.emplace_back()); !why.empty())
      return where + why;
  for (JsonView rule : view["papers"].elements()) {
    PaperRule& paperRule = service.papers.emplace_back();
    paperRule.paper = paper(rule["code"].stringOr());
    if (!paperRule.paper) return where + "unknown paper " + rule["code"].stringOr();
    if (std::string why = readCondition(rule, {"code", "replaced_by"}, paperRule.when); !why.empty())
      return where + why;
    paperRule.replacedBy = rule["replaced_by"].stringOr(paperRule.paper->replacedBy);
  }
  for (JsonView code : view["blocks"].elements()) {
    service.blocks.push_back(m_forms.block(code.stringOr()));
    if (!service.blocks.back()) return where + "unknown block " + code.stringOr();
  }
  for (const PaperRule& rule : service.papers)
    if (!rule.when.question.empty() && !service.question(rule.when.question))
      return where + "paper " + rule.paper->code + " depends on what is not asked";
  for (JsonView form : view["forms"].elements()) service.forms.push_back(form.stringOr());
  for (JsonView family : view["bundle"].elements()) service.bundle.push_back(family.stringOr());
  service.output = readLocalText(view["output"]);
  if (!isComplete(service.output)) return where + "lacks what comes of it";
  service.isRare = view["rare"].boolean().value_or(false);
  service.needsNetwork = view["needs_network"].boolean().value_or(false);
  service.witnesses = readWhole(view["witnesses"]).value_or(0);
  service.inPerson = view["in_person"].boolean().value_or(false);
  m_services.push_back(std::move(service));
  return {};
}

const Question* Service::question(std::string_view questionCode) const {
  for (const FormBlock* block : blocks)
    if (const Question* found = block->find(questionCode)) return found;
  return nullptr;
}

const Service* ServiceCatalogue::find(std::string_view code) const { return findByCode(m_services, code); }

const Paper* ServiceCatalogue::paper(std::string_view code) const { return findByCode(m_papers, code); }

std::string_view ServiceCatalogue::familyName(std::string_view family, Language language) const {
  const Family* found = findByCode(m_families, family);
  return found ? std::string_view(found->name.in(language)) : std::string_view();
}

}  // namespace jemput::core
