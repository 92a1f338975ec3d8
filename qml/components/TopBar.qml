import QtQuick
import QtQuick.Layouts
import Jemput

// Title and place at the left; what a page adds (children), the network pill and the person at the right.
Rectangle {
    id: bar
    property string title: ""
    property string subtitle: ""
    property string who: ""
    property string role: ""
    property alias net: pill
    default property alias extra: middle.data
    implicitHeight: Math.max(76, row.implicitHeight + Theme.s3)
    color: Theme.surface
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.s5
        anchors.rightMargin: Theme.s4
        spacing: Theme.s4
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            T { text: bar.title; font.pixelSize: Theme.title; font.weight: Font.Bold; Layout.fillWidth: true }
            T {
                visible: text !== ""
                text: bar.subtitle
                color: Theme.text2
                font.pixelSize: Theme.label
                mayElide: true
                Layout.fillWidth: true
            }
        }
        RowLayout { id: middle; spacing: Theme.s3 }
        NetPill { id: pill; netState: NetPill.Offline; text: qsTr("Luring") }
        RowLayout {
            visible: bar.who !== ""
            spacing: 10
            Rectangle {
                implicitWidth: 48
                implicitHeight: 48
                radius: 24
                color: Theme.primarySoft
                T {
                    anchors.centerIn: parent
                    text: bar.who.charAt(0)
                    font.weight: Font.Bold
                    font.pixelSize: Theme.strong
                    color: Theme.primarySoftInk
                }
            }
            ColumnLayout {
                spacing: 0
                T { text: bar.who; font.weight: Font.DemiBold; font.pixelSize: Theme.label }
                T { text: bar.role; color: Theme.text2; font.pixelSize: Theme.small }
            }
        }
    }
}
