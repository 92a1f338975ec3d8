#include "core/rules/ServiceCatalogue.h"

#include <algorithm>
#include <stdexcept>

#include "core/rules/RuleData.h"
#include "core/rules/RuleFiles.h"

namespace jemput::core {

namespace {

/// Where in a text an offset lies, both counted from 1: "baris 12, kolom 5".
std::string placeOf(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return "baris " + std::to_string(line) + ", kolom " + std::to_string(before.size() - start + 1);
}

template <class Read>
std::string problemIn(std::string_view name, std::string_view text, Read read) {
  JsonDocument::Problem wrong;
  const auto document = JsonDocument::parse(text, &wrong);
  const std::string why = document ? std::string(read(document->root()))
                                   : placeOf(text, wrong.offset) +
                                         ": bukan JSON yang utuh. Periksa koma, tanda kutip dan kurung di sekitarnya";
  return why.empty() ? why : std::string(name) + ": " + why;
}

}  // namespace

const ServiceCatalogue& ServiceCatalogue::shipped() {
  static const ServiceCatalogue catalogue = [] {
    std::string problem;
    auto parsed = parse(shippedRuleTexts(), &problem);
    if (!parsed) throw std::logic_error("data: " + problem);
    return *std::move(parsed);
  }();
  return catalogue;
}

std::optional<ServiceCatalogue> ServiceCatalogue::parse(const RuleTexts& texts, std::string* problem) {
  const auto data = std::make_shared<Data>();
  std::string why = problemIn(kPapersFile, texts.papers, [&](JsonView root) { return data->readPapers(root); });
  if (why.empty()) why = problemIn(kFormsFile, texts.forms, [&](JsonView root) { return data->forms.read(root); });
  if (why.empty())
    why = problemIn(kServicesFile, texts.services, [&](JsonView root) { return data->readServices(root); });
  if (why.empty()) return ServiceCatalogue(data);
  if (problem) *problem = why;
  return std::nullopt;
}

std::string ServiceCatalogue::Data::readPapers(JsonView root) {
  for (JsonView view : root["papers"].elements()) {
    Paper paper{view["code"].stringOr(),
                readLocalText(view["name"]),
                view["replaced_by"].stringOr(),
                view["issued_by"].stringOr(),
                view["page"].boolean().value_or(false),
                view["family"].boolean().value_or(false)};
    if (paper.code.empty()) return "syarat ke-" + std::to_string(papers.size() + 1) + " tidak punya code";
    const std::string where = "syarat " + paper.code + ": ";
    if (findByCode(papers, paper.code)) return where + "code ini dipakai dua kali";
    if (!isComplete(paper.name)) return where + kLacksName;
    papers.push_back(std::move(paper));
  }
  return papers.empty() ? "tidak ada syarat di dalamnya" : "";
}

std::string ServiceCatalogue::Data::readServices(JsonView root) {
  const auto number = readWhole(root["version"]);
  if (!number || *number < 1) return "version harus ada, bilangan bulat dari 1";
  version = *number;
  for (const auto& [code, name] : root["families"].members())
    families.push_back({std::string(code), readLocalText(name)});
  for (const Family& family : families)
    if (!isComplete(family.name)) return "kelompok " + family.code + ": " + kLacksName;
  for (JsonView view : root["services"].elements())
    if (std::string why = readService(view); !why.empty()) return why;
  return services.empty() ? "tidak ada layanan di dalamnya" : "";
}

std::string ServiceCatalogue::Data::readService(JsonView view) {
  Service service;
  service.code = view["code"].stringOr();
  if (service.code.empty()) return "layanan ke-" + std::to_string(services.size() + 1) + " tidak punya code";
  const std::string where = "layanan " + service.code + ": ";
  if (findByCode(services, service.code)) return where + "code ini dipakai dua kali";
  service.family = view["family"].stringOr();
  if (!findByCode(families, service.family))
    return where + "kelompok (family) \"" + service.family + "\" tidak ada di families";
  service.icon = view["icon"].stringOr();
  service.name = readLocalText(view["name"]);
  service.shortName = readLocalText(view["short"]);
  if (!isComplete(service.name) || !isComplete(service.shortName)) return where + kLacksName;
  for (JsonView condition : view["eligible"].elements())
    if (std::string why = readCondition(condition, {}, service.eligible.emplace_back()); !why.empty())
      return where + "eligible ke-" + std::to_string(service.eligible.size()) + ": " + why;
  for (JsonView code : view["blocks"].elements()) {
    service.blocks.push_back(forms.block(code.stringOr()));
    if (!service.blocks.back()) return where + "isian (block) \"" + code.stringOr() + "\" tidak ada di forms.json";
  }
  if (std::string why = readPaperRules(view["papers"], service); !why.empty()) return where + why;
  for (JsonView form : view["forms"].elements()) service.forms.push_back(form.stringOr());
  for (JsonView family : view["bundle"].elements()) service.bundle.push_back(family.stringOr());
  service.output = readLocalText(view["output"]);
  if (!isComplete(service.output)) return where + "output (dokumen yang jadi) belum lengkap: perlu id dan en";
  service.isRare = view["rare"].boolean().value_or(false);
  service.isOffered = view["offered"].boolean().value_or(true);
  service.needsNetwork = view["needs_network"].boolean().value_or(false);
  service.witnesses = readWhole(view["witnesses"]).value_or(0);
  service.inPerson = view["in_person"].boolean().value_or(false);
  services.push_back(std::move(service));
  return {};
}

std::string ServiceCatalogue::Data::readPaperRules(JsonView view, Service& service) const {
  for (JsonView rule : view.elements()) {
    PaperRule& paperRule = service.papers.emplace_back();
    const std::string code = rule["code"].stringOr();
    paperRule.paper = findByCode(papers, code);
    if (!paperRule.paper) return "syarat \"" + code + "\" tidak ada di papers.json";
    if (std::string why = readCondition(rule, {"code", "replaced_by"}, paperRule.when); !why.empty())
      return "syarat " + code + ": " + why;
    if (!paperRule.when.question.empty() && !service.question(paperRule.when.question))
      return "syarat " + code + " bergantung pada pertanyaan \"" + paperRule.when.question +
             "\", yang tidak ditanyakan layanan ini";
    paperRule.replacedBy = rule["replaced_by"].stringOr(paperRule.paper->replacedBy);
  }
  return {};
}

const Question* Service::question(std::string_view questionCode) const {
  for (const FormBlock* block : blocks)
    if (const Question* found = block->find(questionCode)) return found;
  return nullptr;
}

const Service* ServiceCatalogue::find(std::string_view code) const { return findByCode(m_data->services, code); }

const Paper* ServiceCatalogue::paper(std::string_view code) const { return findByCode(m_data->papers, code); }

std::string_view ServiceCatalogue::familyName(std::string_view family, Language language) const {
  const Family* found = findByCode(m_data->families, family);
  return found ? std::string_view(found->name.in(language)) : std::string_view();
}

}  // namespace jemput::core
