import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One person of the roster: who it is at the left, what is still needed at the right.
// nameMarked is StyledText made by the model: the name escaped, the match between <a href="m"> and </a>.
AbstractButton {
    id: row
    required property string name
    property string nameMarked: ""
    property string meta: "" // "P · 12 th · Tanjung Biru RT 03"
    property string tail: "" // the last four digits of the NIK; the rest never stands in a list
    property string fullNik: "" // shown for a moment to whoever holds the row
    property string need: "" // "KIA, Akta"
    property int needTone: Tone.Warn
    property string needIcon: "priority_high"
    property bool selected: false
    readonly property color ink2: selected ? Theme.primarySoftInk : Theme.text2
    implicitHeight: Math.max(Theme.row, implicitContentHeight + 2 * Theme.s2)
    topPadding: Theme.s2
    bottomPadding: Theme.s2
    leftPadding: 14
    rightPadding: 14
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + meta + ", " + need
    Accessible.selected: selected
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: row.selected ? Theme.primarySoft : row.pressed ? Theme.surfaceAlt : Theme.surface
        border.width: row.visualFocus ? Theme.ring : row.selected ? 2 : 0
        border.color: row.visualFocus ? Theme.focus : Theme.primary
        Rectangle {
            visible: !row.selected
            anchors.bottom: parent.bottom
            x: 14
            width: parent.width - 28
            height: 1
            color: Theme.hairline
        }
    }
    contentItem: RowLayout {
        spacing: Theme.s2
        ColumnLayout {
            spacing: 3
            T {
                text: row.nameMarked !== "" ? row.nameMarked : row.name
                textFormat: row.nameMarked !== "" ? Text.StyledText : Text.PlainText
                linkColor: row.selected ? Theme.primarySoftInk : Theme.primary
                font.pixelSize: Theme.strong
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                text: row.meta
                color: row.ink2
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        ColumnLayout {
            spacing: 5
            Badge {
                visible: text !== ""
                Layout.alignment: Qt.AlignRight
                tone: row.needTone
                iconName: row.needIcon
                text: row.need
            }
            NumText {
                visible: row.tail !== ""
                Layout.alignment: Qt.AlignRight
                text: row.fullNik !== "" ? row.fullNik : qsTr("NIK ··%1").arg(row.tail)
                font.pixelSize: Theme.small
                color: row.ink2
            }
        }
    }
}
