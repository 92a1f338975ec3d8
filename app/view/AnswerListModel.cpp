#include "app/view/AnswerListModel.h"

namespace jemput::app {

int AnswerListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AnswerListModel::data(const QModelIndex& index, int role) const {
  const AnswerRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case KindOf:
      return row.kind;
    case Section:
      return row.section;
    case OpenNote:
      return row.openNote;
    case Title:
      return row.title;
    case Value:
      return row.value;
    case Hint:
      return row.hint;
    case Error:
      return row.error;
    case Options:
      return row.options;
    case Chosen:
      return QVariant::fromValue(row.chosen);
    case Optional:
      return row.isOptional;
    default:
      return {};
  }
}

QHash<int, QByteArray> AnswerListModel::roleNames() const {
  return {{KindOf, "kind"}, {Section, "section"}, {OpenNote, "openNote"}, {Title, "title"},   {Value, "value"},
          {Hint, "hint"},   {Error, "error"},     {Options, "options"},   {Chosen, "chosen"}, {Optional, "optional"}};
}

void AnswerListModel::put(std::vector<AnswerRow> rows) {
  if (rows == m_rows) return;
  const std::size_t before = m_rows.size();
  // A question that comes or goes in the middle leaves the fields before it under the officer's fingers.
  std::size_t same = 0;
  while (same < before && same < rows.size() && rows[same].code == m_rows[same].code) ++same;
  const auto from = static_cast<int>(same);
  if (before > same) {
    beginRemoveRows({}, from, static_cast<int>(before) - 1);
    m_rows.resize(same);
    endRemoveRows();
  }
  std::vector<AnswerRow> added(std::make_move_iterator(rows.begin() + from), std::make_move_iterator(rows.end()));
  rows.resize(same);
  m_rows = std::move(rows);
  if (same > 0) Q_EMIT dataChanged(index(0), index(from - 1));
  if (!added.empty()) {
    beginInsertRows({}, from, from + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    endInsertRows();
  }
  if (m_rows.size() != before) Q_EMIT counted();
}

void AnswerListModel::write(int row, const QString& text) { Q_EMIT written(codeOf(row), text); }

void AnswerListModel::writeDay(int row, const QString& day, const QString& month, const QString& year) {
  Q_EMIT dayWritten(codeOf(row), day, month, year);
}

void AnswerListModel::choose(int row, int option) { Q_EMIT chosen(codeOf(row), option); }

}  // namespace jemput::app
