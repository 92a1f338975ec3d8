import QtQuick
import Jemput

// One glyph of the icon font by its ligature name, always beside a word.
Text {
    property string name: ""
    property int size: 26
    text: name
    color: Theme.text
    font.family: Theme.iconFamily
    font.pixelSize: size
    textFormat: Text.PlainText
    width: size
    height: size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
