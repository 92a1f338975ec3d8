#include "app/view/PinDesk.h"

#include <QRegularExpression>

#include "app/view/TabletText.h"
#include "core/crypto/CodeWords.h"

namespace jemput::app {

namespace {

constexpr int kSecond = 1000;
constexpr int kTriesToSay = 5;  // fewer than these left are said
constexpr std::size_t kCompletions = 6;

}  // namespace

PinDesk::PinDesk(const tablet::TabletFolder& folder, const core::Clock& clock) : m_folder(folder), m_clock(clock) {
  m_ticking.setInterval(kSecond);
  connect(&m_ticking, &QTimer::timeout, this, [this] {
    if (--m_wait <= 0) m_ticking.stop();
    Q_EMIT waitChanged();
  });
}

PinDesk::~PinDesk() {
  if (m_work) m_work->wait();
}

QString PinDesk::who() const { return words(m_folder.header().officerName(m_officer)); }

void PinDesk::startWait(std::chrono::seconds seconds) {
  m_wait = static_cast<int>(seconds.count());
  if (m_wait > 0) m_ticking.start();
  Q_EMIT waitChanged();
}

QString PinDesk::refusal(const tablet::SignInRefused& refused) {
  startWait(refused.wait);
  switch (refused.trouble) {
    case tablet::SignInTrouble::SlotGone:
      return tr("Nama ini belum punya PIN, atau PIN-nya sudah dihapus. Data aman: minta ketua tim memberi PIN baru.");
    case tablet::SignInTrouble::AllGone:
      return tr("Semua PIN tablet ini sudah dihapus. Data aman dan terkunci: bawa tablet ke kantor.");
    case tablet::SignInTrouble::Busy:
      return tr("PIN tablet ini sedang diperiksa program lain. Coba lagi.");
    case tablet::SignInTrouble::Waiting:
      return tr("Terlalu banyak PIN salah. Tunggu dulu; data di tablet aman.");
    case tablet::SignInTrouble::Wrong:
      break;
  }
  if (m_step == LeaderCode) return tr("Kode ketua tim salah. Periksa tiap kata; data di tablet aman.");
  if (refused.triesLeft < kTriesToSay)
    return tr("PIN salah. Sisa %n kali, lalu PIN ini dihapus.", "", refused.triesLeft);
  return tr("PIN salah. Coba lagi; data di tablet aman.");
}

QString PinDesk::secretWords(tablet::SecretTrouble trouble) {
  switch (trouble) {
    case tablet::SecretTrouble::FileGone:
      return tr("Rahasia perangkat tablet ini hilang. Data tetap ada dan terkunci: bawa tablet ke kantor.");
    case tablet::SecretTrouble::NoChip:
      return tr(
          "Data ini terikat pada cip keamanan (TPM) yang tidak ditemukan di mesin ini. Data tetap ada dan "
          "terkunci. Pakai tablet aslinya, atau bawa ke kantor.");
    case tablet::SecretTrouble::OtherChip:
      return tr(
          "Data ini terikat pada cip keamanan (TPM) tablet lain, atau cip ini sudah dikosongkan. Data tetap ada "
          "dan terkunci. Pakai tablet aslinya, atau bawa ke kantor.");
    case tablet::SecretTrouble::ChipFails:
      break;
  }
  return tr("Cip keamanan (TPM) tablet ini sedang tidak menjawab. Data aman dan terkunci; nyalakan ulang tablet.");
}

std::string PinDesk::officerAt(int place) const {
  const auto officers = m_folder.header().officers;
  return place >= 0 && place < static_cast<int>(officers.size()) ? officers[static_cast<std::size_t>(place)].id
                                                                 : std::string();
}

void PinDesk::look(int officer) {
  // While the chip is still being asked nothing can be said; Tablet looks again when it has answered.
  if (!m_folder.isSecretAtHand()) return;
  const std::string id = officerAt(officer);
  Q_EMIT looked(id.empty() ? QString() : obstacle(id));
}

/// What stands in the way of this officer, before anything is typed; empty for nothing.
QString PinDesk::obstacle(const std::string& officer) {
  startWait(std::chrono::seconds(0));
  try {
    const tablet::SignInState state = signInState(m_folder, officer, m_clock);
    if (state.trouble == tablet::SignInTrouble::Wrong) return {};
    return refusal({state.trouble, {}, state.wait, state.triesLeft});
  } catch (const tablet::SignInRefused& refused) {
    return refusal(refused);
  } catch (const tablet::SecretRefused& refused) {
    return secretWords(refused.trouble);
  } catch (const std::exception&) {
    return tr("Folder tablet tidak terbaca. Data tetap terkunci; bawa tablet ke kantor.");
  }
}

void PinDesk::go(Step step, const QString& note) {
  m_step = step;
  m_note = note;
  if (step == Closed) {
    m_old = m_new = core::Secret();
    m_leader.reset();
    m_isMandatory = false;
  }
  if (step != NewCode) m_code.clear();
  Q_EMIT changed();
}

void PinDesk::begin(Step step, const std::string& officer) {
  if (busy()) return;
  go(Closed);
  m_officer = officer;
  go(step);
}

void PinDesk::changeOwn() {
  if (!m_signedIn.empty()) begin(OldPin, m_signedIn);
}

void PinDesk::askLeader(int officer) {
  if (const std::string id = officerAt(officer); !id.empty()) begin(LeaderCode, id);
}

void PinDesk::chooseFirst(const std::string& officer, const std::string& pin) {
  begin(NewPin, officer);
  m_old = core::Secret(pin);
  m_isMandatory = true;
  Q_EMIT changed();
}

void PinDesk::cancel() {
  if (!m_isMandatory && !busy()) go(Closed);
}

void PinDesk::run(Step stepWhenRefused, std::function<Then()> work) {
  m_work.reset(QThread::create([this, stepWhenRefused, work = std::move(work)] {
    Then then;
    try {
      then = work();
    } catch (const tablet::SignInRefused& refused) {
      then = [this, stepWhenRefused, refused] { go(stepWhenRefused, refusal(refused)); };
    } catch (const tablet::SecretRefused& refused) {
      then = [this, stepWhenRefused, refused] { go(stepWhenRefused, secretWords(refused.trouble)); };
    } catch (const std::exception&) {
      then = [this, stepWhenRefused] {
        go(stepWhenRefused, tr("Penyimpanan tablet penuh atau tidak terbaca. PIN tidak berubah; data aman."));
      };
    }
    QMetaObject::invokeMethod(
        this,
        [this, then] {
          settle();
          then();
        },
        Qt::QueuedConnection);
  }));
  Q_EMIT changed();
  m_work->start();
}

void PinDesk::settle() {
  m_work->wait();
  m_work.reset();
}

void PinDesk::enterPin(const QString& pin) {
  if (busy()) return;
  const std::string digits = utf8(pin);
  if (m_step == OldPin) {
    m_old = core::Secret(digits);
    go(NewPin);
  } else if (m_step == NewPin) {
    const auto weakness = tablet::pinWeakness(digits, m_old.view());
    if (weakness) return go(NewPin, weaknessWords(*weakness));
    m_new = core::Secret(digits);
    go(Repeat);
  } else if (m_step == Repeat) {
    if (m_new.view() != digits) return go(NewPin, tr("Kedua PIN tidak sama. Pilih lagi dari awal."));
    // A wrong old PIN is asked again; the leader's and the first sign-in's have been right already.
    const Step again = m_leader || m_isMandatory ? NewPin : OldPin;
    run(again, [this]() -> Then {
      if (m_leader) {
        givePin(m_folder, *m_leader, m_officer, m_new.view(), m_clock);
      } else {
        (void)changePin(m_folder, m_officer, m_old.view(), m_new.view(), m_clock);
      }
      return [this] {
        const QString sentence = tr("PIN baru untuk %1 berlaku").arg(who());
        go(Closed);
        startWait(std::chrono::seconds(0));
        Q_EMIT looked({});
        Q_EMIT done(sentence);
      };
    });
  }
}

void PinDesk::enterCode(const QString& typed) {
  if (busy() || m_step != LeaderCode) return;
  run(LeaderCode, [this, code = utf8(typed)]() -> Then {
    const tablet::LeaderSession leader = signInLeader(m_folder, code, m_clock);
    return [this, leader] {
      m_leader = leader;
      go(NewPin);
    };
  });
}

void PinDesk::renewCode() {
  if (busy() || !m_leader) return;
  run(NewPin, [this]() -> Then {
    const std::string code = renewLeaderCode(m_folder, *m_leader);
    return [this, code] {
      m_code = words(code);
      go(NewCode);
    };
  });
}

void PinDesk::codeIsWritten() {
  if (m_step == NewCode) go(NewPin);
}

QStringList PinDesk::completions(const QString& typed) const {
  QStringList found;
  const QString last = typed.section(QRegularExpression(QStringLiteral("[^A-Za-z]+")), -1);
  if (last.isEmpty()) return found;
  for (const std::string& word : core::wordsBeginningWith(utf8(last), kCompletions)) found << words(word);
  return found;
}

QString PinDesk::weaknessWords(tablet::PinWeakness weakness) const {
  switch (weakness) {
    case tablet::PinWeakness::NotSixDigits:
      return tr("PIN harus 6 angka.");
    case tablet::PinWeakness::Repeated:
      return tr("Mudah ditebak: angkanya berulang. Pilih yang lain.");
    case tablet::PinWeakness::Row:
      return tr("Mudah ditebak: angkanya berurutan. Pilih yang lain.");
    case tablet::PinWeakness::LikeADate:
      return tr("Mudah ditebak: seperti tanggal lahir. Pilih yang lain.");
    case tablet::PinWeakness::SameAsOld:
      return tr("Sama dengan PIN yang lama. Pilih yang lain.");
  }
  return {};
}

}  // namespace jemput::app
