#include "app/view/Tablet.h"

#include <algorithm>

#include "app/view/TabletText.h"
#include "core/rules/Digits.h"
#include "core/rules/RegistrationRules.h"
#include "core/storage/Residents.h"
#include "core/storage/Visits.h"

namespace jemput::app {

Tablet::Tablet(const std::filesystem::path& folder, const core::Clock& clock, LanguageSwitch& languages)
    : m_clock(clock), m_folder(folder), m_header(m_folder.header()), m_settings(folder, languages) {
  connectModels();
}

void Tablet::connectModels() {
  connect(&m_people, &PersonListModel::opened, &m_form, &FormModel::open);
  connect(&m_form, &FormModel::draftsChanged, &m_today, &DayListModel::refresh);
  connect(&m_form, &FormModel::saved, this, [this](const core::Uuid& record, const QString& name) {
    m_lastSaved = record;
    changedPeople();
    m_sync.soon();
    Q_EMIT savedPerson(tr("%1 tersimpan").arg(name));
  });
  connect(&m_today, &DayListModel::changing, this, &Tablet::correct);
  connect(&m_today, &DayListModel::continuing, &m_form, qOverload<const core::Uuid&>(&FormModel::openDraft));
  connect(&m_today, &DayListModel::discarding, &m_form, &FormModel::discard);
  connect(&m_toFix, &FixListModel::correcting, this, &Tablet::correct);
  connect(&m_toFix, &FixListModel::registeringAnew, &m_form, &FormModel::mend);
  connect(&m_today, &DayListModel::takenBack, this, [this](const core::Uuid& record) {
    m_desk->search.addRegistration(record);
    changedPeople();
    m_sync.soon();
  });
  connect(&m_sync, &SyncModel::arrived, this, [this] {
    if (!m_desk) return;  // signed out meanwhile
    m_desk->search.load();
    changedPeople();
  });
  connect(&m_sync, &SyncModel::changed, this, [this] {
    m_today.setSending(m_sync.running());
    if (m_sync.running()) return;
    m_today.refresh();
    m_toFix.refresh();
  });
  connect(&m_settings, &TabletSettings::languageChanged, this, &Tablet::translate);
}

Tablet::~Tablet() {
  if (m_check) m_check->wait();
  m_form.keep();
}

QStringList Tablet::officers() const {
  QStringList names;
  for (const sync::OfficerName& officer : m_header.officers) names << words(officer.name);
  return names;
}

int Tablet::lastOfficer() const {
  const auto& all = m_header.officers;
  const std::string last = m_settings.lastOfficer();
  const auto found = std::find_if(all.begin(), all.end(), [&last](const auto& one) { return one.id == last; });
  if (found != all.end()) return static_cast<int>(found - all.begin());
  return all.size() == 1 ? 0 : -1;
}

QString Tablet::who() const { return m_desk ? words(m_desk->session.officerName) : QString(); }

void Tablet::enterPin(int officer, const QString& pin) {
  if (busy()) return;
  const bool known = officer >= 0 && officer < static_cast<int>(m_header.officers.size());
  std::string id = known ? m_header.officers[static_cast<std::size_t>(officer)].id : std::string();
  if (m_desk) id = m_desk->session.officer;
  m_check.reset(QThread::create([this, id, digits = utf8(pin), now = m_clock.now()] {
    try {
      const tablet::Session session = m_folder.signIn(id, digits, now);
      QMetaObject::invokeMethod(
          this, [this, session] { signedIn(session); }, Qt::QueuedConnection);
    } catch (const std::exception& problem) {
      const QString sentence = QString::fromUtf8(problem.what());
      QMetaObject::invokeMethod(
          this, [this, sentence] { refused(sentence); }, Qt::QueuedConnection);
    }
  }));
  m_pinNote.clear();
  Q_EMIT pinChanged();
  m_check->start();
}

void Tablet::refused(const QString& sentence) {
  m_check->wait();
  m_check.reset();
  m_pinNote = sentence;
  Q_EMIT pinChanged();
}

void Tablet::signedIn(tablet::Session session) {
  m_check->wait();
  m_check.reset();
  Q_EMIT pinChanged();
  if (m_desk) {
    m_locked = false;
    Q_EMIT lockedChanged();
    if (m_stage == Working && m_desk->visit.date != m_desk->today()) changeVisit();  // locked overnight
    return;
  }
  auto folderLock = m_folder.lock();
  if (!folderLock) {
    m_pinNote = tr("Tablet ini sedang dipakai program lain. Tutup dulu yang itu, lalu coba lagi.");
    Q_EMIT pinChanged();
    return;
  }
  m_desk = std::make_unique<TabletDesk>(std::move(*folderLock), std::move(session), m_folder, m_clock);
  m_desk->language = m_settings.wordsLanguage();
  m_settings.setLastOfficer(m_desk->session.officer);
  m_desk->visit.date = m_desk->today();
  m_desk->search.load();
  m_stage = BeforeVisit;
  giveDesk(m_desk.get());
  const auto last = core::Visits(m_desk->store.database()).newest(1);
  if (!last.empty() && last.front().isOwn && last.front().visit.date == m_desk->today()) {
    m_desk->visit = last.front().visit;  // the tablet stopped, or was locked away, in the middle of a visit
    work();
    return;
  }
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

void Tablet::giveDesk(TabletDesk* desk) {
  m_settings.setDesk(desk);
  m_form.setDesk(desk);
  m_people.setDesk(desk);
  m_today.setDesk(desk);
  m_toFix.setDesk(desk);
  m_checks.setDesk(desk, m_folder);
  m_progress.setDesk(desk);
  m_sync.setDesk(desk, m_folder);
}

void Tablet::lock() {
  if (!m_desk || m_locked) return;
  m_form.keep();
  m_locked = true;
  m_pinNote.clear();
  Q_EMIT pinChanged();
  Q_EMIT lockedChanged();
}

void Tablet::signOut() {
  if (!m_desk) return;
  m_form.keep();
  giveDesk(nullptr);
  m_desk.reset();
  m_lastSaved.reset();
  m_stage = SignedOut;
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

QStringList Tablet::villages() const {
  QStringList names;
  if (!m_desk) return names;
  for (const std::string& code : m_desk->store.syncState().villages) names << words(m_desk->rules.areas.name(code));
  return names;
}

QStringList Tablet::rosters() const {
  QStringList lines;
  if (!m_desk) return lines;
  for (const std::string& code : m_desk->store.syncState().villages) {
    const auto count = core::Residents(m_desk->store.database()).countIn(code);
    lines << (count == 0
                  ? tr("Belum ada daftar warga")
                  : tr("%1 warga di daftar").arg(countInWords(static_cast<std::int64_t>(count), m_desk->language)));
  }
  return lines;
}

int Tablet::village() const {
  if (!m_desk) return -1;
  const auto villages = m_desk->store.syncState().villages;
  const auto last = core::Visits(m_desk->store.database()).newest(1);
  const std::string code = last.empty() ? std::string() : last.front().visit.village;
  const auto found = std::find(villages.begin(), villages.end(), code);
  return found == villages.end() ? 0 : static_cast<int>(found - villages.begin());
}

QStringList Tablet::placeKinds() const {
  return {tr("Kantor desa"), tr("Sekolah"), tr("Puskesmas"), tr("Rumah sakit"), tr("Kantor camat"), tr("Rumah warga")};
}

void Tablet::startVisit(int village, int placeKind, const QString& place) {
  const auto villages = m_desk->store.syncState().villages;
  if (village < 0 || village >= static_cast<int>(villages.size())) return;
  const auto kind = static_cast<std::size_t>(std::clamp(placeKind, 0, static_cast<int>(core::kPlaceKinds.size()) - 1));
  m_desk->visit = {m_desk->today(), villages[static_cast<std::size_t>(village)], std::string(core::kPlaceKinds[kind]),
                   utf8(place.trimmed())};
  m_desk->registry.openVisit(m_desk->visit);
  work();
}

void Tablet::work() {
  m_stage = Working;
  changedPeople();
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
  m_form.restore();
}

void Tablet::changeVisit() {
  if (!m_desk) return;
  m_form.close();
  m_checks.refresh();
  m_stage = BeforeVisit;
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

void Tablet::takeScan(const QString& code) {
  constexpr std::size_t kHits = 50;
  constexpr std::size_t kNumberDigits = 16;
  if (m_stage != Working || m_locked) return;
  const std::string digits = core::normaliseNumber(utf8(code)).digits;
  const bool isNumber = digits.size() == kNumberDigits && core::isAllDigits(digits);
  const tablet::FoundPeople found = m_desk->search.search(isNumber ? digits : utf8(code), m_desk->visit.date, kHits);
  const auto hasNik = [&digits](const tablet::FoundPerson& hit) { return hit.person.nik == digits; };
  const auto person = std::find_if(found.people.begin(), found.people.end(), hasNik);
  m_people.setQuery(isNumber ? words(digits) : code);
  if (isNumber && person != found.people.end()) {
    m_people.open(static_cast<int>(person - found.people.begin()));
  } else if (isNumber && found.people.empty()) {
    m_form.beginNew(words(digits));
  }
  Q_EMIT scanTaken();
}

QString Tablet::day() const { return dayInWords(core::Date::inWita(m_clock.now()), m_settings.wordsLanguage()); }

QString Tablet::place() const {
  return m_desk && m_stage == Working ? tr("Desa %1").arg(words(m_desk->rules.areas.name(m_desk->visit.village)))
                                      : QString();
}

QString Tablet::dayAndPlace() const {
  QStringList parts = {place(), day()};
  if (m_desk && !m_desk->visit.place.empty()) parts << words(m_desk->visit.place);
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

void Tablet::changedPeople() {
  m_people.refresh();
  m_today.refresh();
  m_toFix.refresh();
  m_sync.refresh();
  m_progress.refresh();
}

void Tablet::undo() {
  if (!m_lastSaved || !m_desk) return;
  if (m_desk->registry.withdraw(*m_lastSaved, "urungkan")) {
    m_desk->search.addRegistration(*m_lastSaved);
    changedPeople();
    m_sync.soon();
    Q_EMIT takenBack(tr("Pendaftaran diurungkan"));
  }
  m_lastSaved.reset();
}

void Tablet::correct(const core::Uuid& record) {
  const auto standing = m_desk->registry.find(record);
  if (!standing) return;
  tablet::FoundPerson person;
  person.person = standing->person;
  person.registration = record;
  m_form.open(person);
}

void Tablet::translate() {
  if (m_desk) m_desk->language = m_settings.wordsLanguage();
  m_people.refresh();
  m_form.refresh();
  m_today.refresh();
  m_toFix.refresh();
  m_checks.refresh();
  m_sync.refresh();
  m_progress.refresh();
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

}  // namespace jemput::app
