#include "app/view/DayListModel.h"

#include <algorithm>

#include "app/view/Guarded.h"
#include "app/view/PhotoListModel.h"
#include "app/view/StateLook.h"
#include "app/view/TabletText.h"
#include "core/rules/ContactOutcomes.h"
#include "core/rules/QuarantineReasons.h"
#include "core/storage/PurgedRecords.h"

namespace jemput::app {

namespace {

using State = core::RegistrationState;

int howMany(const std::vector<core::ListedRegistration>& rows, State state) {
  return static_cast<int>(
      std::count_if(rows.begin(), rows.end(), [state](const auto& row) { return row.state == state; }));
}

}  // namespace

void DayListModel::setDesk(TabletDesk* desk) {
  m_desk = desk;
  m_path.choose(desk, std::nullopt);
  m_visit.setDesk(desk);
  refresh();
}

void DayListModel::refresh() {
  std::vector<core::ListedRegistration> registrations;
  std::vector<core::Draft> drafts;
  m_purged = 0;
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      registrations = core::RegistrationList(m_desk->store.database()).ofDay(m_desk->visit.date);
      m_purged = static_cast<int>(core::PurgedRecords(m_desk->store.database()).ofDay(m_desk->visit.date));
      drafts = core::DraftStore(m_desk->store.database()).allOf(m_desk->session.officer);
    });
  const bool isSame = hasSameRows(drafts, m_drafts, &core::Draft::id) &&
                      hasSameRows(registrations, m_registrations, &core::ListedRegistration::record);
  refill(isSame, [&] {
    m_registrations = std::move(registrations);
    m_drafts = std::move(drafts);
  });
  m_visit.refresh(this->drafts());
  Q_EMIT counted();
}

void DayListModel::setSending(bool sending) {
  if (sending == m_isSending) return;
  m_isSending = sending;
  if (rows() > 0) Q_EMIT dataChanged(index(0), index(rows() - 1));
}

int DayListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows(); }

const core::ListedRegistration& DayListModel::registration(int row) const {
  return m_registrations.at(static_cast<std::size_t>(row - drafts()));
}

QVariant DayListModel::data(const QModelIndex& index, int role) const {
  if (index.row() < drafts()) return draftData(m_drafts[static_cast<std::size_t>(index.row())], role);
  return registrationData(registration(index.row()), role);
}

QVariant DayListModel::draftData(const core::Draft& draft, int role) const {
  switch (role) {
    case Name:
      return draft.name.empty() ? tr("Belum ada nama") : words(draft.name);
    case Meta:
      return tr("terakhir diisi %1").arg(clockInWords(draft.changed, m_desk->language));
    case StateTone:
      return kDraftLook.tone;
    case StateIcon:
      return kDraftLook.icon;
    case StateText:
      return tr("Draf");
    case Reason:
      return QString();
    case Changeable:
    case Draft:
      return true;
    default:
      return {};
  }
}

/// Looked up for the rows that are drawn alone.
QStringList DayListModel::photosOf(const core::Uuid& record) const {
  core::PhotoCounts counts;
  guarded(m_desk, [&] { counts = core::countPhotos(core::TabletPhotos(m_desk->store.database()).ofRecord(record)); });
  if (counts.named == 0) return {};
  QStringList parts{PhotoListModel::progressOf(counts)};
  if (counts.retake > 0) parts << tr("%n foto perlu diambil ulang", "", static_cast<int>(counts.retake));
  return parts;
}

/// "tidak dilayani: merantau"
QStringList DayListModel::outcomeOf(const core::ListedRegistration& row) const {
  if (row.outcome.empty()) return {};
  return {tr("tidak dilayani: %1").arg(words(core::contactOutcomeName(row.outcome, m_desk->language)))};
}

QVariant DayListModel::registrationData(const core::ListedRegistration& row, int role) const {
  const bool isOnTheRoad = m_isSending && row.state == State::ReadyToSend;
  switch (role) {
    case Name:
      return words(row.name);
    case Meta:
      return (QStringList(clockInWords(row.wall, m_desk->language)) +
              serviceNames(row.requests, m_desk->rules, m_desk->language) + outcomeOf(row) + photosOf(row.record))
          .join(QStringLiteral(" · "));
    case StateTone:
      return isOnTheRoad ? kSendingLook.tone : lookOf(row.state).tone;
    case StateIcon:
      return isOnTheRoad ? kSendingLook.icon : lookOf(row.state).icon;
    case StateText:
      return isOnTheRoad ? tr("Mengirim") : words(core::stateName(row.state, m_desk->language));
    case Reason:
      return words(core::quarantineReasonInWords(row.reason, m_desk->language));
    case Changeable:
      return row.state != State::TakenBack && row.state != State::Approved;
    case Draft:
      return false;
    default:
      return {};
  }
}

QHash<int, QByteArray> DayListModel::roleNames() const {
  return {{Name, "name"},           {Meta, "meta"},     {StateTone, "stateTone"},   {StateIcon, "stateIcon"},
          {StateText, "stateText"}, {Reason, "reason"}, {Changeable, "changeable"}, {Draft, "draft"}};
}

int DayListModel::count() const {
  return m_purged + static_cast<int>(m_registrations.size()) - howMany(m_registrations, State::TakenBack);
}

QString DayListModel::keptByOffice() const {
  if (m_purged == 0) return {};
  return tr("%n pendaftaran dari hari ini sudah disimpan kantor dan dihapus dari tablet ini.", "", m_purged);
}

int DayListModel::waiting() const { return howMany(m_registrations, State::ReadyToSend); }

void DayListModel::change(int row) {
  if (row < 0 || row >= rows()) return;
  if (row < drafts()) {
    Q_EMIT continuing(core::Uuid(m_drafts[static_cast<std::size_t>(row)].id));
  } else {
    Q_EMIT changing(core::Uuid(registration(row).record));
  }
}

QString DayListModel::ask(int row) {
  if (row < 0 || row >= rows()) return {};
  const bool isDraft = row < drafts();
  m_asked = isDraft ? m_drafts[static_cast<std::size_t>(row)].id : registration(row).record;
  return isDraft ? words(m_drafts[static_cast<std::size_t>(row)].name) : QString();
}

void DayListModel::takeBack(const QString& reason) {
  guarded(m_desk, [&] {
    if (!m_desk->registry.withdraw(m_asked, utf8(reason))) return;
    refresh();
    Q_EMIT takenBack(m_asked);
  });
}

void DayListModel::choosePath(int row) {
  if (row >= drafts() && row < rows()) m_path.choose(m_desk, registration(row).record);
}

void DayListModel::discard() { Q_EMIT discarding(m_asked); }

}  // namespace jemput::app
