import QtQuick
import QtQuick.Layouts
import Jemput

// A key cap and what it does.
RowLayout {
    id: line
    property string keys: ""
    property string text: ""
    spacing: Theme.s3
    Rectangle {
        implicitWidth: Math.max(56, cap.implicitWidth + 20)
        implicitHeight: cap.implicitHeight + 14
        radius: Theme.radiusBadge
        color: Theme.neutralSoft
        T {
            id: cap
            anchors.centerIn: parent
            text: line.keys
            color: Theme.neutralSoftInk
            font.pixelSize: Theme.label
            font.weight: Font.Bold
        }
    }
    T { text: line.text; wrapMode: Text.Wrap; Layout.fillWidth: true }
}
