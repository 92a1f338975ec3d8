// The services and their papers as data (data/services.json, papers.json and forms.json; domain section 5). A
// changed requirement is a changed data file with a new version, not a changed program.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/Json.h"
#include "core/rules/Condition.h"
#include "core/rules/Forms.h"
#include "core/rules/Language.h"

namespace jemput::core {

/// One paper that a citizen shows (BerkasSyarat).
struct Paper {
  std::string code;  // "akta_lahir"
  LocalText name;
  std::string replacedBy;  // form of the statement (SPTJM) that may stand in for it, or empty
  std::string
      issuedBy;         // family of the service that makes it, or empty: asked for in the same visit, it is not missing
  bool isPage = false;  // an A4 page: photographed larger and grey
  bool isOfFamily = false;  // shown once for all members of a family who come together
};

struct PaperRule {
  const Paper* paper = nullptr;
  Condition when;
  std::string replacedBy;  // as of the paper, or what stands in for it here: F-1.05 for a marriage in a new KK
};

struct Service {
  std::string code;    // "KIA-01"
  std::string family;  // "KIA": one active request per person and family
  std::string icon;
  LocalText name, shortName;
  LocalText output;                 // the document that comes of it
  std::vector<Condition> eligible;  // any one suffices; none: everybody
  std::vector<PaperRule> papers;
  std::vector<std::string> forms;        // filled in at the table
  std::vector<const FormBlock*> blocks;  // what is asked
  std::vector<std::string> bundle;       // families that come of it in one go: akta, NIK, KK, KIA
  int witnesses = 0;                     // identity goes into the form; no copies of their papers
  bool inPerson = false;                 // no proxy
  bool needsNetwork = false;             // cannot be finished where there is none
  bool isRare = false;                   // offered behind the others
  bool isOffered = true;                 // false: no longer asked for anew; what was asked for keeps its name and rules

  /// Null when no block asks it. In one service a question is asked once.
  const Question* question(std::string_view questionCode) const;
};

/// The three files, as texts of somebody else.
struct RuleTexts {
  std::string_view services, papers, forms;
};

/// A handle: copies share one catalogue, which never changes; what it gives lives as long as one of them.
class ServiceCatalogue {
 public:
  /// The catalogue compiled into the program.
  static const ServiceCatalogue& shipped();
  /// Nothing when a text is wrong; `problem` then says what and where, in Indonesian, for the office's administrator.
  static std::optional<ServiceCatalogue> parse(const RuleTexts& texts, std::string* problem = nullptr);

  /// Version of the rule data; an entry says which one it was checked against.
  int rulesVersion() const { return m_data->version; }
  const std::vector<Service>& services() const { return m_data->services; }
  const std::vector<Paper>& papers() const { return m_data->papers; }
  const Forms& forms() const { return m_data->forms; }
  /// Null when there is no such code.
  const Service* find(std::string_view code) const;
  const Paper* paper(std::string_view code) const;
  /// Empty when there is no such family.
  std::string_view familyName(std::string_view family, Language language) const;

 private:
  struct Family {
    std::string code;
    LocalText name;
  };
  struct Data {  // services point at papers, blocks and lists
    int version = 0;
    std::vector<Family> families;
    std::vector<Paper> papers;
    Forms forms;
    std::vector<Service> services;

    std::string readPapers(JsonView root);
    std::string readServices(JsonView root);
    std::string readService(JsonView view);
    std::string readPaperRules(JsonView view, Service& service) const;
  };
  explicit ServiceCatalogue(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

  std::shared_ptr<const Data> m_data;
};

}  // namespace jemput::core
