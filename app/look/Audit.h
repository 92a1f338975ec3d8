// Looks at a drawn window as a person with sun on the screen and thick fingers would: the bars of the
// interface specification, section 7, over the item tree and the picture.
#pragma once

#include <QString>
#include <vector>

class QQuickWindow;

namespace jemput::app {

enum class Fault {
  LowContrast,   // text below 7:1, icon below 4.5:1 against the colour really behind it
  SmallFont,     // below 15 px
  CutText,       // elided, overflowing its box, or outside what is shown
  UnknownIcon,   // a name that the icon font does not draw as one glyph
  SmallTarget,   // below 48 x 48
  SmallPrimary,  // a primary button below 64
  NarrowGap,     // less than 8 between two targets (84-px rows are their own margin)
  Overlap,       // two targets share a place
  Unreachable,   // outside the window, and no Flickable can bring it in
  Unnamed,       // a control without role or spoken name
  NoKeyboard,    // a control that Tab cannot reach and that is not marked touchOnly
};

const char* faultName(Fault fault);

struct Finding {
  Fault fault;
  QString where;   // type and spoken name or text of the item
  QString detail;  // the measured figure
  bool operator==(const Finding&) const = default;
};

/// What the window shows now. The window must be exposed or off-screen; its picture is taken here.
[[nodiscard]] std::vector<Finding> audit(QQuickWindow& window);

/// The same, and again at every position of the visible vertical Flickables, which end where they began.
[[nodiscard]] std::vector<Finding> auditScrolled(QQuickWindow& window);

/// One line a finding.
[[nodiscard]] QString describe(const std::vector<Finding>& findings);

}  // namespace jemput::app
