import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// A service with its reason. An impossible one stays in sight and says why.
AbstractButton {
    id: tile
    enum State { Off, On, Done, Impossible }

    required property int tileState
    property string iconName: ""
    property string note: ""
    readonly property bool choosable: tileState === ServiceTile.Off || tileState === ServiceTile.On
    readonly property color ink: tileState === ServiceTile.On ? Theme.primaryInk
        : tileState === ServiceTile.Done ? Theme.okSoftInk : Theme.text
    readonly property color ink2: tileState === ServiceTile.On || tileState === ServiceTile.Done ? ink : Theme.text2
    enabled: choosable
    implicitHeight: Math.max(104, contentItem.implicitHeight + 2 * Theme.s3)
    implicitWidth: 156
    padding: Theme.s3
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text + ", " + note
    Accessible.checked: tileState === ServiceTile.On
    Keys.onReturnPressed: tile.clicked()
    Keys.onEnterPressed: tile.clicked()
    background: Rectangle {
        radius: 14
        color: [Theme.surface, Theme.primary, Theme.okSoft, Theme.surfaceAlt][tile.tileState]
        border.width: [2, 0, 0, 1][tile.tileState]
        border.color: tile.choosable ? Theme.outline : Theme.hairline
        FocusRing { shown: tile.visualFocus }
    }
    contentItem: ColumnLayout {
        spacing: 2
        RowLayout {
            Icon { name: tile.iconName; size: 30; color: tile.ink2 }
            Item { Layout.fillWidth: true }
            Icon {
                name: ["check_box_outline_blank", "check_box", "verified", "block"][tile.tileState]
                size: 28
                color: tile.ink2
            }
        }
        T {
            text: tile.text
            color: tile.ink
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        T {
            Layout.fillHeight: true
            verticalAlignment: Text.AlignTop
            text: tile.note
            color: tile.ink2
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
