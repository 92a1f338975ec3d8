import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One of few, as a large tile: the sex, an officer's name at sign-in.
AbstractButton {
    id: tile
    property string iconName: ""
    property string note: ""
    property bool on: false
    readonly property color ink: on ? Theme.primaryInk : Theme.text
    implicitHeight: Math.max(Theme.targetSearch, contentItem.implicitHeight + 2 * Theme.s2)
    leftPadding: Theme.s4
    rightPadding: Theme.s4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: note !== "" ? text + ", " + note : text
    Accessible.checked: on
    Keys.onReturnPressed: tile.clicked()
    Keys.onEnterPressed: tile.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: tile.on ? Theme.primary : tile.pressed ? Theme.surfaceAlt : Theme.surface
        border.width: tile.on ? 0 : 2
        border.color: Theme.outline
        FocusRing { shown: tile.visualFocus }
    }
    contentItem: RowLayout {
        spacing: Theme.s3
        Icon { visible: name !== ""; name: tile.iconName; size: 30; color: tile.ink }
        ColumnLayout {
            spacing: 0
            T {
                text: tile.text
                color: tile.ink
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                visible: text !== ""
                text: tile.note
                color: tile.ink
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Icon { visible: tile.on; name: "check_circle"; color: tile.ink }
    }
}
