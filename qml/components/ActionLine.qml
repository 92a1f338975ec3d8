import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// A line of advice that opens what it speaks of.
AbstractButton {
    id: line
    property string iconName: ""
    property string note: ""
    property int tone: Tone.Warn
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + 2 * Theme.s2)
    leftPadding: Theme.s2
    rightPadding: Theme.s2
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + note
    Keys.onReturnPressed: line.clicked()
    Keys.onEnterPressed: line.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: line.pressed ? Theme.surfaceAlt : "transparent"
        FocusRing { shown: line.visualFocus; gap: -Theme.ring }
    }
    contentItem: RowLayout {
        spacing: Theme.s3
        Rectangle {
            implicitWidth: 44
            implicitHeight: 44
            radius: Theme.radius
            color: Theme.softs[line.tone]
            Icon { anchors.centerIn: parent; name: line.iconName; color: Theme.softInks[line.tone] }
        }
        ColumnLayout {
            spacing: 1
            T { text: line.text; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
            T {
                visible: text !== ""
                text: line.note
                font.pixelSize: Theme.small
                color: Theme.text2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Icon { name: "chevron_right"; size: 28; color: Theme.text2 }
    }
}
