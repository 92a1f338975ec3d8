import QtQuick
import QtQuick.Layouts
import Jemput

// Where one can go: the destinations, and the settings at the bottom.
Rectangle {
    id: rail
    property list<RailEntry> entries
    property int current: 0
    signal chosen(int index)
    implicitWidth: 104
    color: Theme.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Menu utama")
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s4
        spacing: 2
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.s1
            implicitWidth: 48
            implicitHeight: 48
            radius: 14
            color: Theme.pill
            Icon { anchors.centerIn: parent; name: "terrain"; size: 32; color: Theme.pillInk }
        }
        Repeater {
            model: rail.entries
            delegate: Item {
                id: slot
                required property RailEntry modelData
                required property int index
                Layout.fillHeight: modelData.atEnd
                implicitWidth: item.implicitWidth
                implicitHeight: item.implicitHeight
                RailItem {
                    id: item
                    anchors.bottom: parent.bottom
                    iconName: slot.modelData.iconName
                    text: slot.modelData.text
                    count: slot.modelData.count
                    current: slot.index === rail.current
                    onClicked: rail.chosen(slot.index)
                }
                Shortcut {
                    sequence: "Ctrl+" + (slot.index + 1)
                    enabled: rail.visible
                    onActivated: rail.chosen(slot.index)
                }
            }
        }
    }
}
