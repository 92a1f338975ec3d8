import QtQuick
import Jemput

// Text. Cut text is a fault that the audit reports, unless mayElide says that losing the end is harmless.
Text {
    property bool mayElide: false
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.body
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    textFormat: Text.PlainText
}
