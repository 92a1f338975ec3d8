// Every page of the tablet in a window of its own, with a sample tablet behind it, step by step as an
// officer comes to it.
#pragma once

#include <QQuickView>
#include <functional>

#include "app/look/Screenshots.h"
#include "app/sample/SamplePhotos.h"
#include "app/sample/TabletSample.h"
#include "app/view/Tablet.h"

namespace jemput::app {

class TabletPages {
 public:
  TabletPages(LanguageSwitch& languages, const TabletSample& sample);
  [[nodiscard]] bool ready() const;
  /// Goes through all pages in a look and calls `visit` at each with its name, for file names.
  void walk(const Look& look, const std::function<void(const QString& page)>& visit);
  [[nodiscard]] QQuickView& view() { return m_view; }
  [[nodiscard]] Tablet& tablet() { return m_tablet; }
  /// Gives the sample's PIN and waits for its check.
  void signIn();

 private:
  void wear(const Look& look);
  void openPage(int index);
  void walkPhotos(const std::function<void(const char*)>& at);
  void walkDoubles(const std::function<void(const char*)>& at);
  void walkFamily(const std::function<void(const char*)>& at);
  void walkAnswers(const std::function<void(const char*)>& at);
  [[nodiscard]] QObject& frame() const;

  SamplePhotos m_photos;
  Tablet m_tablet;
  QQuickView m_view;
};

/// Every page in every look as DIR/PAGE-LOOK.png, in a window of this size; the number of pictures.
int writePages(const QString& folder, QSize size, LanguageSwitch& languages);

/// Loads every page in every look. Empty when nothing complained.
[[nodiscard]] QStringList selfTestPages(LanguageSwitch& languages);

}  // namespace jemput::app
