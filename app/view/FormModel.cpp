#include "app/view/FormModel.h"

#include <algorithm>
#include <utility>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"
#include "core/rules/Digits.h"
#include "core/rules/Eligibility.h"
#include "core/rules/Nik.h"
#include "core/rules/PersonRules.h"
#include "core/rules/QuarantineReasons.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/Sentences.h"
#include "core/search/NameKey.h"
#include "core/storage/OwedPapers.h"
#include "core/storage/RegistrationQueries.h"
#include "core/storage/Residents.h"

namespace jemput::app {

namespace {

/// Of the registration that is open, or of the latest one of the person.
QString owedInWords(TabletDesk& desk, const core::Person& person, std::optional<core::Uuid> record) {
  if (!record) {
    const auto active = core::RegistrationQueries(desk.store.database())
                            .activeRequests(core::personKey(person.nik, person.name, person.birthDate, person.mother));
    if (!active.empty()) record = active.back().record;
  }
  if (!record) return {};
  const auto owed = core::owedFor(desk.store.database(), *record, desk.rules.services);
  if (owed.papers.empty() || owed.visit >= desk.visit.date) return {};
  QStringList names;
  for (const std::string& code : owed.papers)
    if (const core::Paper* paper = desk.rules.services.paper(code))
      names << capitalised(words(paper->name.in(desk.language)));
  return QStringLiteral("%1: %2").arg(words(core::dateInWords(owed.visit, desk.language)), names.join(", "));
}

}  // namespace

FormModel::FormModel(QObject* parent) : QObject(parent) {
  connect(&m_texts, &PersonTexts::edited, this, &FormModel::touch);
  connect(&m_choices, &PersonChoices::edited, this, &FormModel::touch);
  connect(&m_choices, &PersonChoices::sexEdited, this, [this] { m_derived = false; });
  connect(this, &FormModel::changed, &m_choices, &PersonChoices::changed);
  connect(&m_services, &FormServices::edited, this, &FormModel::touch);
  connect(&m_services, &FormServices::outcomeChosen, this, &FormModel::save);
  connect(&m_doubles, &FormDoubles::decided, this, &FormModel::touch);
  connect(&m_doubles, &FormDoubles::sameChosen, this, &FormModel::goOnWith);
  connect(&m_doubles, &FormDoubles::settled, this, &FormModel::save);
  connect(&m_photos, &FormPhotos::photographed, &m_services, &FormServices::notePhoto);
  connect(&m_photos, &FormPhotos::draftNeeded, this, [this] {
    m_isChanged = true;
    keep();
  });
  connect(&m_photos, &FormPhotos::settled, this, [this](const QString& trouble) {
    if (!std::exchange(m_savesWhenSettled, false)) return;
    if (trouble.isEmpty()) return save();
    m_remarks.missing = trouble;
    Q_EMIT judged();
    Q_EMIT incomplete(false);
  });
  m_keepSoon.setSingleShot(true);
  m_keepSoon.setInterval(kKeepAfter);
  connect(&m_keepSoon, &QTimer::timeout, this, &FormModel::keep);
}

void FormModel::setDesk(TabletDesk* desk) {
  m_keepSoon.stop();
  m_desk = desk;
  m_kind = Closed;
  m_photos.setDesk(desk);
  m_doubles.setDesk(desk);
  m_path.choose(desk, std::nullopt);
  Q_EMIT opened();
  Q_EMIT changed();
}

void FormModel::show() {
  m_photos.open(m_draft, m_record);
  m_path.choose(m_desk, m_record);
  Q_EMIT opened();
  judge();
  m_doubles.lookSoon();
}

void FormModel::begin(Kind kind, core::Registration registration) {
  keep();
  // A form keeps the rules that it was opened with; the next one takes those that have come (decision 0030).
  guarded(m_desk, [&] { (void)m_desk->heldRules.refresh(); });
  m_kind = kind;
  m_form = std::move(registration);
  m_form.visit = m_desk->visit;
  m_draft = core::newUuid(core::toMilliseconds(m_desk->clock.now()));
  m_hasDraft = m_isChanged = m_isMoved = m_derived = m_tried = m_savesWhenSettled = false;
  m_spot = {-1, 0, kind == OfNewPerson, !m_desk->family.empty()};
  m_record.reset();
  m_seen = {};
  m_resident = {};
  m_needs.clear();
  m_services.forget();
  m_family.forget();
  m_reasons.clear();
  m_replaces.clear();
  m_returned.clear();
  m_about.clear();
  m_stored.clear();
  m_texts.fill(m_form.person);
  m_doubles.open(kind == OfNewPerson  ? FormDoubles::Scope::Everybody
                 : kind == OfResident ? FormDoubles::Scope::Registered
                                      : FormDoubles::Scope::Nobody);
  Q_EMIT storedChanged();
}

void FormModel::beginCorrection(const core::Uuid& record, core::Registration registration, core::SeenRecord seen) {
  const core::Visit visit = registration.visit;
  begin(OfRegistered, std::move(registration));
  m_form.visit = visit;  // it is judged at the day of its visit
  m_record = record;
  m_seen = std::move(seen);
}

std::optional<core::Uuid> FormModel::draftOf(const std::optional<core::Uuid>& record, const std::string& about) const {
  for (const core::Draft& draft : core::DraftStore(m_desk->store.database()).allOf(m_desk->session.officer)) {
    const auto read = FormDraft::read(draft.content);
    if (read && (record ? read->record == record : !read->record && read->about == about)) return draft.id;
  }
  return std::nullopt;
}

void FormModel::correct(const core::Uuid& record) {
  guarded(m_desk, [&] {
    if (const auto draft = draftOf(record, {}); draft && openDraft(*draft)) return;
    auto standing = m_desk->registry.find(record);
    const auto seen = m_desk->registry.seen(record);
    if (!standing || !seen) return;
    beginCorrection(record, std::move(*standing), *seen);
    m_returned = whyReturned();
    show();
  });
}

void FormModel::open(const tablet::FoundPerson& person) {
  guarded(m_desk, [&] {
    const core::Person& known = person.person;
    const std::string about = core::personKey(known.nik, known.name, known.birthDate, known.mother);
    const auto begun = person.draft ? person.draft : draftOf(std::nullopt, about);
    if (begun && openDraft(*begun)) return;
    if (person.registration && person.needs.empty()) {
      correct(*person.registration);
      return;
    }
    core::Registration form;
    form.person = person.person;
    begin(OfResident, std::move(form));
    m_about = about;
    m_needs = person.needs;
    for (const std::string& code : person.needs) m_form.services.push_back({code, {}});
    if (person.resident) {
      m_resident = core::Residents(m_desk->store.database()).find(*person.resident).value_or(core::Resident{});
    }
    show();
  });
}

void FormModel::beginNew(const QString& typed) {
  core::Registration form;
  const std::string text = utf8(typed.trimmed());
  const std::string digits = core::normaliseNumber(text).digits;
  if (!m_desk->family.empty() || !m_desk->search.household(digits, m_desk->visit.date).empty()) {
    form.person.kk = m_desk->family.empty() ? digits : m_desk->family;
  } else if (!digits.empty() && core::isAllDigits(digits)) {
    form.person.nik = digits;
  } else {
    form.person.name = utf8(typed.trimmed().toUpper());
  }
  form.person.village = m_desk->visit.village;
  begin(OfNewPerson, std::move(form));
  deriveFromNik();
  m_family.join(*m_desk, m_form.person, m_texts);
  show();
}

/// The person is one who is known: the form is theirs now, with what was asked for so far.
void FormModel::goOnWith(const tablet::FoundPerson& known) {
  guarded(m_desk, [&] {
    const std::vector<core::ServiceRequest> asked = m_form.services;
    const std::string phone = m_form.person.phone;
    // Photos lie in the draft: one that has some stays, to be thrown away by hand.
    if (m_photos.news().empty()) forgetDraft();
    m_isChanged = m_isMoved = false;
    open(known);
    if (m_kind == Closed) return;
    for (const core::ServiceRequest& request : asked)
      if (std::ranges::find(m_form.services, request.code, &core::ServiceRequest::code) == m_form.services.end())
        m_form.services.push_back(request);
    if (m_form.person.phone.empty()) m_texts.phone()->set(words(phone));
    touch();
  });
}

void FormModel::mend(const core::QuarantinedRegistration& quarantined) {
  const auto document = core::JsonDocument::parse(quarantined.fields);
  if (!document) return;
  core::Issues unfinished;  // that it is not in order is why it is here
  begin(OfNewPerson, core::readRegistration(document->root(), unfinished));
  m_replaces = quarantined.record.text();
  m_returned = quarantined.reason;
  m_tried = true;
  m_doubles.open(FormDoubles::Scope::Registered);  // the officer knew whom they registered
  show();
}

void FormModel::touch() {
  m_isChanged = true;
  m_keepSoon.start();
  deriveFromNik();
  if (m_kind == OfNewPerson) guarded(m_desk, [this] { m_family.join(*m_desk, m_form.person, m_texts); });
  judge();
  m_doubles.lookSoon();
}

/// A NIK tells sex and birth date (domain section 3); fills what is empty or came from a NIK, never what somebody
/// typed.
void FormModel::deriveFromNik() {
  if (m_kind == Closed) return;
  core::Person& person = m_form.person;
  m_texts.readInto(person);
  const auto decoded = core::decodeNik(person.nik);
  if (!decoded || (!m_derived && !m_texts.hasNoDate())) return;
  const auto birth = core::birthDateFromNik(*decoded, std::nullopt, m_form.visit.date);
  if (!birth.date) return;
  m_texts.setDate(*birth.date);
  if (person.sex == core::Sex::Unknown || m_derived) person.sex = decoded->sex;
  m_derived = true;
}

void FormModel::setSpot(int focus, double scroll, bool unfolded) {
  // The keyboard elsewhere, on another page or in the lock, is no place in the form.
  const FormSpot spot{focus < 0 ? m_spot.focus : focus, scroll, unfolded, m_spot.inFamily};
  if (m_kind == Closed || spot == m_spot) return;
  m_spot = spot;
  if (!m_hasDraft) return;  // nothing was typed: nothing to come back to
  m_isMoved = true;
  m_keepSoon.start();
}

void FormModel::setBirthDate(const QString& day, const QString& month, const QString& year) {
  m_texts.day()->edit(day);
  m_texts.month()->edit(month);
  m_texts.year()->edit(year);
  m_derived = false;
  touch();
}

QStringList FormModel::noNikReasons() const {
  QStringList names;
  for (const std::string_view code : core::kNoNikReasons) {
    names << capitalised(
        words(core::noNikReasonName(code, m_desk == nullptr ? core::Language::Indonesian : m_desk->language)));
  }
  return names;
}

QString FormModel::title() const { return words(m_form.person.name); }

QString FormModel::meta() const {
  if (m_kind == Closed) {
    return {};
  }
  QString text = personMeta(m_form.person, m_form.visit.date);
  if (m_form.person.birthDate) {
    text += QStringLiteral(" · ") + words(core::dateInWords(*m_form.person.birthDate, m_desk->language));
  }
  return text;
}

void FormModel::judge() {
  if (m_kind == Closed) {
    return;
  }
  guarded(m_desk, [&] {
    m_texts.readInto(m_form.person);
    m_services.show(*m_desk, m_resident, m_needs);
    m_photos.show(m_form);
    // A registration that is being corrected is no double of itself.
    const core::Issues issues = m_record ? core::check(m_form, m_desk->rules) : m_desk->registry.check(m_form);
    m_reasons.forgetOld(issues, m_form.overrides);
    showIssues(issues);
  });
  Q_EMIT changed();
}

std::string FormModel::whyReturned() const {
  const core::RegistrationList list(m_desk->store.database());
  if (const auto listed = m_record ? list.find(*m_record) : std::nullopt) return listed->reason;
  if (m_replaces.empty()) return {};
  for (const auto& kept : list.quarantined()) {
    if (kept.record.text() == m_replaces) return kept.reason;
  }
  return {};
}

QString FormModel::sentenceOf(const core::Issue& issue) const {
  const QString sentence = words(core::sentence(issue, m_desk->language, m_desk->rules.services));
  const QString question = FormAnswers::questionOf(issue, m_desk->rules, m_desk->language);
  return question.isEmpty() ? sentence : QStringLiteral("%1: %2").arg(question, sentence);
}

void FormModel::showIssues(const core::Issues& issues) {
  m_remarks = {};
  if (m_kind == OfResident || m_record) m_remarks.owed = owedInWords(*m_desk, m_form.person, m_record);
  m_remarks.derived = m_derived;
  m_remarks.returned = words(core::quarantineReasonInWords(m_returned, m_desk->language));
  if (m_texts.isNoDate()) m_remarks.birthDateError = tr("Tanggal ini tidak ada di kalender. Cek tanggal dan bulannya.");
  for (const core::Issue& issue : issues) {
    const QString sentence = sentenceOf(issue);
    const bool isError = issue.level == core::IssueLevel::Error;
    if (isError && m_tried && m_remarks.missing.isEmpty()) m_remarks.missing = sentence;
    if (!m_tried && saysMissing(issue)) continue;  // nobody is told off before having typed
    if (issue.level == core::IssueLevel::Warning && !core::isOverridden(issue, m_form)) m_remarks.warnings << sentence;
    if (!isError || isOfTexts(issue) || !FormAnswers::questionOf(issue, m_desk->rules, m_desk->language).isEmpty())
      continue;
    QString& line = issue.field == "sex"          ? m_remarks.sexError
                    : issue.field == "birth_date" ? m_remarks.birthDateError
                                                  : m_remarks.servicesError;
    if (line.isEmpty()) line = sentence;
  }
  m_texts.remark(issues, *m_desk, m_tried);
  m_services.remark(*m_desk, issues);
  Q_EMIT judged();
}

void FormModel::refresh() {
  m_doubles.refresh();
  Q_EMIT opened();
  judge();
}

}  // namespace jemput::app
