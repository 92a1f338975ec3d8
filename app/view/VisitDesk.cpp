#include "app/view/VisitDesk.h"

#include <algorithm>

#include "app/print/DayReport.h"
#include "app/print/PdfFile.h"
#include "app/view/Guarded.h"
#include "app/view/PaperFiles.h"
#include "app/view/TabletText.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/Digits.h"
#include "core/rules/RegistrationJson.h"
#include "core/rules/VisitNumbers.h"
#include "core/storage/RegistrationList.h"
#include "core/storage/RegistrationQueries.h"
#include "tablet/SlipCode.h"

namespace jemput::app {

namespace {

std::vector<core::VisitRegistration> registrationsOf(TabletDesk& desk, const core::Uuid& visit) {
  std::vector<core::VisitRegistration> all;
  core::Issues ignored;
  for (const core::OwnRegistration& own : core::RegistrationQueries(desk.store.database()).ofVisit(visit)) {
    const auto document = core::JsonDocument::parse(own.fields);
    if (document) all.push_back({core::readFields(document->root(), desk.visit, ignored), own.isTakenBack});
  }
  return all;
}

}  // namespace

void VisitDesk::setDesk(TabletDesk* desk) {
  m_desk = desk;
  refresh(0);
}

void VisitDesk::refresh(int drafts) {
  m_visit.reset();
  m_queue = {};
  m_balance = {};
  m_sending.clear();
  m_differences.clear();
  m_drafts = drafts;
  if (m_desk != nullptr && !m_desk->visit.village.empty())
    guarded(m_desk, [this] {
      m_visit = core::RegistrationQueries(m_desk->store.database()).ownVisit(m_desk->visit);
      if (m_visit) count();
    });
  Q_EMIT changed();
}

void VisitDesk::count() {
  m_queue = core::VisitQueue(m_desk->store.database()).of(*m_visit, m_desk->visit.date);
  const auto& numbers = m_queue.numbers;
  const int first = numbers.empty() ? 1 : numbers.front(), last = numbers.empty() ? 0 : numbers.back();
  m_balance = core::balanceOf(registrationsOf(*m_desk, *m_visit), first, last, m_desk->store.identity().prefix,
                              m_desk->rules.services);
  // Numbers in between may be another visit's of the day.
  const int others = m_balance.issued - static_cast<int>(numbers.size());
  m_balance.issued -= others;
  m_balance.notCome -= others;
  if (m_balance.withoutNumber > 0)
    m_differences << tr("%n orang tanpa nomor antrean ini", nullptr, m_balance.withoutNumber);
  compareWithSending(m_drafts);
}

/// What the office has, what waits, and what it keeps back must be everybody who is registered.
void VisitDesk::compareWithSending(int drafts) {
  int received = 0, waiting = 0;
  for (const auto& listed : core::RegistrationList(m_desk->store.database()).ofDay(m_desk->visit.date)) {
    if (!listed.isOwn || listed.visit != m_visit || listed.state == core::RegistrationState::TakenBack) continue;
    ++(listed.state == core::RegistrationState::ReadyToSend ? waiting : received);
  }
  m_sending = tr("Diterima kantor %1, menunggu dikirim %2").arg(received).arg(waiting);
  if (const int kept = m_balance.people + m_balance.soughtInVain() - received - waiting; kept != 0)
    m_differences << tr("%n orang disimpan kantor tanpa diterima: buka Perbaiki", nullptr, kept);
  if (drafts > 0) m_differences << tr("%n draf belum disimpan dan tidak ikut terkirim", nullptr, drafts);
}

QString VisitDesk::calling() const {
  return m_visit ? words(core::queueNumber(m_desk->store.identity().prefix, m_queue.calling)) : QString();
}

QString VisitDesk::sought() const {
  QStringList parts;
  for (const core::OutcomeCount& one : m_balance.outcomes)
    parts
        << QStringLiteral("%1 %2").arg(words(core::contactOutcomeName(one.outcome, m_desk->language))).arg(one.people);
  return parts.join(QStringLiteral(", "));
}

QString VisitDesk::closed() const {
  return m_queue.closedAt == 0 ? QString() : tr("Ditutup %1").arg(clockInWords(m_queue.closedAt, m_desk->language));
}

template <typename Change>
void VisitDesk::inQueue(Change change) {
  if (m_desk == nullptr || !m_visit) return;
  guarded(m_desk, [&] {
    core::Transaction transaction(m_desk->store.database());
    change(core::VisitQueue(m_desk->store.database()));
    transaction.commit();
  });
  refresh(m_drafts);
}

void VisitDesk::issue(int people) {
  inQueue([&](core::VisitQueue queue) { queue.issue(*m_visit, m_desk->visit.date, people); });
}

void VisitDesk::skip() {
  inQueue([&](core::VisitQueue queue) { queue.skip(*m_visit, m_desk->visit.date); });
}

bool VisitDesk::call(const QString& number) {
  const std::string typed = utf8(number.trimmed().toUpper());
  int wanted = 0;
  if (const auto read =
          m_desk == nullptr ? std::nullopt : core::readQueueNumber(typed, m_desk->store.identity().prefix))
    wanted = *read;
  else if (!typed.empty() && typed.size() < 6 && core::isAllDigits(typed))
    wanted = number.trimmed().toInt();
  if (!m_queue.has(wanted)) return false;
  inQueue([&](core::VisitQueue queue) { queue.call(*m_visit, m_desk->visit.date, wanted); });
  return true;
}

void VisitDesk::close(const QString& obstacles, const QString& difference) {
  if (m_desk == nullptr || !m_visit) return;
  const bool isClosed = guarded(m_desk, [&] {
    core::VisitClosing closing{m_balance, utf8(difference.trimmed()), utf8(obstacles.trimmed()), m_desk->plan};
    m_desk->registry.closeVisit(*m_visit, closing);
  });
  refresh(m_drafts);
  if (isClosed) Q_EMIT stored();
}

void VisitDesk::saveReport(const QString& obstacles, const QString& difference) {
  if (m_desk == nullptr || !m_visit) return;
  DayReport report;
  report.visit = m_desk->visit;
  report.balance = m_balance;
  report.plan = m_desk->plan;
  report.tablet = words(m_desk->store.identity().prefix);
  report.officers << words(m_desk->session.officerName);
  report.obstacles = obstacles.trimmed();
  report.difference = difference.trimmed();
  report.code = QByteArray::fromStdString(tablet::dayCode(m_desk->store, m_desk->visit, m_balance));
  QString day = words(m_desk->visit.date.iso());
  const QString name = QStringLiteral("laporan-harian-%1-%2.pdf").arg(day.remove(QLatin1Char('-')), report.tablet);
  try {
    writeDayReport(report, m_desk->rules, paperFolder() + QLatin1Char('/') + name);
    Q_EMIT informed(tr("Laporan ada di Dokumen/Jemput: %1").arg(name));
  } catch (const PrintRefused&) {
    Q_EMIT informed(tr("Laporan belum tertulis: folder Dokumen penuh atau terkunci. Data kunjungan aman."));
  }
}

}  // namespace jemput::app
