#include "app/view/FormServices.h"

#include <algorithm>
#include <utility>

#include "app/view/TabletText.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Papers.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

/// What the roster knows of the document that the family leads to.
core::Holding holdingOf(const core::Resident& resident, std::string_view family) {
  if (family == "KIA") return resident.kia;
  if (family == "AKL") return resident.birthCertificate;
  return family == "KTP" ? resident.ktpRecorded : core::Holding::Unknown;
}

}  // namespace

FormServices::FormServices(core::Registration& form, QObject* parent) : QObject(parent), m_form(form) {
  connect(&m_tiles, &ServiceListModel::toggled, this, &FormServices::toggle);
  connect(&m_papers, &PaperListModel::chosen, this, &FormServices::choosePaper);
  connect(&m_answers, &FormAnswers::edited, this, &FormServices::edited);
}

bool FormServices::isRequested(const std::string& code) const {
  return std::ranges::any_of(m_form.services, [&](const auto& request) { return request.code == code; });
}

void FormServices::show(const TabletDesk& desk, const core::Resident& resident, const std::vector<std::string>& needs) {
  m_rules = &desk.rules;
  showTiles(desk, resident, needs);
  auto rows = papersAsked(desk);
  if (m_leavesOutFamilyPapers) std::erase_if(rows, [](const PaperLineRow& row) { return row.isOfFamily; });
  m_papers.put(std::move(rows));
  showBundle(desk);
  m_language = desk.language;
  Q_EMIT shown();
}

void FormServices::showTiles(const TabletDesk& desk, const core::Resident& resident,
                             const std::vector<std::string>& needs) {
  using State = ServiceTileRow::State;
  std::vector<ServiceTileRow> rows;
  for (const core::Service& service : desk.rules.services.services()) {
    if (!service.isOffered && !isRequested(service.code)) continue;
    ServiceTileRow row{service.code, words(service.shortName.in(desk.language)), words(service.icon), {}, State::Off};
    const core::Verdict verdict = core::judge(service, m_form.person, m_form.visit.date, desk.rules.services);
    row.isNeeded = std::ranges::find(needs, service.code) != needs.end();
    if (isRequested(service.code)) {
      row.state = State::On;
      if (row.isNeeded) row.note = tr("Belum punya");
    } else if (!verdict.eligible) {
      row.state = State::Impossible;
      row.note = words(core::sentence(verdict.reason, desk.language, desk.rules.services));
    } else if (holdingOf(resident, service.family) == core::Holding::Present) {
      row.note = tr("Menurut daftar sudah punya");
    }
    if (row.note.isEmpty() && service.needsNetwork) row.note = tr("Perlu jaringan");
    row.isRare = service.isRare && row.state != State::On;
    rows.push_back(std::move(row));
  }
  // What is possible first; a choice moves no tile.
  std::ranges::stable_partition(rows, [](const auto& row) { return row.state != State::Impossible; });
  m_tiles.put(std::move(rows));
}

std::vector<PaperLineRow> FormServices::papersAsked(const TabletDesk& desk) const {
  std::vector<PaperLineRow> rows;
  for (const core::ServiceRequest& request : m_form.services) {
    const core::Service* service = desk.rules.services.find(request.code);
    if (service == nullptr) continue;
    for (const core::Paper* paper : core::requiredPapers(*service, m_form.person, m_form.visit.date, request.answers)) {
      const auto known = std::ranges::find(rows, paper->code, &PaperLineRow::code);
      const auto check = std::ranges::find(request.papers, paper->code, &core::PaperCheck::code);
      const int state = check == request.papers.end() ? 0 : static_cast<int>(check->state);
      if (known != rows.end()) {
        known->paper = std::max(known->paper, state);
        continue;
      }
      rows.push_back({paper->code, capitalised(words(paper->name.in(desk.language))), state, !paper->replacedBy.empty(),
                      paper->isOfFamily});
    }
  }
  return rows;
}

std::vector<PaperLineRow> FormServices::familyPapers(const TabletDesk& desk) const {
  auto rows = papersAsked(desk);
  std::erase_if(rows, [](const PaperLineRow& row) { return !row.isOfFamily; });
  return rows;
}

