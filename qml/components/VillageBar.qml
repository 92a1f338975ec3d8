import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One village: its name, coverage against its targets, the number, and how many people are still missing.
// Rows stand 8 pixels apart; the dashed national line runs through the gap.
AbstractButton {
    id: row
    required property string name
    property real coverage: 0 // 0 to 1 and above; the bar clamps, the number does not
    property real villageTarget: 0
    property real nationalTarget: 0
    property string percent: "" // "46,3 %"
    property string gap: "" // "118 anak", "Tercapai"
    property bool met: false
    property bool complete: met // nobody is missing
    property bool stale: false
    property bool known: true // the office has figures for this village
    property string meta: "" // "12 diterima · 3 di tablet"
    property int nameWidth: 210
    implicitHeight: Math.max(Theme.target, implicitContentHeight)
    topPadding: 0
    bottomPadding: 0
    leftPadding: Theme.s2
    rightPadding: Theme.s2
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: name + ", " + percent + ", " + gap
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    background: Rectangle {
        color: row.pressed ? Theme.surfaceAlt : "transparent"
        radius: Theme.radiusBadge
        FocusRing { shown: row.visualFocus; gap: -Theme.ring }
    }
    contentItem: RowLayout {
        spacing: Theme.s3
        RowLayout {
            Layout.preferredWidth: row.nameWidth
            Layout.maximumWidth: row.nameWidth
            spacing: Theme.s1
            ColumnLayout {
                spacing: 0
                T { text: row.name; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
                NumText {
                    visible: text !== ""
                    text: row.meta
                    color: Theme.text2
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            Icon { visible: row.stale; name: "sync_problem"; size: 24; color: Theme.warn }
        }
        CoverageBar {
            Layout.fillWidth: true
            Layout.fillHeight: true
            coverage: row.coverage
            villageTarget: row.villageTarget
            nationalTarget: row.nationalTarget
            met: row.met
        }
        NumText {
            text: row.percent
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Math.max(implicitWidth, 4 * Theme.body)
        }
        Badge {
            Layout.preferredWidth: Math.max(implicitWidth, 9.5 * Theme.body)
            tone: row.complete ? Tone.Ok : row.met ? Tone.Info : row.known ? Tone.Warn : Tone.Neutral
            iconName: row.complete ? "check" : row.known ? "person_search" : "hourglass_empty"
            text: row.gap
        }
    }
}
