import QtQuick
import QtQuick.Controls.Basic
import Jemput

// One of a list that is in sight. A second tap lets go.
AbstractButton {
    id: chip
    required property string label // what it is one of, for who listens
    property bool several: false // others may be chosen as well
    property bool on: false
    property real widest: implicitWidth
    readonly property color ink: on ? Theme.primaryInk : Theme.text
    width: Math.min(implicitWidth, widest)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Theme.s2)
    leftPadding: Theme.s3
    rightPadding: Theme.s3
    focusPolicy: Qt.StrongFocus
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: label + ": " + text
    Accessible.checked: on
    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: chip.on ? Theme.primary : chip.pressed ? Theme.surfaceAlt : Theme.surface
        border.width: chip.on ? 0 : 2
        border.color: Theme.outline
        FocusRing { shown: chip.visualFocus }
    }
    contentItem: Row {
        spacing: Theme.s2
        Icon {
            name: chip.several ? (chip.on ? "check_box" : "check_box_outline_blank")
                : chip.on ? "radio_button_checked" : "radio_button_unchecked"
            size: 24
            color: chip.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        T {
            text: chip.text
            color: chip.ink
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
