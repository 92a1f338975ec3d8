// What the open form is for: its services, the papers that they need, and what their forms ask.
#pragma once

#include <QObject>
#include <QtQmlIntegration>
#include <vector>

#include "app/view/FormAnswers.h"
#include "app/view/ServiceListModel.h"
#include "app/view/TabletDesk.h"
#include "core/model/Registration.h"

namespace jemput::app {

class FormServices : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by FormModel")
  Q_PROPERTY(jemput::app::ServiceListModel* tiles READ tiles CONSTANT)
  Q_PROPERTY(jemput::app::PaperListModel* papers READ papers CONSTANT)
  Q_PROPERTY(jemput::app::AnswerListModel* answers READ answers CONSTANT)
  Q_PROPERTY(QStringList bundle READ bundle NOTIFY bundleChanged)
  Q_PROPERTY(QStringList outcomes READ outcomes NOTIFY shown)
  Q_PROPERTY(int outcome READ outcome NOTIFY shown)

 public:
  /// Reads and changes the services of `form`, which outlives it.
  explicit FormServices(core::Registration& form, QObject* parent = nullptr);

  /// Another form is open: nothing is put aside any more.
  void forget() { m_putAside.clear(); }
  /// `resident`: what the roster knows of the person; `needs`: codes of what they lack.
  void show(const TabletDesk& desk, const core::Resident& resident, const std::vector<std::string>& needs);
  /// Those papers of the chosen services that are shown once for a whole family.
  std::vector<PaperLineRow> familyPapers(const TabletDesk& desk) const;
  /// They stand elsewhere.
  void leaveOutFamilyPapers() { m_leavesOutFamilyPapers = true; }
  /// What the officer says of a paper, in every service that asks for it.
  void choosePaper(const std::string& code, int paper);
  /// A paper that was photographed was there; what the officer said of it before stays.
  void notePhoto(const std::string& slot, bool isThere);

  ServiceListModel* tiles() { return &m_tiles; }
  PaperListModel* papers() { return &m_papers; }
  AnswerListModel* answers() { return m_answers.rows(); }
  /// What is made in one go with what is asked for: akta, NIK, KK, KIA (domain 13.21).
  QStringList bundle() const { return m_bundle; }
  Q_INVOKABLE void addFromBundle(int index);
  /// What may come of somebody who is not served, in words.
  QStringList outcomes() const;
  /// Index of outcomes; -1: none.
  int outcome() const;
  /// Instead of all services, and saved at once; the one that stands already is taken away and nothing is saved.
  Q_INVOKABLE void chooseOutcome(int index);
  /// Errors about answers, at their fields.
  void remark(const TabletDesk& desk, const core::Issues& issues) { m_answers.show(desk, issues); }

 Q_SIGNALS:
  void shown();
  void outcomeChosen();
  void edited();
  void bundleChanged();

 private:
  bool isRequested(const std::string& code) const;
  void showTiles(const TabletDesk& desk, const core::Resident& resident, const std::vector<std::string>& needs);
  std::vector<PaperLineRow> papersAsked(const TabletDesk& desk) const;
  void showBundle(const TabletDesk& desk);
  void toggle(const std::string& code);

  core::Registration& m_form;
  void putAside(core::ServiceRequest request);

  const core::RuleBook* m_rules = nullptr;
  core::Language m_language = core::Language::Indonesian;
  ServiceListModel m_tiles;
  PaperListModel m_papers;
  FormAnswers m_answers{m_form};
  std::vector<core::ServiceRequest> m_putAside;  // unticked, with what was answered: a tick too many loses nothing
  bool m_leavesOutFamilyPapers = false;
  QStringList m_bundle;
  std::vector<std::string> m_bundleCodes;
};

}  // namespace jemput::app
