// New contents for a list that is on the screen. Rows that stay keep their delegates: a list that is reset under
// a finger swallows the tap.
#pragma once

#include <QAbstractListModel>
#include <algorithm>
#include <vector>

namespace jemput::app {

template <typename Row, typename Key>
bool hasSameRows(const std::vector<Row>& a, const std::vector<Row>& b, Key Row::*key) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [key](const Row& one, const Row& other) { return one.*key == other.*key; });
}

/// A list model that is filled as a whole.
class RefilledListModel : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

 protected:
  template <typename Fill>
  void refill(bool hasSameRows, Fill fill) {
    if (!hasSameRows) beginResetModel();
    fill();
    if (!hasSameRows) {
      endResetModel();
    } else if (rowCount({}) > 0) {
      Q_EMIT dataChanged(index(0), index(rowCount({}) - 1));
    }
  }
};

}  // namespace jemput::app
