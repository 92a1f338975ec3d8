// Draws screens off the screen: pictures of them, and the self-test that fails on any QML warning.
#pragma once

#include <QImage>
#include <QQuickView>
#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "app/look/Language.h"

namespace jemput::app {

/// One way in which every screen must look right.
struct Look {
  QSize size{1280, 800};
  bool dark = false;
  double scale = 1.0;  // text size
  Language language = Language::Indonesian;

  /// "id-terang", "en-gelap-115": for file names.
  [[nodiscard]] QString name() const;
};

/// Both themes, both languages.
[[nodiscard]] std::vector<Look> everyLook(QSize size = {1280, 800}, double scale = 1.0);

/// Collects what Qt and QML complain about for as long as it lives; one at a time.
class Complaints {
 public:
  Complaints();
  ~Complaints();
  Complaints(const Complaints&) = delete;
  Complaints& operator=(const Complaints&) = delete;
  [[nodiscard]] const QStringList& lines() const { return m_lines; }

 private:
  static void take(QtMsgType type, const QMessageLogContext& context, const QString& text);
  static Complaints* s_current;
  QtMessageHandler m_before;
  QStringList m_lines;
};

/// The component gallery in a window of its own.
class GalleryStage {
 public:
  explicit GalleryStage(LanguageSwitch& language);
  [[nodiscard]] bool ready() const;
  [[nodiscard]] QStringList sections() const;
  /// Shows a section in a look and lets it settle.
  void show(int section, const Look& look);
  /// Makes the window as high as the section is, so that a picture holds all of it.
  void growToContent();
  [[nodiscard]] QQuickView& view() { return m_view; }

 private:
  LanguageSwitch& m_language;
  QQuickView m_view;
};

/// Lets bindings, layouts and loaders settle, then one frame be drawn.
void settle(QQuickWindow& window);

/// Every section in every look as DIR/SECTION-LOOK.png. Returns the number of pictures; throws
/// std::runtime_error when one cannot be written.
int writeGallery(const QString& folder, LanguageSwitch& language);

/// Loads every screen in every look. Empty when nothing complained.
[[nodiscard]] QStringList selfTest(LanguageSwitch& language);

}  // namespace jemput::app
