import QtQuick
import Jemput

// The 3-pixel ring around whatever the keyboard is on.
Rectangle {
    property bool shown: false
    property int gap: 2
    anchors.fill: parent
    anchors.margins: -Theme.ring - gap
    visible: shown
    color: "transparent"
    radius: Theme.radius + Theme.ring + gap
    border.width: Theme.ring
    border.color: Theme.focus
}
