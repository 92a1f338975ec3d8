#include "app/view/EnrolDesk.h"

#include <sodium.h>

#include <QUrl>
#include <exception>

#include "app/view/TabletText.h"
#include "tablet/RoadSentences.h"

namespace jemput::app {

EnrolDesk::EnrolDesk(const std::filesystem::path& folder, core::SlotCost cost) : m_folder(folder) {
  m_settings.cost = cost;
  m_settings.wait = [this](const tablet::EnrolWait& wait) { return waitAtOffice(wait); };
  m_waitingTicket = words(tablet::waitingTicket(m_folder));
  m_settings.road = [this](sync::HttpCarrier* road) {
    const std::lock_guard hold(m_roadMutex);
    m_road = road;
    if (road != nullptr && m_isCancelled) road->cancel();
  };
}

EnrolDesk::~EnrolDesk() {
  cancel();
  if (m_work) m_work->wait();
}

void EnrolDesk::setLanguage(core::Language language) {
  m_language = language;
  Q_EMIT languageChanged();
}

void EnrolDesk::go(Step step, const QString& note) {
  m_step = step;
  m_note = note;
  Q_EMIT changed();
}

void EnrolDesk::show(Step step, const QString& note, const QString& code, const QString& sixWords) {
  m_sixWords = sixWords;
  m_code = code;
  go(step, note);
}

/// On the thread of the conversation: shows what it waits for, until the next question or a cancel.
bool EnrolDesk::waitAtOffice(const tablet::EnrolWait& wait) {
  const bool isOutOfReach = wait.trouble == sync::RoadTrouble::NoNetwork || wait.trouble == sync::RoadTrouble::TimedOut;
  const QString note = isOutOfReach   ? tr("Kantor sedang tidak terjangkau. Tablet mencoba lagi sendiri.")
                       : wait.trouble ? words(tablet::roadSentence(*wait.trouble, m_language))
                                      : QString();
  QMetaObject::invokeMethod(
      this,
      [this, note, sixWords = words(wait.words)] {
        m_sixWords = sixWords;
        if (m_step == Working || m_step == Waiting) go(Waiting, note);
      },
      Qt::QueuedConnection);
  std::unique_lock hold(m_roadMutex);
  m_cancelled.wait_for(hold, wait.pause, [this] { return m_isCancelled; });
  return !m_isCancelled;
}

void EnrolDesk::enterTicket(const QString& ticket, const QString& office) {
  if (m_step != Ticket || m_work) return;
  m_settings.ticket = utf8(ticket.simplified().remove(' '));
  m_settings.urls.clear();
  if (!sync::readTicket(m_settings.ticket))
    return go(Ticket, tr("Karcis tidak terbaca. Salin seluruh teksnya, dari JEMPUT1. sampai huruf terakhir."));
  for (const QString& address : office.split(' ', Qt::SkipEmptyParts)) {
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https" || url.host().isEmpty())
      return go(Ticket, tr("Alamat kantor dimulai dengan https://. Contoh: https://192.168.1.10:8443"));
    m_settings.urls.push_back(utf8(address));
  }
  go(FirstPin);
}

void EnrolDesk::enterPin(const QString& pin) {
  const std::string digits = utf8(pin);
  if (m_step == FirstPin) {
    if (tablet::pinWeakness(digits)) return go(FirstPin, tr("PIN itu mudah ditebak. Pilih yang lain."));
    m_settings.pin = digits;
    go(Repeat);
  } else if (m_step == Repeat) {
    if (digits != m_settings.pin) return go(FirstPin, tr("Kedua PIN tidak sama. Pilih lagi dari awal."));
    start();
  }
}

void EnrolDesk::start() {
  m_isCancelled = false;
  go(Working);
  m_work.reset(QThread::create([this] {
    std::optional<tablet::Enrolled> enrolled;
    QString note;
    try {
      enrolled = tablet::enrolTablet(m_folder, m_settings);
    } catch (const sync::RoadBroken& broken) {
      note = broken.trouble == sync::RoadTrouble::Cancelled
                 ? tr("Pendaftaran dihentikan. Karcis yang sama bisa dipakai lagi.")
                 : words(tablet::roadSentence(broken.trouble, m_language));
    } catch (const tablet::EnrolRefused& refused) {
      note = words(tablet::enrolRefusalSentence(refused.why, m_language));
    } catch (const tablet::FolderRefused&) {
      note = tr("Folder ini sudah dipakai atau sedang didaftarkan program lain. Tidak ada yang diubah.");
    } catch (const std::exception&) {
      note = tr("Penyimpanan penuh atau tidak terbaca. Kosongkan ruang, lalu coba lagi dengan karcis yang sama.");
    }
    QMetaObject::invokeMethod(
        this,
        [this, enrolled, note] {
          m_work->wait();
          m_work.reset();
          if (!enrolled) return go(Ticket, note);
          end(*enrolled);
        },
        Qt::QueuedConnection);
  }));
  m_work->start();
}

void EnrolDesk::end(const tablet::Enrolled& enrolled) {
  sodium_memzero(m_settings.pin.data(), m_settings.pin.size());
  m_code = words(enrolled.leaderCode);
  m_about = tr("Tablet %1 terdaftar: %2 petugas, %3 desa")
                .arg(words(enrolled.prefix))
                .arg(enrolled.officers.size())
                .arg(enrolled.villages.size());
  m_note = enrolled.isChipBound ? tr("Folder ini terikat pada cip keamanan (TPM) tablet ini.")
                                : tr("Tablet ini tanpa cip keamanan (TPM): enkripsikan seluruh disknya.");
  go(LeaderCode, m_note);
}

void EnrolDesk::cancel() {
  if (m_step == FirstPin || m_step == Repeat) return go(Ticket);
  const std::lock_guard hold(m_roadMutex);
  m_isCancelled = true;
  m_cancelled.notify_all();
  if (m_road != nullptr) m_road->cancel();
}

void EnrolDesk::codeIsWritten() {
  if (m_step != LeaderCode) return;
  m_code.clear();
  Q_EMIT changed();
  Q_EMIT finished();
}

}  // namespace jemput::app
