import QtQuick
import QtQuick.Layouts
import Jemput

// A remark in the page that does not stop the work: a likely double, a full disk, a wrong clock.
Rectangle {
    id: banner
    property int tone: Tone.Warn
    property string title: ""
    property string text: ""
    property string action: ""
    signal acted
    readonly property color ink: Theme.softInks[tone]
    implicitHeight: Math.max(60, row.implicitHeight + 2 * Theme.s2)
    implicitWidth: 480
    radius: Theme.radius
    color: Theme.softs[tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + text
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: Theme.s2
        spacing: Theme.s3
        Icon {
            name: ["info", "info", "check_circle", "warning", "report"][banner.tone]
            size: 30
            color: banner.ink
        }
        ColumnLayout {
            spacing: 0
            T {
                visible: text !== ""
                text: banner.title
                color: banner.ink
                font.weight: Font.Bold
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                visible: text !== ""
                text: banner.text
                color: banner.ink
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        AppButton { visible: text !== ""; text: banner.action; onClicked: banner.acted() }
    }
}
