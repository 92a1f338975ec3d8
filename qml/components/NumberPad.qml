import QtQuick
import QtQuick.Layouts
import Jemput

// Digits for NIK, KK, dates and telephone numbers; for touch.
Rectangle {
    id: pad
    readonly property list<string> keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    signal typed(string text)
    signal erased
    signal hidden
    implicitWidth: 360
    implicitHeight: grid.implicitHeight + 2 * Theme.s2
    color: Theme.bg
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Papan angka")
    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: Theme.s2
        columns: 3
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: pad.keys
            delegate: PadKey {
                id: key
                required property string modelData
                implicitHeight: 64
                text: key.modelData
                onClicked: pad.typed(key.modelData)
            }
        }
        PadKey {
            implicitHeight: 64
            quiet: true
            iconName: "keyboard_hide"
            spoken: qsTr("Tutup papan angka")
            onClicked: pad.hidden()
        }
        PadKey { implicitHeight: 64; text: "0"; onClicked: pad.typed("0") }
        PadKey {
            implicitHeight: 64
            quiet: true
            iconName: "backspace"
            spoken: qsTr("Hapus satu angka")
            autoRepeat: true
            onClicked: pad.erased()
        }
    }
}
