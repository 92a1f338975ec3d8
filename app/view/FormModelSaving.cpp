#include <algorithm>

#include "app/view/FormModel.h"
#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/RecordFindings.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/Sentences.h"
#include "core/search/NameKey.h"
#include "core/storage/RegistrationQueries.h"

namespace jemput::app {

core::RegisterResult FormModel::store() {
  m_desk->reserve.requireRoomToSeal();
  core::RegisterExtras extras;
  extras.kept = m_photos.news();
  if (m_record) return m_desk->registry.correct(*m_record, m_form, m_seen, extras);
  // The draft's id becomes the record's: after a power cut between the two, a draft that was saved is known.
  extras.id = m_draft;
  if (!m_replaces.empty()) extras.members = "\"replaces\":\"" + m_replaces + "\"";
  return m_desk->registry.registerPerson(m_form, extras);
}

void FormModel::save() {
  if (m_kind == Closed) return;
  m_savesWhenSettled = m_photos.isPreparing();
  if (!m_savesWhenSettled) guarded(m_desk, [this] { write(); });
}

void FormModel::write() {
  m_texts.readInto(m_form.person);
  if (m_doubles.holdBack()) return;
  const auto before = m_record ? m_desk->registry.find(*m_record) : std::nullopt;
  const core::RegisterResult result = store();
  const core::Issues open = core::blocking(result.issues, m_form);
  if (result.saved || open.empty()) {
    const QString name = words(m_form.person.name);
    forgetDraft();
    m_kind = Closed;
    m_doubles.open(FormDoubles::Scope::Nobody);
    m_photos.open({}, std::nullopt);
    if (result.saved) m_desk->search.addRegistration(result.saved->id);
    Q_EMIT opened();
    Q_EMIT changed();
    if (!result.saved) {
      Q_EMIT unchanged();
    } else {
      Q_EMIT saved(result.saved->id, name, before);
    }
    return;
  }
  m_tried = m_isChanged = true;
  judge();
  keep();
  const auto error = std::find_if(open.begin(), open.end(),
                                  [](const core::Issue& issue) { return issue.level == core::IssueLevel::Error; });
  if (error != open.end()) {
    m_remarks.missing = sentenceOf(*error);
    Q_EMIT judged();
    Q_EMIT incomplete(isOfPerson(*error));
    return;
  }
  m_reasons.ask(open.front());
  Q_EMIT reasonNeeded(sentenceOf(open.front()), open.front().code == core::kAlreadyRegistered);
}

/// What is typed stays as a draft.
void FormModel::lookAtOther() {
  guarded(m_desk, [this] {
    const core::Person& person = m_form.person;
    const std::string key = core::personKey(person.nik, person.name, person.birthDate, person.mother);
    const auto active = core::RegistrationQueries(m_desk->store.database()).activeRequests(key);
    if (!active.empty()) correct(active.back().record);
  });
}

void FormModel::giveReason(const QString& reason) {
  if (!m_reasons.isAsking()) return;
  m_reasons.give(utf8(reason), m_form.overrides);
  save();
}

void FormModel::close() {
  keep();
  m_kind = Closed;
  m_doubles.open(FormDoubles::Scope::Nobody);
  m_photos.open({}, std::nullopt);
  Q_EMIT opened();
  Q_EMIT changed();
}

void FormModel::keep() {
  constexpr std::chrono::seconds kTryAgain{5};
  m_keepSoon.stop();
  if (m_kind == Closed || m_desk == nullptr || (!m_isChanged && !m_isMoved)) return;
  if (m_isChanged) m_changedAt = core::toMilliseconds(m_desk->clock.now());
  core::Draft draft;
  draft.id = m_draft;
  draft.changed = m_changedAt;
  draft.officer = m_desk->session.officer;
  draft.name = m_form.person.name;
  draft.nik = m_form.person.nik;
  draft.kk = m_form.person.kk;
  draft.content = this->draft().toJson();
  if (!guarded(m_desk, [&] { draft.number = core::DraftStore(m_desk->store.database()).put(draft); })) {
    m_keepSoon.start(kTryAgain);
    m_stored.clear();
    Q_EMIT storedChanged();
    return;
  }
  m_keepSoon.setInterval(kKeepAfter);
  const bool isNews = m_isChanged || !m_hasDraft;
  m_isChanged = m_isMoved = false;
  m_hasDraft = true;
  if (!isNews) return;
  if (!m_record) m_desk->search.putDraft(draft);
  m_stored = tr("Draf tersimpan %1").arg(clockInWords(draft.changed, m_desk->language));
  Q_EMIT storedChanged();
  Q_EMIT draftsChanged();
}

void FormModel::forgetDraft() {
  m_keepSoon.stop();
  if (!m_hasDraft) return;
  core::DraftStore drafts(m_desk->store.database());
  if (const auto draft = drafts.find(m_draft)) {
    m_desk->search.removeDraft(draft->number);
    drafts.remove(m_draft);
  }
  m_hasDraft = false;
  Q_EMIT draftsChanged();
}

FormDraft FormModel::draft() {
  FormDraft draft;
  draft.kind = static_cast<int>(m_kind);
  draft.form = m_form;
  draft.day = utf8(m_texts.day()->value());
  draft.month = utf8(m_texts.month()->value());
  draft.year = utf8(m_texts.year()->value());
  draft.phone = utf8(m_texts.phone()->value());
  draft.record = m_record;
  draft.seen = m_seen;
  draft.replaces = m_replaces;
  draft.about = m_about;
  draft.spot = m_spot;
  draft.needs = m_needs;
  return draft;
}

bool FormModel::restore() {
  core::DraftStore drafts(m_desk->store.database());
  const auto draft = drafts.newestOf(m_desk->session.officer);
  if (!draft) return false;
  if (core::RegistrationQueries(m_desk->store.database()).isStanding(draft->id)) {
    drafts.remove(draft->id);  // saved, and the power went before the draft could go
    return restore();
  }
  return fill(*draft);
}

bool FormModel::openDraft(const core::Uuid& draft) {
  bool isThere = false;
  guarded(m_desk, [&] {
    const auto found = core::DraftStore(m_desk->store.database()).find(draft);
    isThere = found && found->officer == m_desk->session.officer && fill(*found);
  });
  return isThere;
}

void FormModel::discard(const core::Uuid& draft) {
  guarded(m_desk, [&] {
    core::DraftStore drafts(m_desk->store.database());
    const auto found = drafts.find(draft);
    drafts.remove(draft);
    if (found) m_desk->search.removeDraft(found->number);
    if (m_kind != Closed && m_draft == draft) {
      m_isChanged = m_isMoved = false;
      close();
    }
  });
  Q_EMIT draftsChanged();
}

bool FormModel::fill(const core::Draft& draft) {
  auto read = FormDraft::read(draft.content);
  if (!read) return false;
  const auto kind = static_cast<Kind>(std::clamp<int>(read->kind, OfResident, OfRegistered));
  if (read->record) {
    const auto standing = m_desk->registry.find(*read->record);
    read->form.visit = standing ? standing->visit : m_desk->visit;
    beginCorrection(*read->record, std::move(read->form), std::move(read->seen));
  } else {
    begin(kind, std::move(read->form));
  }
  m_draft = draft.id;
  m_hasDraft = true;
  m_changedAt = draft.changed;
  m_replaces = read->replaces;
  m_about = read->about;
  m_returned = whyReturned();
  m_needs = std::move(read->needs);
  m_texts.phone()->set(words(read->phone));
  m_texts.day()->set(words(read->day));
  m_texts.month()->set(words(read->month));
  m_texts.year()->set(words(read->year));
  m_spot = read->spot;
  m_stored = tr("Draf tersimpan %1").arg(clockInWords(draft.changed, m_desk->language));
  Q_EMIT storedChanged();
  show();
  return true;
}

}  // namespace jemput::app
