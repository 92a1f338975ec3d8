#include "app/view/FamilyMember.h"

#include <utility>

#include "app/view/FormModel.h"
#include "app/view/TabletText.h"
#include "core/crypto/Random.h"
#include "core/rules/Answers.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/Sentences.h"
#include "core/search/NameKey.h"
#include "core/storage/Residents.h"
#include "core/storage/TabletPhotos.h"

namespace jemput::app {

std::string FamilyMember::keyOf(const core::Person& person) {
  return core::personKey(person.nik, person.name, person.birthDate, person.mother);
}

FamilyMember::FamilyMember(TabletDesk& desk, tablet::FoundPerson who, const std::optional<core::Draft>& draft,
                           QObject* parent)
    : QObject(parent), m_desk(desk), m_who(std::move(who)) {
  const auto begun = draft ? FormDraft::read(draft->content) : std::nullopt;
  m_hasDraft = begun.has_value();
  m_draftId = begun ? draft->id : core::newUuid(core::toMilliseconds(desk.clock.now()));
  if (begun) m_draft = *begun;
  if (!begun && !isRegistered()) {
    m_draft.kind = FormModel::OfResident;
    m_draft.about = keyOf(m_who.person);
    m_draft.needs = m_who.needs;
    for (const std::string& code : m_who.needs) m_draft.form.services.push_back({code, {}});
  }
  if (!begun) m_draft.form.person = m_who.person;
  m_draft.form.visit = desk.visit;
  m_draft.spot.inFamily = true;
  if (m_who.resident)
    m_resident = core::Residents(desk.store.database()).find(*m_who.resident).value_or(core::Resident{});
  m_services.leaveOutFamilyPapers();
  m_doubles.setDesk(&desk);
  m_doubles.open(m_draft.kind == FormModel::OfNewPerson ? FormDoubles::Scope::Everybody
                                                        : FormDoubles::Scope::Registered);
  connect(&m_services, &FormServices::edited, this, [this] {
    m_isChanged = true;
    m_trouble.clear();
    judge();
    Q_EMIT edited();
  });
}

QString FamilyMember::name() const { return words(person().name); }

QString FamilyMember::meta() const { return personMeta(person(), m_desk.visit.date); }

core::FamilyMember FamilyMember::toSave() const {
  core::FamilyMember member{m_draft.form};
  member.extras.id = m_draftId;
  member.extras.kept = core::TabletPhotos(m_desk.store.database()).ofDraft(m_draftId);
  return member;
}

void FamilyMember::move(const core::Household& before, const core::Household& after, const std::string& phone) {
  const core::Person was = person();
  core::moveHousehold(m_draft.form.person, before, after, m_desk.visit.date);
  if (!phone.empty()) {
    m_draft.form.person.phone = phone;
    m_draft.phone = phone;
  }
  if (person() == was) return;
  m_isChanged = true;
  judge();
}

void FamilyMember::judge() {
  m_services.show(m_desk, m_resident, m_who.needs);
  m_openAnswers = 0;
  for (const core::ServiceRequest& request : m_draft.form.services)
    m_openAnswers += static_cast<int>(core::missingAnswers(request, m_draft.form, m_desk.rules.services).size());
  Q_EMIT judged();
}

bool FamilyMember::mustDecide() {
  if (!m_doubles.holdBack()) return false;
  blame(tr("Mungkin orang yang sama: %1 Buka formulirnya, lalu putuskan.").arg(m_doubles.notice()));
  return true;
}

void FamilyMember::blame(const QString& trouble) {
  m_trouble = trouble;
  Q_EMIT judged();
}

void FamilyMember::override(const core::Issue& warning, const std::string& reason) {
  m_draft.form.overrides[warning.code] = reason;
  m_isChanged = true;
}

bool FamilyMember::keep() {
  if (!m_isChanged) return m_hasDraft;
  core::Draft draft;
  draft.id = m_draftId;
  draft.changed = core::toMilliseconds(m_desk.clock.now());
  draft.officer = m_desk.session.officer;
  draft.name = person().name;
  draft.nik = person().nik;
  draft.kk = person().kk;
  const auto& birth = person().birthDate;
  if (birth && m_draft.year.empty()) {
    m_draft.day = std::to_string(birth->day());
    m_draft.month = std::to_string(birth->month());
    m_draft.year = std::to_string(birth->year());
  }
  m_draft.phone = person().phone;
  draft.content = m_draft.toJson();
  draft.number = core::DraftStore(m_desk.store.database()).put(draft);
  m_desk.search.putDraft(draft);
  m_isChanged = false;
  m_hasDraft = true;
  return true;
}

void FamilyMember::forgetDraft() {
  core::DraftStore drafts(m_desk.store.database());
  if (const auto draft = drafts.find(m_draftId)) {
    m_desk.search.removeDraft(draft->number);
    drafts.remove(m_draftId);
  }
  m_hasDraft = m_isChanged = false;
}

}  // namespace jemput::app
