import QtQuick
import QtQuick.Layouts
import Jemput

// What was just done, and the way back: ten seconds, one at a time, never over the primary button.
Rectangle {
    id: bar
    property string text: ""
    property string action: qsTr("Urungkan")
    property int seconds: 10
    property string iconName: "check_circle"
    signal undone
    function show(words: string): void {
        text = words
        visible = true
        timer.restart()
    }
    visible: false
    implicitWidth: row.implicitWidth + Theme.s4 + Theme.s3
    implicitHeight: Math.max(72, row.implicitHeight + 2 * Theme.s2)
    radius: Theme.radius
    color: Theme.text
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    TapHandler { gesturePolicy: TapHandler.WithinBounds } // a press on it is no press on what lies below
    Timer { id: timer; interval: bar.seconds * 1000; onTriggered: bar.visible = false }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.s4
        anchors.rightMargin: Theme.s3
        spacing: Theme.s4
        Icon { name: bar.iconName; color: Theme.surface }
        T {
            text: bar.text
            color: Theme.surface
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        AppButton {
            visible: bar.action !== ""
            iconName: "undo"
            text: bar.action
            onClicked: {
                bar.visible = false
                bar.undone()
            }
        }
    }
}
