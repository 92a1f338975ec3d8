import QtQuick
import QtQuick.Layouts
import Jemput

// Letters for names in the Indonesian order of keys, digits on top; for touch. It says what was pressed
// and types nothing itself.
Rectangle {
    id: pad
    readonly property list<string> rows: ["1234567890", "QWERTYUIOP", "ASDFGHJKL'", "ZXCVBNM-."]
    signal typed(string text)
    signal erased
    signal hidden
    implicitWidth: 720
    implicitHeight: column.implicitHeight + 2 * Theme.s2
    color: Theme.bg
    border.width: 1
    border.color: Theme.hairline
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Papan huruf")
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.s1
        spacing: Theme.s2
        Repeater {
            model: pad.rows
            delegate: RowLayout {
                id: row
                required property string modelData
                required property int index
                spacing: Theme.s2
                Repeater {
                    model: row.modelData.split("")
                    delegate: PadKey {
                        id: key
                        required property string modelData
                        Layout.preferredWidth: 1
                        text: key.modelData
                        onClicked: pad.typed(key.modelData)
                    }
                }
                PadKey {
                    visible: row.index === 3
                    Layout.preferredWidth: 1
                    quiet: true
                    iconName: "backspace"
                    spoken: qsTr("Hapus satu huruf")
                    autoRepeat: true
                    onClicked: pad.erased()
                }
            }
        }
        RowLayout {
            spacing: Theme.s2
            PadKey {
                Layout.preferredWidth: 2
                quiet: true
                iconName: "keyboard_hide"
                spoken: qsTr("Tutup papan huruf")
                onClicked: pad.hidden()
            }
            PadKey {
                Layout.preferredWidth: 8
                text: qsTr("spasi")
                onClicked: pad.typed(" ")
            }
        }
    }
}