void FormServices::showBundle(const TabletDesk& desk) {
  QStringList names;
  std::vector<std::string> codes;
  for (const core::ServiceRequest& request : m_form.services) {
    const core::Service* service = desk.rules.services.find(request.code);
    if (service == nullptr) continue;
    for (const std::string& family : service->bundle) {
      if (core::asksForFamily(m_form, family, desk.rules.services)) continue;
      const core::Service* other = core::fittingService(family, m_form.person, m_form.visit.date, desk.rules.services);
      if (other == nullptr || !other->isOffered || std::ranges::find(codes, other->code) != codes.end()) continue;
      codes.push_back(other->code);
      names << words(other->shortName.in(desk.language));
    }
  }
  m_bundleCodes = std::move(codes);
  if (std::exchange(m_bundle, names) != names) Q_EMIT bundleChanged();
}

void FormServices::addFromBundle(int index) {
  const auto at = static_cast<std::size_t>(index);
  if (at < m_bundleCodes.size() && !isRequested(m_bundleCodes[at])) toggle(std::string(m_bundleCodes[at]));
}

void FormServices::toggle(const std::string& code) {
  const auto asked = std::ranges::find(m_form.services, code, &core::ServiceRequest::code);
  const auto aside = std::ranges::find(m_putAside, code, &core::ServiceRequest::code);
  if (asked != m_form.services.end()) {
    putAside(std::move(*asked));
    m_form.services.erase(asked);
  } else {
    m_form.outcome.clear();
    core::ServiceRequest request = aside != m_putAside.end() ? *aside : core::ServiceRequest{code, {}};
    const core::Service* service = m_rules == nullptr ? nullptr : m_rules->services.find(code);
    if (service != nullptr) request.answers.merge(m_answers.knownFor(*service));
    m_form.services.push_back(std::move(request));
  }
  Q_EMIT edited();
}

void FormServices::putAside(core::ServiceRequest request) {
  std::erase_if(m_putAside, [&](const auto& one) { return one.code == request.code; });
  m_putAside.push_back(std::move(request));
}

QStringList FormServices::outcomes() const {
  QStringList names;
  for (const std::string_view code : core::kContactOutcomes)
    names << capitalised(words(core::contactOutcomeName(code, m_language)));
  return names;
}

int FormServices::outcome() const {
  const auto found = std::ranges::find(core::kContactOutcomes, m_form.outcome);
  return found == core::kContactOutcomes.end() ? -1 : static_cast<int>(found - core::kContactOutcomes.begin());
}

void FormServices::chooseOutcome(int index) {
  if (index < 0 || index >= static_cast<int>(core::kContactOutcomes.size())) return;
  const bool isTakenAway = index == outcome();
  m_form.outcome = isTakenAway ? std::string_view() : core::kContactOutcomes.at(static_cast<std::size_t>(index));
  for (core::ServiceRequest& request : std::exchange(m_form.services, {})) putAside(std::move(request));
  Q_EMIT edited();
  if (!isTakenAway) Q_EMIT outcomeChosen();
}

void FormServices::choosePaper(const std::string& code, int paper) {
  if (m_rules == nullptr) return;
  const auto state = static_cast<core::PaperState>(std::clamp(paper, 0, 4));
  bool isAsked = false;
  for (core::ServiceRequest& request : m_form.services) {
    const core::Service* service = m_rules->services.find(request.code);
    if (service == nullptr) continue;
    const auto asked = core::requiredPapers(*service, m_form.person, m_form.visit.date, request.answers);
    if (std::ranges::find(asked, code, &core::Paper::code) == asked.end()) continue;
    isAsked = true;
    std::erase_if(request.papers, [&code](const auto& one) { return one.code == code; });
    if (state != core::PaperState::NotYet) request.papers.push_back({code, state});
  }
  if (isAsked) Q_EMIT edited();
}

void FormServices::notePhoto(const std::string& slot, bool isThere) {
  for (const core::ServiceRequest& request : m_form.services)
    for (const core::PaperCheck& check : request.papers)
      if (check.code == slot && (isThere || check.state != core::PaperState::Photographed)) return;
  choosePaper(slot, static_cast<int>(isThere ? core::PaperState::Photographed : core::PaperState::NotYet));
}

}  // namespace jemput::app
