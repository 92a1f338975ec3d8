import QtQuick
import QtQuick.Layouts
import Jemput

// One number that matters, its unit, and what it means.
Card {
    id: tile
    required property string label
    required property string value
    property string unit: ""
    property string note: ""
    property string noteIcon: ""
    property int tone: Tone.Neutral
    implicitHeight: column.implicitHeight + 2 * Theme.s4
    implicitWidth: 260
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value + " " + unit + ", " + note
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        spacing: 2
        T {
            text: tile.label
            font.pixelSize: Theme.label
            font.weight: Font.DemiBold
            color: Theme.text2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.s2
            NumText {
                text: tile.value
                font.pixelSize: Theme.figure
                font.weight: Font.Bold
                Layout.alignment: Qt.AlignBaseline
            }
            T {
                text: tile.unit
                color: Theme.text2
                wrapMode: Text.Wrap
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
            }
        }
        RowLayout {
            visible: tile.note !== ""
            spacing: 6
            Icon { visible: name !== ""; name: tile.noteIcon; size: 20; color: Theme.strongs[tile.tone] }
            T {
                text: tile.note
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                color: Theme.strongs[tile.tone]
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}
