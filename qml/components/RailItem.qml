import QtQuick
import QtQuick.Controls.Basic
import Jemput

AbstractButton {
    id: item
    required property string iconName
    property bool current: false
    property int count: 0
    readonly property color ink: current ? Theme.railActiveText : Theme.railText
    implicitWidth: 104
    implicitHeight: Theme.row
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? qsTr("%1, %n menunggu", "", count).arg(text) : text
    Accessible.selected: current
    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: 6
            radius: 14
            color: item.current ? Theme.railActive : "transparent"
            border.width: item.visualFocus ? Theme.ring : 0
            border.color: item.current ? Theme.focus : Theme.pill
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 2
            Icon { name: item.iconName; size: 30; color: item.ink; anchors.horizontalCenter: parent.horizontalCenter }
            T {
                text: item.text
                color: item.ink
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
        CountPill { x: parent.width / 2 + 8; count: item.count }
    }
}
