import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// Whose turn it is, and how many wait.
AbstractButton {
    id: pill
    property int waiting: 0
    readonly property string note: waiting > 0 ? qsTr("%n menunggu", "", waiting) : qsTr("Tidak ada antrean")
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + 2 * Theme.s2)
    leftPadding: Theme.s3
    rightPadding: Theme.s3
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Antrean %1").arg(text)
    Accessible.description: note
    Keys.onReturnPressed: pill.clicked()
    Keys.onEnterPressed: pill.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: pill.pressed ? Theme.surfaceAlt : Theme.surface
        border.width: 2
        border.color: Theme.outline
        FocusRing { shown: pill.visualFocus }
    }
    contentItem: RowLayout {
        spacing: Theme.s2
        Icon { name: "confirmation_number"; size: 28; color: Theme.text2 }
        ColumnLayout {
            spacing: 0
            NumText { text: pill.text; font.weight: Font.Bold; font.pixelSize: Theme.label }
            NumText {
                text: pill.note
                color: Theme.text2
                font.pixelSize: Theme.small
            }
        }
    }
}
