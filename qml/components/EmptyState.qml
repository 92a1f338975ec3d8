import QtQuick
import Jemput

// Nothing here: why, and what to do. A Column, since a nested layout would forget that the title wraps.
Column {
    id: empty
    required property string title
    property string text: ""
    property string iconName: ""
    property string action: ""
    signal acted
    spacing: Theme.s3
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 88
        height: 88
        radius: 44
        color: Theme.neutralSoft
        Icon { anchors.centerIn: parent; name: empty.iconName; size: 44; color: Theme.neutralSoftInk }
    }
    T {
        width: parent.width
        text: empty.title
        font.pixelSize: Theme.section
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    T {
        visible: text !== ""
        width: parent.width
        text: empty.text
        color: Theme.text2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    AppButton {
        visible: text !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        kind: AppButton.Tonal
        text: empty.action
        onClicked: empty.acted()
    }
}
