// The pages of an enrolment in a window of their own, for pictures, the self-test and the audit.
#pragma once

#include <QQuickView>
#include <QTemporaryDir>
#include <functional>

#include "app/look/Screenshots.h"
#include "app/view/EnrolDesk.h"

namespace jemput::app {

class EnrolPages {
 public:
  explicit EnrolPages(LanguageSwitch& languages);
  [[nodiscard]] bool ready() const { return m_view.status() == QQuickView::Ready; }
  /// Each step in a look; `visit` gets its name, for file names.
  void walk(const Look& look, const std::function<void(const QString& page)>& visit);
  [[nodiscard]] QQuickView& view() { return m_view; }
  [[nodiscard]] EnrolDesk& desk() { return m_desk; }

 private:
  LanguageSwitch& m_languages;
  QTemporaryDir m_place;
  EnrolDesk m_desk;
  QQuickView m_view;
};

}  // namespace jemput::app
