#include "core/rules/ServiceCatalogue.h"

#include <array>
#include <stdexcept>

#include "core/EmbeddedFiles.h"

namespace jemput::core {

namespace {

LocalText readText(JsonView view) { return {view["id"].stringOr(), view["en"].stringOr()}; }

bool isComplete(const LocalText& text) { return !text.indonesian.empty() && !text.english.empty(); }

std::optional<int> readNumber(JsonView view) {
  const auto number = view.integer();
  return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

/// Reads the parts of a condition; empty text, or what is wrong. `besides` is a member that may stand beside them.
std::string readCondition(JsonView view, std::string_view besides, Condition& condition) {
  for (const auto& [key, value] : view.members()) {
    if (key == besides) continue;
    if (key == "marital") {
      const std::string word = value.stringOr();
      if (word != "never" && word != "ever") return "marital is never or ever";
      condition.marital = word == "never" ? MaritalCondition::NeverMarried : MaritalCondition::EverMarried;
      continue;
    }
    std::optional<int>* part = nullptr;
    if (key == "min_age") part = &condition.minAge;
    if (key == "below_age") part = &condition.belowAge;
    if (key == "min_days") part = &condition.minDays;
    if (key == "max_days") part = &condition.maxDays;
    // An unknown condition must not silently make a service open to everybody.
    if (!part) return "unknown condition " + std::string(key);
    *part = readNumber(value);
    if (!*part) return std::string(key) + " is not a whole number";
  }
  return {};
}

template <class Item>
const Item* findByCode(const std::vector<Item>& items, std::string_view code) {
  for (const Item& item : items)
    if (item.code == code) return &item;
  return nullptr;
}

}  // namespace

const ServiceCatalogue& ServiceCatalogue::shipped() {
  static const ServiceCatalogue catalogue = [] {
    std::string problem;
    auto parsed = parse(embeddedFile("data/services.json"), embeddedFile("data/papers.json"), &problem);
    if (!parsed) throw std::logic_error("data/services.json: " + problem);
    return *std::move(parsed);
  }();
  return catalogue;
}

std::optional<ServiceCatalogue> ServiceCatalogue::parse(std::string_view services, std::string_view papers,
                                                        std::string* problem) {
  ServiceCatalogue catalogue;
  const auto read = [&]() -> std::string {
    JsonDocument::Problem wrong;
    const auto paperText = JsonDocument::parse(papers, &wrong);
    if (!paperText) return "papers: " + wrong.what;
    const auto serviceText = JsonDocument::parse(services, &wrong);
    if (!serviceText) return "services: " + wrong.what;
    if (std::string why = catalogue.readPapers(paperText->root()); !why.empty()) return why;
    return catalogue.readServices(serviceText->root());
  };
  const std::string why = read();
  if (why.empty()) return catalogue;
  if (problem) *problem = why;
  return std::nullopt;
}

std::string ServiceCatalogue::readPapers(JsonView root) {
  for (JsonView view : root["papers"].elements()) {
    Paper paper{view["code"].stringOr(), readText(view["name"]), view["replaced_by"].stringOr(),
                view["issued_by"].stringOr(), view["page"].boolean().value_or(false)};
    if (paper.code.empty() || this->paper(paper.code)) return "a paper without a code of its own";
    if (!isComplete(paper.name)) return "paper " + paper.code + " lacks a name";
    m_papers.push_back(std::move(paper));
  }
  return m_papers.empty() ? "no papers" : "";
}

std::string ServiceCatalogue::readServices(JsonView root) {
  const auto version = readNumber(root["version"]);
  if (!version || *version < 1) return "no version";
  m_version = *version;
  for (const auto& [code, name] : root["families"].members()) m_families.push_back({std::string(code), readText(name)});
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
  service.name = readText(view["name"]);
  service.shortName = readText(view["short"]);
  if (!isComplete(service.name) || !isComplete(service.shortName)) return where + "lacks a name";
  for (JsonView condition : view["eligible"].elements())
    if (std::string why = readCondition(condition, {}, service.eligible.emplace_back()); !why.empty())
      return where + why;
  for (JsonView rule : view["papers"].elements()) {
    PaperRule& paperRule = service.papers.emplace_back();
    paperRule.paper = paper(rule["code"].stringOr());
    if (!paperRule.paper) return where + "unknown paper " + rule["code"].stringOr();
    if (std::string why = readCondition(rule, "code", paperRule.when); !why.empty()) return where + why;
  }
  for (JsonView form : view["forms"].elements()) service.forms.push_back(form.stringOr());
  service.witnesses = readNumber(view["witnesses"]).value_or(0);
  service.inPerson = view["in_person"].boolean().value_or(false);
  m_services.push_back(std::move(service));
  return {};
}

const Service* ServiceCatalogue::find(std::string_view code) const { return findByCode(m_services, code); }

const Paper* ServiceCatalogue::paper(std::string_view code) const { return findByCode(m_papers, code); }

std::string_view ServiceCatalogue::familyName(std::string_view family, Language language) const {
  const Family* found = findByCode(m_families, family);
  return found ? std::string_view(found->name.in(language)) : std::string_view();
}

}  // namespace jemput::core
