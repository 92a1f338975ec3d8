import QtQuick
import Jemput

// Name or number of a person. Esc clears; the arrow keys belong to the list beside it.
Entry {
    id: field
    signal cleared
    implicitHeight: Theme.targetSearch
    leftPadding: 56
    rightPadding: 64
    font.pixelSize: Theme.section
    font.weight: Font.DemiBold
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    Accessible.name: placeholderText
    Keys.onEscapePressed: erase()
    function erase(): void {
        remove(0, length) // unlike clear() it counts as edited
        cleared()
        forceActiveFocus()
    }
    Icon { name: "search"; size: 30; x: 14; anchors.verticalCenter: parent.verticalCenter; color: Theme.primary }
    IconButton {
        visible: field.text !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        touchOnly: true
        iconName: "close"
        iconSize: 28
        text: qsTr("Hapus pencarian")
        onClicked: field.erase()
    }
}
