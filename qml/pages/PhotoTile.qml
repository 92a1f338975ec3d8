import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// A place for one photo: empty, being prepared, kept, or with what went wrong. Tapped, it is chosen or looked at.
AbstractButton {
    id: tile
    required property var picture
    required property string note
    required property int tileState
    property bool removable: false
    property string iconName: ["add_a_photo", "hourglass_top", "image", "broken_image"][tileState]
    readonly property bool isWrong: tileState === FormPhotos.Wrong
    enabled: tileState !== FormPhotos.Preparing
    implicitHeight: contentItem.implicitHeight + 2 * Theme.s2
    padding: Theme.s2
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Foto: %1").arg(text) + ", " + note // its paper's line is called like the paper
    Keys.onReturnPressed: tile.clicked()
    Keys.onEnterPressed: tile.clicked()
    background: Rectangle {
        radius: 14
        color: tile.pressed ? Theme.surfaceAlt : Theme.surface
        border.width: 2
        border.color: [Theme.outline, Theme.outline, Theme.ok, Theme.danger][tile.tileState]
        FocusRing { shown: tile.visualFocus }
    }
    contentItem: ColumnLayout {
        spacing: 2
        PhotoFrame { Layout.fillWidth: true; iconName: tile.iconName; picture: tile.picture }
        T {
            text: tile.text
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        T {
            Layout.fillHeight: true
            verticalAlignment: Text.AlignTop
            text: tile.note
            color: tile.isWrong ? Theme.danger : Theme.text2
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
