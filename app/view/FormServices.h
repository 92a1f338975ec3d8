// What the open form asks for: its services and the papers that they need, shown as tiles and lines.
#pragma once

#include <QObject>
#include <vector>

#include "app/view/ServiceListModel.h"
#include "app/view/TabletDesk.h"
#include "core/model/Registration.h"

namespace jemput::app {

class FormServices : public QObject {
  Q_OBJECT

 public:
  /// Reads and changes the services of `form`, which outlives it.
  explicit FormServices(core::Registration& form, QObject* parent = nullptr);

  /// `resident`: what the roster knows of the person; `needs`: codes of what they lack.
  void show(const TabletDesk& desk, const core::Resident& resident, const std::vector<std::string>& needs);
  /// A paper that was photographed was there; what the officer said of it before stays.
  void notePhoto(const std::string& slot, bool isThere);

  ServiceListModel* tiles() { return &m_tiles; }
  PaperListModel* papers() { return &m_papers; }

 Q_SIGNALS:
  void edited();

 private:
  bool isRequested(const std::string& code) const;
  void showTiles(const TabletDesk& desk, const core::Resident& resident, const std::vector<std::string>& needs);
  void showPapers(const TabletDesk& desk);
  void toggle(const std::string& code);
  void choosePaper(const std::string& code, int paper);

  core::Registration& m_form;
  const core::RuleBook* m_rules = nullptr;
  ServiceListModel m_tiles;
  PaperListModel m_papers;
};

}  // namespace jemput::app
