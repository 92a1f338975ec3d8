import QtQuick
import Jemput

// How far, from 0 to 1; beyond is clamped in the bar, never in the number beside it.
Item {
    id: track
    property real value: 0
    property string label: ""
    property color fill: Theme.primary
    property int thickness: 12
    implicitHeight: thickness
    implicitWidth: 160
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label
    Rectangle { anchors.fill: parent; radius: height / 2; color: Theme.barTrack }
    Rectangle {
        visible: track.value > 0
        height: parent.height
        radius: height / 2
        color: track.fill
        width: Math.max(height, parent.width * Math.min(1, track.value))
    }
}
