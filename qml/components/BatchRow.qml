import QtQuick
import QtQuick.Layouts
import Jemput

// One batch on the road to the office: what, how far, one sentence, one action. Received only under a
// verified receipt.
Card {
    id: row
    enum State { Waiting, Sending, Received, NeedsFixing, Interrupted, Refused }

    required property int batchState
    required property string title
    property string meta: ""
    property string line: "" // what happened, what is safe, what comes next
    property real value: 0
    property string action: ""
    signal acted
    readonly property int tone: [Tone.Neutral, Tone.Info, Tone.Ok, Tone.Warn, Tone.Warn, Tone.Danger][batchState]
    readonly property color bar: [Theme.primary, Theme.primary, Theme.ok, Theme.warn, Theme.danger,
        Theme.danger][batchState]
    implicitHeight: Math.max(96, parts.implicitHeight + 2 * Theme.s4)
    border.width: tone === Tone.Neutral || tone === Tone.Ok ? 1 : 2
    border.color: border.width === 1 ? Theme.hairline : Theme.strongs[tone]
    RowLayout {
        id: parts
        anchors.fill: parent
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        spacing: 18
        Rectangle {
            implicitWidth: 56
            implicitHeight: 56
            radius: 28
            color: Theme.softs[row.tone]
            Icon {
                anchors.centerIn: parent
                size: 32
                name: ["schedule", "cloud_upload", "cloud_done", "edit_note", "cloud_off", "block"][row.batchState]
                color: Theme.softInks[row.tone]
            }
        }
        ColumnLayout {
            spacing: 6
            RowLayout {
                spacing: 10
                T { text: row.title; font.pixelSize: Theme.strong; font.weight: Font.Bold }
                T {
                    text: row.meta
                    font.pixelSize: Theme.label
                    color: Theme.text2
                    mayElide: true
                    Layout.fillWidth: true
                }
            }
            ProgressTrack { value: row.value; fill: row.bar; label: row.title; Layout.fillWidth: true }
            NumText {
                text: row.line
                font.pixelSize: Theme.label
                color: Theme.text2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Item {
            implicitWidth: Math.max(11 * Theme.body, badge.implicitWidth, button.implicitWidth) // bars end in one line
            implicitHeight: button.implicitHeight
            Badge {
                id: badge
                visible: row.action === ""
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                tone: row.tone
                iconName: ["schedule", "arrow_upward", "done_all", "edit_note", "cloud_off", "block"][row.batchState]
                text: [qsTr("Menunggu"), qsTr("Mengirim"), qsTr("Diterima kantor"), qsTr("Perlu perbaikan"),
                    qsTr("Terputus"), qsTr("Ditolak")][row.batchState]
            }
            AppButton {
                id: button
                visible: row.action !== ""
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: AppButton.Tonal
                text: row.action
                onClicked: row.acted()
            }
        }
    }
}
