#include "core/storage/OwedPapers.h"

#include <algorithm>

#include "core/rules/Papers.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/Workflow.h"

namespace jemput::core {

namespace {

constexpr const char* kOfOne =
    "SELECT r.record, r.village, r.visit_date, r.fields, q.service, q.status FROM registration AS r JOIN request AS q "
    "ON q.registration=r.number WHERE r.withdrawn=0 AND r.record=?";
constexpr const char* kOfAll =
    "SELECT r.record, r.village, r.visit_date, r.fields, q.service, q.status FROM registration AS r JOIN request AS q "
    "ON q.registration=r.number WHERE r.withdrawn=0 ORDER BY r.number";

bool isUnderWay(std::string_view status) {
  const auto known = requestStatusFromCode(status);
  return !known || isActive(*known);  // a state of a later release is not known to have ended
}

/// One row a request; those of one registration follow each other.
class Reader {
 public:
  explicit Reader(const ServiceCatalogue& catalogue) : m_catalogue(catalogue) {}

  void read(const Query& row) {
    if (!isUnderWay(row.text(5))) return;
    const Uuid record = row.uuid(0);
    if (m_owed.empty() || m_owed.back().record != record) {
      const auto document = JsonDocument::parse(row.text(3));
      if (!document) return;
      Issues ignored;
      Visit visit;
      visit.date = Date::parse(row.text(2)).value_or(Date());
      m_registration = readFields(document->root(), visit, ignored);
      m_owed.push_back({record, row.string(1), visit.date, {}});
    }
    for (const ServiceRequest& request : m_registration.services)
      if (request.code == row.text(4)) add(request);
  }
  std::vector<OwedPapers> take() {
    std::erase_if(m_owed, [](const OwedPapers& one) { return one.papers.empty(); });
    return std::move(m_owed);
  }

 private:
  void add(const ServiceRequest& request) {
    std::vector<std::string>& papers = m_owed.back().papers;
    for (const Paper* paper : missingPapers(request, m_registration, m_catalogue))
      if (std::ranges::find(papers, paper->code) == papers.end()) papers.push_back(paper->code);
  }

  const ServiceCatalogue& m_catalogue;
  Registration m_registration;
  std::vector<OwedPapers> m_owed;
};

}  // namespace

OwedPapers owedFor(Database& database, const Uuid& record, const ServiceCatalogue& catalogue) {
  Reader reader(catalogue);
  Query query = database.query(kOfOne);
  query.bind(record);
  while (query.step()) reader.read(query);
  auto owed = reader.take();
  return owed.empty() ? OwedPapers{record, {}, {}, {}} : std::move(owed.front());
}

std::vector<OwedPapers> allOwedPapers(Database& database, const ServiceCatalogue& catalogue) {
  Reader reader(catalogue);
  Query query = database.query(kOfAll);
  while (query.step()) reader.read(query);
  return reader.take();
}

}  // namespace jemput::core
