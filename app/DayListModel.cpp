#include "app/DayListModel.h"

#include <algorithm>

#include "app/TabletText.h"

namespace jemput::app {

namespace {

using State = core::RegistrationState;

struct Look {
  int tone;  // as Tone.qml counts them
  const char* icon;
};

Look lookOf(State state) {
  switch (state) {
    case State::Received:
      return {2, "done_all"};
    case State::Approved:
      return {2, "verified"};
    case State::NeedsFixing:
      return {3, "edit_note"};
    case State::Refused:
      return {4, "block"};
    case State::TakenBack:
      return {0, "undo"};
    case State::ReadyToSend:
      break;
  }
  return {0, "schedule"};
}

}  // namespace

void DayListModel::setDesk(TabletDesk* desk) {
  m_desk = desk;
  refresh();
}

void DayListModel::refresh() {
  beginResetModel();
  m_rows.clear();
  m_drafts = 0;
  if (m_desk != nullptr) {
    m_rows = core::RegistrationList(m_desk->store.database()).ofDay(m_desk->visit.date);
    m_drafts = static_cast<int>(core::DraftStore(m_desk->store.database()).all().size());
  }
  endResetModel();
  Q_EMIT counted();
}

int DayListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DayListModel::data(const QModelIndex& index, int role) const {
  const core::ListedRegistration& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Name:
      return words(row.name);
    case Meta: {
      QStringList parts(clockInWords(row.wall, m_desk->language));
      for (const core::ListedRequest& request : row.requests) {
        const core::Service* service = m_desk->rules.services.find(request.service);
        parts << (service == nullptr ? words(request.service) : words(service->shortName.in(m_desk->language)));
      }
      return parts.join(QStringLiteral(" · "));
    }
    case StateTone:
      return lookOf(row.state).tone;
    case StateIcon:
      return lookOf(row.state).icon;
    case StateText:
      return words(core::stateName(row.state, m_desk->language));
    case Reason:
      return words(row.reason);
    case Changeable:
      return row.state != State::TakenBack && row.state != State::Approved;
    default:
      return {};
  }
}

QHash<int, QByteArray> DayListModel::roleNames() const {
  return {{Name, "name"},           {Meta, "meta"},     {StateTone, "stateTone"},  {StateIcon, "stateIcon"},
          {StateText, "stateText"}, {Reason, "reason"}, {Changeable, "changeable"}};
}

int DayListModel::waiting() const {
  return static_cast<int>(
      std::count_if(m_rows.begin(), m_rows.end(), [](const auto& row) { return row.state == State::ReadyToSend; }));
}

int DayListModel::toFix() const {
  return static_cast<int>(
      std::count_if(m_rows.begin(), m_rows.end(), [](const auto& row) { return row.state == State::NeedsFixing; }));
}

void DayListModel::change(int row) {
  if (row >= 0 && row < count()) Q_EMIT changing(m_rows[static_cast<std::size_t>(row)].record);
}

void DayListModel::takeBack(int row, const QString& reason) {
  if (row < 0 || row >= count()) return;
  const core::Uuid record = m_rows[static_cast<std::size_t>(row)].record;
  if (m_desk->registry.withdraw(record, utf8(reason))) {
    refresh();
    Q_EMIT takenBack(record);
  }
}

}  // namespace jemput::app
