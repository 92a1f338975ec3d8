import QtQuick
import Jemput

// A number that asks to be looked at; away at nought.
Rectangle {
    id: pill
    property int count: 0
    visible: count > 0
    width: Math.max(height, number.implicitWidth + 12)
    height: number.implicitHeight + 4
    radius: height / 2
    color: Theme.pill
    NumText {
        id: number
        anchors.centerIn: parent
        text: pill.count
        color: Theme.pillInk
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
}
