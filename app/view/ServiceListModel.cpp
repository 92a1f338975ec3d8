#include "app/view/ServiceListModel.h"

namespace jemput::app {

int ServiceListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ServiceListModel::data(const QModelIndex& index, int role) const {
  const ServiceTileRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Title:
      return row.title;
    case IconName:
      return row.icon;
    case NoteText:
      return row.note;
    case TileState:
      return static_cast<int>(row.state);
    case Rare:
      return row.isRare;
    case Needed:
      return row.isNeeded;
    default:
      return {};
  }
}

QHash<int, QByteArray> ServiceListModel::roleNames() const {
  return {{Title, "title"},         {IconName, "iconName"}, {NoteText, "note"},
          {TileState, "tileState"}, {Rare, "rare"},         {Needed, "needed"}};
}

void ServiceListModel::put(std::vector<ServiceTileRow> rows) {
  if (rows == m_rows) {
    return;
  }
  refill(rows.size() == m_rows.size(), [&] { m_rows = std::move(rows); });
}

int PaperListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PaperListModel::data(const QModelIndex& index, int role) const {
  const PaperLineRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case PaperText:
      return row.text;
    case Paper:
      return row.paper;
    case SptjmAllowed:
      return row.sptjmAllowed;
    default:
      return {};
  }
}

QHash<int, QByteArray> PaperListModel::roleNames() const {
  return {{PaperText, "paperText"}, {Paper, "paper"}, {SptjmAllowed, "sptjmAllowed"}};
}

void PaperListModel::put(std::vector<PaperLineRow> rows) {
  if (rows == m_rows) {
    return;
  }
  refill(rows.size() == m_rows.size(), [&] { m_rows = std::move(rows); });
  Q_EMIT counted();
}

}  // namespace jemput::app
