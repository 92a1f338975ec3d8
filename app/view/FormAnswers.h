// The answers of the open form: what the forms of its services ask, shown as rows and written back.
#pragma once

#include <QObject>

#include "app/view/AnswerListModel.h"
#include "app/view/TabletDesk.h"
#include "core/model/Issue.h"
#include "core/model/Registration.h"
#include "core/rules/Forms.h"

namespace jemput::app {

class FormAnswers : public QObject {
  Q_OBJECT

 public:
  /// Reads and changes the answers of `form`, which outlives it.
  explicit FormAnswers(core::Registration& form, QObject* parent = nullptr);

  void show(const TabletDesk& desk, const core::Issues& issues);
  /// "Nama saksi 1": the question that a finding is about; empty when it is about none.
  static QString questionOf(const core::Issue& issue, const core::RuleBook& rules, core::Language language);

  /// What is answered already of what this service asks: a question is asked once.
  core::Answers knownFor(const core::Service& service) const;

  AnswerListModel* rows() { return &m_rows; }

 Q_SIGNALS:
  void edited();

 private:
  void write(const std::string& question, const QString& text);
  void writeDay(const std::string& question, const QString& day, const QString& month, const QString& year);
  void choose(const std::string& question, int option);
  /// Into every service that asks it; an empty answer is none.
  void answer(const std::string& question, const std::string& text);
  const core::Question* questionAsked(const std::string& code) const;
  std::string answerTo(const std::string& question) const;

  core::Registration& m_form;
  const core::RuleBook* m_rules = nullptr;
  AnswerListModel m_rows;
};

}  // namespace jemput::app
