import QtQuick
import QtQuick.Layouts
import Jemput

// One registration in a list: who and what, its state, why, and what can be done (children) at the right.
Card {
    id: card
    required property string name
    property string meta: "" // "10.42 · KIA 5 sampai 16 tahun"
    property int stateTone: Tone.Neutral
    property string stateIcon: ""
    property string stateText: ""
    property string reason: "" // why it came back; empty when it did not
    default property alias actions: buttons.data
    implicitHeight: Math.max(Theme.row, line.implicitHeight + 2 * Theme.s3)
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.margins: Theme.s3
        anchors.leftMargin: Theme.s4
        spacing: Theme.s3
        ColumnLayout {
            spacing: 3
            T {
                text: card.name
                font.pixelSize: Theme.strong
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            NumText {
                visible: text !== ""
                text: card.meta
                color: Theme.text2
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                visible: text !== ""
                text: card.reason
                color: Theme.warn
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Badge { tone: card.stateTone; iconName: card.stateIcon; text: card.stateText }
        RowLayout { id: buttons; spacing: Theme.s2 }
    }
}
