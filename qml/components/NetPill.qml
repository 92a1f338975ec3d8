import QtQuick
import QtQuick.Controls.Basic
import Jemput

// How the tablet stands with the office, in two lines; opens Sinkron. Offline is grey: normal work.
AbstractButton {
    id: pill
    enum State { Offline, Idle, Sending, Interrupted, Overdue }

    required property int netState
    property string note: "" // "74 aman di tablet", "412 dari 486"
    readonly property int tone: [Tone.Neutral, Tone.Ok, Tone.Info, Tone.Warn, Tone.Warn][netState]
    readonly property color ink: Theme.softInks[tone]
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.s2)
    leftPadding: Theme.s4
    rightPadding: Theme.s4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text + ", " + note
    Keys.onReturnPressed: pill.clicked()
    Keys.onEnterPressed: pill.clicked()
    background: Rectangle {
        radius: 14
        color: pill.pressed ? Theme.surfaceAlt : Theme.softs[pill.tone]
        FocusRing { shown: pill.visualFocus }
    }
    contentItem: Row {
        spacing: Theme.s3
        Icon {
            name: ["cloud_off", "cloud_done", "cloud_upload", "sync_problem", "history"][pill.netState]
            size: 30
            color: pill.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            T { text: pill.text; color: pill.ink; font.weight: Font.Bold; font.pixelSize: Theme.label }
            NumText { visible: text !== ""; text: pill.note; color: pill.ink; font.pixelSize: Theme.small }
        }
    }
}
