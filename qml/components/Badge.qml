import QtQuick
import Jemput

// State as colour, icon and word together, never as colour alone.
Rectangle {
    id: badge
    property int tone: Tone.Neutral
    property string iconName: ""
    property string text: ""
    readonly property color ink: Theme.softInks[tone]
    color: Theme.softs[tone]
    radius: Theme.radiusBadge
    implicitHeight: words.implicitHeight + 2 * Theme.s2
    implicitWidth: words.implicitWidth + 20
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Row {
        id: words
        anchors.centerIn: parent
        spacing: 6
        Icon {
            visible: name !== ""
            name: badge.iconName
            size: 20
            color: badge.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        T {
            text: badge.text
            color: badge.ink
            font.pixelSize: Theme.label
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
