// Who may be the person of the open form, and what the officer decides about them (ux sections 4.4 and 4.7). Looked for
// while typing, after the second field; nothing is merged by itself.
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include "app/view/CompareLines.h"
#include "app/view/TabletDesk.h"
#include "core/model/Registration.h"

namespace jemput::app {

class FormDoubles : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(QString notice READ notice NOTIFY changed)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString meta READ meta NOTIFY changed)
  Q_PROPERTY(QString reasons READ reasons NOTIFY changed)
  Q_PROPERTY(bool strong READ strong NOTIFY changed)
  Q_PROPERTY(int left READ left NOTIFY changed)
  Q_PROPERTY(QStringList otherReasons READ otherReasons NOTIFY changed)
  Q_PROPERTY(jemput::app::CompareLines* lines READ lines CONSTANT)

 public:
  /// Among whom is looked: a resident's form asks about registrations, a correction about nobody.
  enum class Scope { Nobody, Registered, Everybody };

  /// Reads the person of `form`, which outlives it, and writes the decisions into it.
  explicit FormDoubles(core::Registration& form, QObject* parent = nullptr);
  void setDesk(TabletDesk* desk);
  /// A form was opened.
  void open(Scope scope);
  /// Something was typed.
  void lookSoon();
  /// Looks now. True when somebody is so likely the same person that a decision has to come before saving; asks for it.
  bool holdBack();
  /// Words again in another language.
  void refresh();

  /// "MURNI: nama sama, ibu sama"; empty when there is nobody to decide about.
  QString notice() const;
  // Of the likeliest that is not decided about.
  QString name() const;
  QString meta() const;
  QString reasons() const;
  bool strong() const;
  /// How many more are to be decided about.
  int left() const { return static_cast<int>(m_found.size()); }
  QStringList otherReasons() const;
  CompareLines* lines() { return &m_lines; }

  Q_INVOKABLE void chooseSame();
  /// `reason`: index of otherReasons.
  Q_INVOKABLE void chooseOther(int reason);
  Q_INVOKABLE void chooseLater();
  /// The officer looks away without a decision: what was to be saved is not.
  Q_INVOKABLE void putOff() { m_isAsked = false; }

 Q_SIGNALS:
  void changed();
  /// The comparison has to be on the screen.
  void asked();
  void decided();
  /// What held saving back is decided.
  void settled();
  /// The work goes on with this one.
  void sameChosen(const jemput::tablet::FoundPerson& known);

 private:
  void look();
  void show();
  void decide(std::string_view decision, std::string_view reason);
  bool isAskedAbout(const tablet::FoundPerson& who) const;

  core::Registration& m_form;
  TabletDesk* m_desk = nullptr;
  Scope m_scope = Scope::Nobody;
  bool m_isAsked = false;  // saving waits
  std::vector<tablet::PossibleDouble> m_found;
  CompareLines m_lines;
  QTimer m_lookSoon;
};

}  // namespace jemput::app
