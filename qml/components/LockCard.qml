import QtQuick
import QtQuick.Layouts
import Jemput

FocusScope {
    id: card
    property string who: ""
    property alias busy: pad.busy
    property alias note: pad.note
    property alias waiting: pad.waiting
    signal unlocking(string pin)
    implicitWidth: 420
    implicitHeight: column.implicitHeight + 2 * Theme.s5
    onVisibleChanged: pad.entered = ""
    Card { anchors.fill: parent }
    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s5
        spacing: Theme.s3
        T {
            text: qsTr("Terkunci · %1").arg(card.who)
            font.pixelSize: Theme.section
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        T {
            text: qsTr("Isian terakhir tetap tersimpan.")
            color: Theme.text2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PinPad {
            id: pad
            Layout.alignment: Qt.AlignHCenter
            focus: true
            onCompleted: pin => card.unlocking(pin)
        }
    }
}
