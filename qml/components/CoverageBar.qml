import QtQuick
import Jemput

// Coverage as a bar, the village's own target as a tick, the national one as a dashed line with a casing
// that reads on every colour and goes on into the rows above and below.
Item {
    id: plot
    property real coverage: 0 // 0 to 1 and above; the bar clamps
    property real villageTarget: 0
    property real nationalTarget: 0
    property bool met: false
    readonly property real span: height + Theme.s2 // to the middle of the gaps between rows
    readonly property int dashes: Math.round(span / 16)
    implicitWidth: 240
    implicitHeight: 36
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 24
        radius: 5
        color: Theme.barTrack
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * Math.min(1, plot.coverage)
        height: 24
        radius: 5
        color: plot.met ? Theme.barMet : Theme.barBelow
    }
    Column {
        visible: plot.nationalTarget > 0
        x: plot.width * Math.min(1, plot.nationalTarget) - width / 2
        y: (plot.height - height) / 2
        spacing: plot.span / plot.dashes - 10
        Repeater {
            model: plot.dashes
            delegate: Rectangle {
                width: 7
                height: 10
                radius: 2
                color: Theme.surface
                Rectangle { anchors.centerIn: parent; width: 3; height: 8; color: Theme.targetLine }
            }
        }
    }
    Rectangle {
        visible: plot.villageTarget > 0
        anchors.verticalCenter: parent.verticalCenter
        x: plot.width * Math.min(1, plot.villageTarget) - width / 2
        width: 4
        height: 36
        radius: 2
        color: Theme.text
    }
}
