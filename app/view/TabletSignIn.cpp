// Who is signed in: PINs, the lock, and what the office changes about the officers meanwhile.
#include <algorithm>
#include <utility>

#include "app/view/Guarded.h"
#include "app/view/Tablet.h"
#include "app/view/TabletText.h"
#include "tablet/TabletOfficers.h"

namespace jemput::app {

QStringList Tablet::officers() const {
  QStringList names;
  for (const sync::OfficerName& officer : m_header.officers) names << words(officer.name);
  return names;
}

QString Tablet::officerNews() const {
  constexpr std::int64_t kWeek = std::int64_t{7} * 24 * 3600 * 1000;
  if (m_header.news.time == 0 || core::toMilliseconds(m_clock.now()) > m_header.news.time + kWeek) return {};
  return words(tablet::newsSentence(m_header.news, m_settings.wordsLanguage()));
}

/// The header has another list. Whoever is signed in and has no right PIN any more is locked out at once, with the
/// open form kept; what is under way goes on, because the key is still in memory.
void Tablet::takeOfficers() {
  const tablet::FolderHeader before = std::exchange(m_header, m_folder.header());
  Q_EMIT stageChanged();
  if (!m_desk) return;
  const std::string& officer = m_desk->session.officer;
  if (!m_header.isOfficer(officer) || m_header.slotVersion(officer) != before.slotVersion(officer)) {
    lock();
    m_pinNote = officerNews();
    Q_EMIT pinChanged();
  }
  dismissIfDone();
}

/// Their place is somebody else's once nothing of theirs is on the way any more.
void Tablet::dismissIfDone() {
  if (m_desk && !m_header.isOfficer(m_desk->session.officer) && !m_sync.running() && !m_sync.usb()->running())
    signOut();
}

int Tablet::lastOfficer() const {
  const auto& all = m_header.officers;
  const std::string last = m_settings.lastOfficer();
  const auto found = std::find_if(all.begin(), all.end(), [&last](const auto& one) { return one.id == last; });
  if (found != all.end()) return static_cast<int>(found - all.begin());
  return all.size() == 1 ? 0 : -1;
}

void Tablet::enterPin(int officer, const QString& pin) {
  if (m_desk) {
    checkPin(m_desk->session.officer, pin);
  } else if (officer >= 0 && officer < static_cast<int>(m_header.officers.size())) {
    checkPin(m_header.officers[static_cast<std::size_t>(officer)].id, pin);
  } else {
    refused(tr("Pilih nama Anda dulu."));
  }
}

void Tablet::enterPracticePin(const QString& pin) {
  if (practice()) checkPin({}, pin);
}

void Tablet::checkPin(const std::string& officer, const QString& pin) {
  if (busy()) return;
  m_check.reset(QThread::create([this, officer, digits = utf8(pin)] {
    std::function<QString()> sentence;
    try {
      const tablet::Session session = m_folder.signIn(officer, digits, m_clock);
      QMetaObject::invokeMethod(
          this, [this, session, digits] { signedIn(session, digits); }, Qt::QueuedConnection);
      return;
    } catch (const tablet::SignInRefused& refusal) {
      sentence = [this, refusal] { return m_pins.refusal(refusal); };
    } catch (const tablet::SecretRefused& refusal) {
      sentence = [refusal] { return PinDesk::secretWords(refusal.trouble); };
    } catch (const std::exception&) {
      sentence = [] {
        return tr("Penyimpanan tablet penuh atau tidak terbaca. Kosongkan ruang, lalu coba lagi; data di tablet aman.");
      };
    }
    QMetaObject::invokeMethod(
        this, [this, sentence] { refused(sentence()); }, Qt::QueuedConnection);
  }));
  m_pinNote.clear();
  Q_EMIT pinChanged();
  m_check->start();
}

void Tablet::refused(const QString& sentence) {
  if (m_check) m_check->wait();
  m_check.reset();
  m_pinNote = sentence;
  Q_EMIT pinChanged();
}

void Tablet::signedIn(tablet::Session session, const std::string& pin) {
  m_check->wait();
  m_check.reset();
  Q_EMIT pinChanged();
  if (m_desk) {
    m_locked = false;
    Q_EMIT lockedChanged();
    if (session.mustChoosePin) m_pins.chooseFirst(session.officer, pin);  // the office has reset it meanwhile
    if (m_stage == Working && m_desk->visit.date != m_desk->today()) changeVisit();  // locked overnight
    return;
  }
  auto folderLock = m_folder.lock();
  if (!folderLock) {
    refused(tr("Tablet ini sedang dipakai program lain. Tutup dulu yang itu, lalu coba lagi."));
    return;
  }
  const auto lock = std::make_shared<core::FolderLock>(std::move(*folderLock));
  const bool mustChoosePin = session.mustChoosePin;
  if (!guarded(nullptr, [&] { openDesk(std::move(session), lock); })) {
    m_desk.reset();
    refused(tr("Penyimpanan tablet penuh atau tidak terbaca. Kosongkan ruang, lalu coba lagi; data di tablet aman."));
    return;
  }
  if (mustChoosePin) m_pins.chooseFirst(m_desk->session.officer, pin);
}

void Tablet::lock() {
  if (!m_desk || m_locked) return;
  m_form.keep();
  m_people.family()->keep();
  m_locked = true;
  m_pinNote.clear();
  Q_EMIT pinChanged();
  Q_EMIT lockedChanged();
}

void Tablet::signOut() {
  if (!m_desk) return;
  m_form.keep();
  m_people.family()->keep();
  giveDesk(nullptr);
  m_desk.reset();
  m_stage = SignedOut;
  if (std::exchange(m_locked, false)) Q_EMIT lockedChanged();
  Q_EMIT wordsChanged();
  Q_EMIT stageChanged();
}

}  // namespace jemput::app
