#include "core/storage/ProgressReport.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/rules/ServiceCatalogue.h"
#include "core/rules/Workflow.h"
#include "core/storage/HeldRules.h"

namespace jemput::core {

namespace {

struct People {
  std::set<std::string> applied, completed, early;
};

using Counts = std::map<std::pair<std::string, std::string>, People>;  // village, indicator

bool contains(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Rejected, cancelled and duplicate requests lead nowhere.
bool leadsNowhere(std::optional<RequestStatus> status) {
  return status == RequestStatus::Rejected || status == RequestStatus::Cancelled || status == RequestStatus::Duplicate;
}

struct RequestRow {
  std::string village, person, service, family, statusDate, visitDate;
  std::optional<RequestStatus> status;
};

void count(const RequestRow& row, const Indicator& indicator, const BaselineRow* baseline, People& people) {
  const std::string since = baseline ? baseline->date.iso() : std::string();
  if (contains(indicator.early, row.service)) {
    if (row.visitDate > since) people.early.insert(row.person);
    return;
  }
  // ISO dates compare as text. What was asked for before the baseline and issued after it is not in the
  // baseline's figures yet, so its completion counts.
  const bool isCompleted = row.status && countsAsCompleted(*row.status, row.family) &&
                           (row.statusDate.empty() ? row.visitDate : row.statusDate) > since;
  if (isCompleted) people.completed.insert(row.person);
  if (row.visitDate > since || isCompleted) people.applied.insert(row.person);
}

/// Requests of registrations that are shown and, with `purged`, of those that have gone from a tablet.
std::vector<RequestRow> requestsOf(Database& database, const PurgedRecords* purged) {
  std::vector<RequestRow> rows;
  Query query = database.query(
      "SELECT r.village, r.person_key, q.service, q.status, q.status_date, r.visit_date FROM request AS q "
      "JOIN registration AS r ON r.number=q.registration WHERE r.withdrawn=0");
  while (query.step()) {
    // The same person may stand in both: then both go by the pseudonym.
    const auto pseudonym = purged != nullptr ? purged->pseudonym(query.text(1)) : std::nullopt;
    rows.push_back({query.string(0),
                    pseudonym ? std::string(pseudonym->view()) : query.string(1),
                    query.string(2),
                    {},
                    query.string(4),
                    query.string(5),
                    requestStatusFromCode(query.text(3))});
  }
  if (purged == nullptr) return rows;
  for (const PurgedRequest& request : purged->requests())
    rows.push_back({request.village,
                    std::string(request.person.view()),
                    request.service,
                    {},
                    request.statusDate,
                    request.day,
                    requestStatusFromCode(request.status)});
  return rows;
}

Counts countPeople(std::vector<RequestRow> rows, const ServiceCatalogue& services,
                   const std::vector<Indicator>& indicators, const TargetTable& targets) {
  Counts counts;
  for (RequestRow& row : rows) {
    if (leadsNowhere(row.status)) continue;
    if (const Service* service = services.find(row.service)) row.family = service->family;
    for (const Indicator& indicator : indicators) {
      if (!contains(indicator.services, row.service) && !contains(indicator.early, row.service)) continue;
      count(row, indicator, targets.baseline(row.village, indicator.code), counts[{row.village, indicator.code}]);
    }
  }
  return counts;
}

}  // namespace

std::optional<std::int64_t> ProgressRow::gap() const {
  if (!baseline) return std::nullopt;
  return baseline->denominator - baseline->done - completed;
}

std::optional<std::int64_t> ProgressRow::gapIfAllIssued() const {
  if (!baseline) return std::nullopt;
  return baseline->denominator - baseline->done - applied;
}

std::optional<double> ProgressRow::percent() const {
  if (!baseline || baseline->denominator == 0) return std::nullopt;
  return 100.0 * static_cast<double>(baseline->done + completed) / static_cast<double>(baseline->denominator);
}

std::vector<ProgressRow> makeProgress(Database& database, const std::vector<std::string>& villages,
                                      const std::vector<Indicator>& indicators, const TargetTable& targets, int year,
                                      const PurgedRecords* purged) {
  Counts counts = countPeople(requestsOf(database, purged), HeldRules(database).book().services, indicators, targets);
  std::vector<ProgressRow> rows;
  for (const std::string& village : villages) {
    for (const Indicator& indicator : indicators) {
      const People& people = counts[{village, indicator.code}];
      ProgressRow row{village,
                      indicator.code,
                      std::nullopt,
                      static_cast<std::int64_t>(people.applied.size()),
                      static_cast<std::int64_t>(people.completed.size()),
                      static_cast<std::int64_t>(people.early.size()),
                      indicator.nationalTarget(year),
                      targets.villageTarget(village, indicator.code, year)};
      if (const BaselineRow* baseline = targets.baseline(village, indicator.code)) row.baseline = *baseline;
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

ProgressRow sumOf(const std::vector<ProgressRow>& rows, const std::string& indicator) {
  ProgressRow sum;
  sum.indicator = indicator;
  for (const ProgressRow& row : rows) {
    if (row.indicator != indicator) continue;
    sum.applied += row.applied;
    sum.completed += row.completed;
    sum.early += row.early;
    sum.nationalTarget = row.nationalTarget;
    if (!row.baseline) continue;
    if (!sum.baseline) sum.baseline = BaselineRow{{}, indicator, 0, 0, row.baseline->date, row.baseline->source};
    sum.baseline->denominator += row.baseline->denominator;
    sum.baseline->done += row.baseline->done;
    sum.baseline->date = std::min(sum.baseline->date, row.baseline->date);
  }
  return sum;
}

}  // namespace jemput::core
