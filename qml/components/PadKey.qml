import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One key of a touch pad. It never takes the focus from the field that is typed into.
AbstractButton {
    id: key
    property string iconName: ""
    property string spoken: text
    property bool quiet: false // not a character: hide, erase
    readonly property bool touchOnly: true // the hardware keyboard does the same
    implicitWidth: Theme.targetMin
    implicitHeight: 50
    Layout.fillWidth: true
    Layout.fillHeight: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    background: Rectangle {
        radius: 10
        color: key.pressed ? Theme.primary : key.quiet ? Theme.neutralSoft : Theme.surface
        border.width: key.quiet ? 0 : 1
        border.color: Theme.outline
    }
    contentItem: Item {
        NumText {
            anchors.centerIn: parent
            visible: key.iconName === ""
            text: key.text
            color: key.pressed ? Theme.primaryInk : Theme.text
            font.pixelSize: key.height >= Theme.row ? Theme.person : Theme.section
        }
        Icon {
            anchors.centerIn: parent
            visible: key.iconName !== ""
            name: key.iconName
            size: 28
            color: key.pressed ? Theme.primaryInk : Theme.neutralSoftInk
        }
    }
}
