import QtQuick
import Jemput

// What the two marks on a coverage bar are.
Row {
    spacing: Theme.s3
    Rectangle { width: 4; height: 24; radius: 2; color: Theme.text; anchors.verticalCenter: parent.verticalCenter }
    T {
        text: qsTr("Target desa")
        color: Theme.text2
        font.pixelSize: Theme.label
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        spacing: 4
        anchors.verticalCenter: parent.verticalCenter
        Repeater {
            model: 2
            delegate: Rectangle { width: 3; height: 10; color: Theme.targetLine }
        }
    }
    T {
        text: qsTr("Target nasional")
        color: Theme.text2
        font.pixelSize: Theme.label
        anchors.verticalCenter: parent.verticalCenter
    }
}
