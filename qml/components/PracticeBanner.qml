import QtQuick
import Jemput

// On every page of a tablet that holds made-up people.
Rectangle {
    implicitHeight: row.implicitHeight + 10
    color: Theme.pill
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.s2
        Icon { name: "science"; size: 22; color: Theme.pillInk; anchors.verticalCenter: parent.verticalCenter }
        T {
            id: words
            text: qsTr("DATA LATIHAN · orang-orang di sini tidak sungguhan")
            color: Theme.pillInk
            font.pixelSize: Theme.label
            font.weight: Font.Bold
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
