#include "app/view/Tablet.h"

#include <algorithm>
#include <utility>

#include "app/view/Guarded.h"
#include "app/view/PaperFiles.h"
#include "app/view/TabletText.h"
#include "core/rules/Digits.h"
#include "core/rules/RegistrationRules.h"
#include "core/storage/Meta.h"
#include "core/storage/Residents.h"
#include "core/storage/Visits.h"
#include "tablet/SlipCode.h"

namespace jemput::app {

namespace {

constexpr const char* kCurrentVisit = "current_visit";  // id of the visit the team is at

}  // namespace

Tablet::Tablet(const std::filesystem::path& folder, const core::Clock& clock, LanguageSwitch& languages)
    : m_clock(clock),
      m_folder(folder),
      m_header(m_folder.header()),
      m_settings(folder, languages),
      m_pins(m_folder, clock) {
  connectModels();
  if (m_folder.isSecretAtHand()) return;
  // The chip takes a second: it is asked before anybody types, and not on the screen's thread.
  m_check.reset(QThread::create([this] {
    QString note;
    try {
      (void)m_folder.deviceSecret();
    } catch (const tablet::SecretRefused& refusal) {
      note = PinDesk::secretWords(refusal.trouble);
    }
    QMetaObject::invokeMethod(
        this,
        [this, note] {
          refused(note);
          if (note.isEmpty()) m_pins.look(lastOfficer());
        },
        Qt::QueuedConnection);
  }));
  m_check->start();
}

void Tablet::connectModels() {
  connectFamily();
  connect(&m_people, &PersonListModel::opened, this, [this](const tablet::FoundPerson& person) {
    if (m_people.family()->active() && person.person.kk != m_desk->family) m_people.family()->close();
    m_form.open(person);
  });
  connect(&m_form, &FormModel::draftsChanged, &m_today, &DayListModel::refresh);
  connect(&m_form, &FormModel::draftsChanged, &m_people, &PersonListModel::refresh);
  connect(&m_form, &FormModel::saved, this, &Tablet::noteSaved);
  connect(&m_form, &FormModel::unchanged, this, [this] { Q_EMIT informed(tr("Tidak ada yang berubah")); });
  connect(&m_today, &DayListModel::changing, &m_form, &FormModel::correct);
  connect(&m_today, &DayListModel::continuing, &m_form, qOverload<const core::Uuid&>(&FormModel::openDraft));
  connect(&m_today, &DayListModel::discarding, &m_form, &FormModel::discard);
  connect(&m_toFix, &FixListModel::correcting, &m_form, &FormModel::correct);
  connect(&m_toFix, &FixListModel::registeringAnew, &m_form, &FormModel::mend);
  connect(&m_today, &DayListModel::takenBack, this, [this](const core::Uuid& record) {
    m_desk->search.addRegistration(record);
    changedPeople();
    m_sync.soon();
  });
  connect(m_today.path(), &RecordPathModel::informed, this, &Tablet::informed);
  connect(m_form.path(), &RecordPathModel::informed, this, &Tablet::informed);
  connect(m_today.visit(), &VisitDesk::informed, this, &Tablet::informed);
  connect(m_today.visit(), &VisitDesk::stored, &m_sync, &SyncModel::soon);
  connect(&m_sync, &SyncModel::arrived, this, [this] {
    if (!m_desk) return;  // signed out meanwhile
    guarded(m_desk.get(), [this] {
      if (m_form.kind() == FormModel::Closed && m_desk->heldRules.refresh()) Q_EMIT m_settings.changed();
      m_desk->search.load();
    });
    changedPeople();
  });
  connect(&m_sync, &SyncModel::changed, this, [this] { m_today.setSending(m_sync.running()); });
  connect(&m_sync, &SyncModel::settled, this, [this] {
    m_today.refresh();
    m_toFix.refresh();
  });
  connect(&m_sync, &SyncModel::officersChanged, this, &Tablet::takeOfficers);
  connect(&m_sync, &SyncModel::changed, this, &Tablet::dismissIfDone, Qt::QueuedConnection);
  connect(&m_settings, &TabletSettings::languageChanged, this, &Tablet::translate);
  connect(&m_pins, &PinDesk::looked, this, [this](const QString& note) {
    m_pinNote = note;
    Q_EMIT pinChanged();
  });
  connect(&m_pins, &PinDesk::done, this, &Tablet::informed);
}

void Tablet::connectFamily() {
  FamilyPass* family = m_people.family();
  connect(family, &FamilyPass::formAsked, &m_form, &FormModel::open);
  connect(family, &FamilyPass::newcomerAsked, &m_form, [this] { m_form.beginNew(QString()); });
  connect(&m_form, &FormModel::opened, family, [this, family] {
    if (m_form.kind() == FormModel::Closed) family->comeBack();
  });
  connect(family, &FamilyPass::draftsChanged, &m_today, &DayListModel::refresh);
  connect(family, &FamilyPass::saved, this, &Tablet::noteFamilySaved);
}

Tablet::~Tablet() {
  if (m_check) m_check->wait();
  m_people.family()->keep();
  m_form.keep();
}

QString Tablet::who() const { return m_desk ? words(m_desk->session.officerName) : QString(); }

void Tablet::openDesk(tablet::Session session, std::shared_ptr<core::FolderLock> lock) {
  m_desk = std::make_unique<TabletDesk>(std::move(lock), std::move(session), m_folder, m_clock);
  m_desk->language = m_settings.wordsLanguage();
  m_desk->storeFailed = [this] {
    Q_EMIT storeFailed(
        tr("Belum tersimpan: penyimpanan tablet penuh atau sedang sibuk. Isian di layar tetap ada; "
           "kosongkan ruang, lalu coba lagi."));
  };
  m_settings.setLastOfficer(m_desk->session.officer);
  m_desk->visit.date = m_desk->today();
  m_desk->search.load();
  m_stage = BeforeVisit;
  giveDesk(m_desk.get());
  if (const auto current = currentVisit(); current && current->visit.date == m_desk->today()) {
    m_desk->visit = current->visit;  // the tablet stopped, or somebody signed out, in the middle of a visit
    work();
    return;
  }
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

std::optional<core::VisitRow> Tablet::currentVisit() const {
  const auto record = core::Uuid::parse(m_desk->store.meta().get(kCurrentVisit).value_or(std::string()));
  return record ? core::Visits(m_desk->store.database()).find(*record) : std::nullopt;
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
  m_pins.setOfficer(desk != nullptr ? desk->session.officer : std::string());
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
  if (villages.empty()) return -1;
  const auto last = currentVisit();
  const std::string code = last ? last->visit.village : std::string();
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
  const bool isOpen = guarded(m_desk.get(), [this] {
    const core::Uuid record = m_desk->registry.openVisit(m_desk->visit);
    core::Meta meta = m_desk->store.meta();
    meta.set(kCurrentVisit, record.text());
  });
  if (isOpen) work();
}

void Tablet::work() {
  m_stage = Working;
  changedPeople();
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
  guarded(m_desk.get(), [this] {
    if (!m_people.family()->restore()) m_form.restore();
  });
}

void Tablet::changeVisit() {
  if (!m_desk) return;
  m_form.close();
  m_people.family()->close();
  m_checks.refresh();
  m_stage = BeforeVisit;
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

void Tablet::takeScan(const QString& code) {
  if (m_stage != Working || m_locked) return;
  if (const auto slip = tablet::readSlipCode(m_desk->store, utf8(code.trimmed()))) {
    m_form.correct(*slip);
    Q_EMIT scanTaken();
    return;
  }
  const std::string digits = core::normaliseNumber(utf8(code)).digits;
  const bool isNumber = digits.size() == core::kNikDigits && core::isAllDigits(digits);
  m_people.find(isNumber ? words(digits) : code);
  const int row = isNumber ? m_people.rowOfNik(digits) : -1;
  if (row >= 0) {
    m_people.open(row);
  } else if (m_people.relatives() > 1) {
    m_form.close();
    m_people.family()->open(words(digits));
  } else if (m_people.relatives() == 1) {
    m_people.open(0);
  } else if (isNumber && m_people.count() == 0) {
    m_people.family()->close();
    m_form.beginNew(words(digits));
  }
  Q_EMIT scanTaken();
}

QString Tablet::day() const { return dayInWords(core::Date::inWita(m_clock.now()), m_settings.wordsLanguage()); }

QString Tablet::dayAndPlace() const {
  QStringList parts;
  if (m_desk && m_stage == Working) parts << tr("Desa %1").arg(words(m_desk->rules.areas.name(m_desk->visit.village)));
  parts << day();
  if (m_desk && !m_desk->visit.place.empty()) parts << words(m_desk->visit.place);
  return parts.join(QStringLiteral(" · "));
}

void Tablet::changedPeople() {
  m_people.refresh();
  m_today.refresh();
  m_toFix.refresh();
  m_sync.refresh();
  m_progress.refresh();
}

void Tablet::noteSaved(const core::Uuid& record, const QString& name, const std::optional<core::Registration>& before) {
  m_desk->lastSaved = {{record, before}};
  changedPeople();
  m_sync.soon();
  const QString sentence = before ? tr("Perubahan %1 tersimpan").arg(name) : tr("%1 tersimpan").arg(name);
  Q_EMIT savedPerson(withSlips(*m_desk, sentence, {record}, m_settings.slip()));
}

void Tablet::noteFamilySaved(const std::vector<core::Uuid>& records) {
  m_desk->lastSaved.clear();
  for (const core::Uuid& record : records) m_desk->lastSaved.push_back({record, std::nullopt});
  m_people.find(QString());
  changedPeople();
  m_sync.soon();
  const QString sentence = tr("%n orang sekeluarga tersimpan", nullptr, static_cast<int>(records.size()));
  Q_EMIT savedPerson(withSlips(*m_desk, sentence, records, m_settings.slip()));
}

void Tablet::undo() {
  if (!m_desk || m_desk->lastSaved.empty()) return;
  guarded(m_desk.get(), [this] {
    int undone = 0;
    bool isChange = false;
    for (const TabletDesk::LastSaved& last : std::exchange(m_desk->lastSaved, {})) {
      isChange = last.before.has_value();
      const bool isUndone = isChange ? m_desk->registry.correct(last.record, *last.before).saved.has_value()
                                     : m_desk->registry.withdraw(last.record, "urungkan").has_value();
      if (!isUndone) continue;
      ++undone;
      m_desk->search.addRegistration(last.record);
    }
    if (undone == 0) return;
    changedPeople();
    m_sync.soon();
    Q_EMIT takenBack(isChange     ? tr("Perubahan diurungkan")
                     : undone > 1 ? tr("Pendaftaran %n orang diurungkan", nullptr, undone)
                                  : tr("Pendaftaran diurungkan"));
  });
}

void Tablet::translate() {
  if (m_desk) m_desk->language = m_settings.wordsLanguage();
  m_people.refresh();
  m_form.refresh();
  m_people.family()->refresh();
  m_today.refresh();
  m_toFix.refresh();
  m_checks.refresh();
  m_sync.refresh();
  m_progress.refresh();
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

}  // namespace jemput::app
