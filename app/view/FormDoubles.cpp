#include "app/view/FormDoubles.h"

#include <algorithm>
#include <chrono>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/Digits.h"
#include "core/rules/Sentences.h"
#include "core/search/DuplicateWords.h"
#include "core/search/NameKey.h"
#include "core/storage/RegistrationQueries.h"

namespace jemput::app {

namespace {

constexpr std::chrono::milliseconds kAfterTyping{250};
constexpr std::size_t kMost = 5;

bool hasTwoFields(const core::Person& person) {
  const bool hasNik = person.nik.size() == core::kNikDigits;
  return hasNik || (!person.name.empty() && (person.birthDate || !person.mother.empty() || !person.kk.empty()));
}

/// How a decision names the other one.
std::string nameOf(const tablet::FoundPerson& who) {
  if (who.registration) return who.registration->text();
  return core::personKey(who.person.nik, who.person.name, who.person.birthDate, who.person.mother);
}

}  // namespace

FormDoubles::FormDoubles(core::Registration& form, QObject* parent) : QObject(parent), m_form(form) {
  m_lookSoon.setSingleShot(true);
  m_lookSoon.setInterval(kAfterTyping);
  connect(&m_lookSoon, &QTimer::timeout, this, &FormDoubles::look);
}

void FormDoubles::setDesk(TabletDesk* desk) {
  m_desk = desk;
  open(Scope::Nobody);
}

void FormDoubles::open(Scope scope) {
  m_lookSoon.stop();
  m_scope = scope;
  m_isAsked = false;
  m_found.clear();
  show();
}

void FormDoubles::lookSoon() {
  if (m_scope != Scope::Nobody) m_lookSoon.start();
}

bool FormDoubles::isAskedAbout(const tablet::FoundPerson& who) const {
  if (m_scope == Scope::Registered) {
    if (!who.registration) return false;
    // One NIK is one person: what they have asked for already is a rule's matter.
    if (!m_form.person.nik.empty() && who.person.nik == m_form.person.nik) return false;
  }
  return std::ranges::find(m_form.duplicates, nameOf(who), &core::DuplicateDecision::of) == m_form.duplicates.end();
}

void FormDoubles::look() {
  m_lookSoon.stop();
  m_found.clear();
  if (m_desk != nullptr && m_scope != Scope::Nobody && hasTwoFields(m_form.person)) {
    guarded(m_desk, [&] {
      m_found = m_desk->search.possibleDoubles(m_form.person, m_form.visit.date, kMost);
      std::erase_if(m_found, [this](const auto& one) { return !isAskedAbout(one.who); });
    });
  }
  show();
}

bool FormDoubles::holdBack() {
  if (m_scope == Scope::Nobody) return false;
  look();
  m_isAsked = strong();
  if (m_isAsked) Q_EMIT asked();
  return m_isAsked;
}

void FormDoubles::refresh() { show(); }

void FormDoubles::show() {
  if (m_found.empty() || m_desk == nullptr)
    m_lines.clear();
  else
    m_lines.compare(m_found.front().who.person, m_form.person, m_desk->language);
  Q_EMIT changed();
}

QString FormDoubles::notice() const {
  if (m_found.empty()) return {};
  return tr("%1: %2.").arg(name(), words(core::reasonsInWords(m_found.front().finding, m_desk->language)));
}

QString FormDoubles::name() const { return m_found.empty() ? QString() : words(m_found.front().who.person.name); }

QString FormDoubles::meta() const {
  if (m_found.empty()) return {};
  const tablet::FoundPerson& who = m_found.front().who;
  if (!who.registration) return tr("Ada di daftar warga");
  const auto visit = core::RegistrationQueries(m_desk->store.database()).visitOf(*who.registration);
  return visit ? tr("Sudah didaftar %1").arg(words(core::dateInWords(visit->date, m_desk->language)))
               : tr("Sudah didaftar");
}

QString FormDoubles::reasons() const {
  if (m_found.empty()) return {};
  return capitalised(words(core::reasonsInWords(m_found.front().finding, m_desk->language)));
}

bool FormDoubles::strong() const {
  if (m_found.empty() || m_found.front().finding.level != core::DuplicateLevel::Block) return false;
  // One NIK is one person wherever they are counted: nothing is doubled by saving.
  const std::string& nik = m_found.front().who.person.nik;
  return nik.empty() || nik != m_form.person.nik;
}

QStringList FormDoubles::otherReasons() const {
  QStringList names;
  const auto language = m_desk == nullptr ? core::Language::Indonesian : m_desk->language;
  for (const std::string_view code : core::kOtherPersonReasons) names << words(core::otherPersonReason(code, language));
  return names;
}

void FormDoubles::chooseSame() {
  if (m_found.empty()) return;
  const tablet::FoundPerson known = m_found.front().who;
  open(Scope::Nobody);
  Q_EMIT sameChosen(known);
}

void FormDoubles::chooseOther(int reason) {
  if (reason < 0 || reason >= static_cast<int>(core::kOtherPersonReasons.size())) return;
  decide(core::kNotTheSame, core::kOtherPersonReasons.at(static_cast<std::size_t>(reason)));
}

void FormDoubles::chooseLater() { decide(core::kDecideLater, {}); }

void FormDoubles::decide(std::string_view decision, std::string_view reason) {
  if (m_found.empty()) return;
  const tablet::PossibleDouble& one = m_found.front();
  m_form.duplicates.push_back({nameOf(one.who), std::string(decision), std::string(reason), one.finding.score});
  m_found.erase(m_found.begin());
  // Told that nobody is left, the comparison closes, which is no looking away.
  const bool isWaitedFor = m_isAsked;
  show();
  Q_EMIT decided();
  if (!isWaitedFor || strong()) return;
  m_isAsked = false;
  Q_EMIT settled();
}

}  // namespace jemput::app
