// What is typed about a person: ten texts of the record and the three parts of the birth date.
#pragma once

#include <QObject>
#include <QtQmlIntegration>
#include <array>
#include <optional>

#include "app/view/FieldModel.h"
#include "app/view/TabletDesk.h"
#include "core/model/Issue.h"
#include "core/model/Person.h"

namespace jemput::app {

class PersonTexts : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(jemput::app::FieldModel* name READ name CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* nik READ nik CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* kk READ kk CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* birthPlace READ birthPlace CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* mother READ mother CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* father READ father CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* hamlet READ hamlet CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* rt READ rt CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* rw READ rw CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* phone READ phone CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* day READ day CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* month READ month CONSTANT)
  Q_PROPERTY(jemput::app::FieldModel* year READ year CONSTANT)

 public:
  explicit PersonTexts(QObject* parent = nullptr);

  FieldModel* name() { return &m_texts[0]; }
  FieldModel* nik() { return &m_texts[1]; }
  FieldModel* kk() { return &m_texts[2]; }
  FieldModel* birthPlace() { return &m_texts[3]; }
  FieldModel* mother() { return &m_texts[4]; }
  FieldModel* father() { return &m_texts[5]; }
  FieldModel* hamlet() { return &m_texts[6]; }
  FieldModel* rt() { return &m_texts[7]; }
  FieldModel* rw() { return &m_texts[8]; }
  FieldModel* phone() { return &m_texts[9]; }
  FieldModel* day() { return &m_day; }
  FieldModel* month() { return &m_month; }
  FieldModel* year() { return &m_year; }

  /// Shows a person; nothing counts as typed.
  void fill(const core::Person& person);
  /// What stands in the fields, numbers without spaces and slips of the finger.
  void readInto(core::Person& person) const;
  void setDate(core::Date date);
  /// Shows what `person` has where nothing stands yet.
  void fillEmpty(const core::Person& person);
  [[nodiscard]] bool hasNoDate() const;
  /// Something stands in the three date fields, and it is no day of the calendar: 31 February.
  [[nodiscard]] bool isNoDate() const;
  /// Puts each sentence under its field. `tried`: to save; before that nobody is told off about a field
  /// that was not touched.
  void remark(const core::Issues& issues, const TabletDesk& desk, bool tried);

 Q_SIGNALS:
  void edited();

 private:
  bool isWholeDate() const;
  std::optional<core::Date> date() const;

  std::array<FieldModel, 10> m_texts;
  FieldModel m_day, m_month, m_year;
};

/// The field is empty and must not stay so.
[[nodiscard]] bool saysMissing(const core::Issue& issue);
/// One of the texts above shows it.
[[nodiscard]] bool isOfTexts(const core::Issue& issue);
/// It is about who the person is, not about what is asked for.
[[nodiscard]] bool isOfPerson(const core::Issue& issue);

}  // namespace jemput::app
