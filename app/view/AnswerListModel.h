// What the forms of the chosen services ask, a row each: a text, a day, or one or several of a list.
#pragma once

#include <QtQmlIntegration>

#include "app/view/RefilledListModel.h"

namespace jemput::app {

struct AnswerRow {
  std::string code;  // of the question
  int kind = 0;      // AnswerListModel::Kind
  QString section;   // above the first of a block, else empty
  QString openNote;  // beside the section: how much of it is still asked
  QString title, value, hint, error;
  QStringList options;
  QList<int> chosen;
  bool isOptional = false;
  bool operator==(const AnswerRow&) const = default;
};

class AnswerListModel : public RefilledListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormServices")
  Q_PROPERTY(int count READ count NOTIFY counted)

 public:
  enum Kind { Text, Digits, Day, OneOf, SomeOf, OneOfMany };  // OneOfMany: of a list too long to stand in the form
  Q_ENUM(Kind)
  enum Role { KindOf = Qt::UserRole + 1, Section, OpenNote, Title, Value, Hint, Error, Options, Chosen, Optional };
  using RefilledListModel::RefilledListModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;
  void put(std::vector<AnswerRow> rows);
  int count() const { return static_cast<int>(m_rows.size()); }
  Q_INVOKABLE void write(int row, const QString& text);
  Q_INVOKABLE void writeDay(int row, const QString& day, const QString& month, const QString& year);
  /// One that is chosen already is let go.
  Q_INVOKABLE void choose(int row, int option);

 Q_SIGNALS:
  void counted();
  void written(const std::string& question, const QString& text);
  void dayWritten(const std::string& question, const QString& day, const QString& month, const QString& year);
  void chosen(const std::string& question, int option);

 private:
  const std::string& codeOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)).code; }

  std::vector<AnswerRow> m_rows;
};

}  // namespace jemput::app
