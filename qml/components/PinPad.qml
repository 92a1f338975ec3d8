import QtQuick
import QtQuick.Layouts
import Jemput

// Six digits by finger or by keyboard. The digits leave through completed and are forgotten here.
FocusScope {
    id: pad
    property int length: 6
    property bool busy: false // the PIN is being checked
    property int waiting: 0 // seconds until the next PIN is heard
    property string note: "" // "PIN tidak cocok. Coba lagi." / "Tunggu 1 menit."
    property string entered: ""
    signal completed(string pin)
    readonly property list<string> keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("PIN, %n angka", "", length)
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) return
        if (event.key === Qt.Key_Backspace) erase()
        else if (event.text >= "0" && event.text <= "9" && event.text.length === 1) type(event.text)
        else return
        event.accepted = true
    }
    function type(digit: string): void {
        if (busy || waiting > 0) return
        entered += digit
        if (entered.length < length) return
        const pin = entered
        entered = ""
        completed(pin)
    }
    function erase(): void { entered = entered.slice(0, -1) }
    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.s4
        Row {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.s4
            Repeater {
                model: pad.length
                delegate: Rectangle {
                    id: dot
                    required property int index
                    width: 20
                    height: 20
                    radius: 10
                    color: dot.index < pad.entered.length || pad.busy ? Theme.primary : Theme.surface
                    border.width: 2
                    border.color: pad.activeFocus ? Theme.primary : Theme.outline
                }
            }
        }
        T {
            text: pad.busy ? qsTr("Memeriksa …")
                : pad.waiting > 0 ? pad.note + " " + qsTr("Tunggu %n detik.", "", pad.waiting) : pad.note
            color: pad.busy ? Theme.text2 : Theme.danger
            font.pixelSize: Theme.label
            font.weight: Font.Medium
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: grid.implicitWidth // a long sentence makes the pad no wider
            Layout.minimumHeight: 3 * 1.3 * Theme.label // and does not jump when one comes
        }
        GridLayout {
            id: grid
            Layout.alignment: Qt.AlignHCenter
            columns: 3
            rowSpacing: Theme.s3
            columnSpacing: Theme.s3
            enabled: !pad.busy && pad.waiting === 0
            Repeater {
                model: pad.keys
                delegate: PadKey {
                    id: key
                    required property string modelData
                    implicitWidth: Theme.row
                    implicitHeight: Theme.row
                    text: key.modelData
                    onClicked: pad.type(key.modelData)
                }
            }
            Item { implicitWidth: Theme.row; implicitHeight: Theme.row }
            PadKey { implicitWidth: Theme.row; implicitHeight: Theme.row; text: "0"; onClicked: pad.type("0") }
            PadKey {
                implicitWidth: Theme.row
                implicitHeight: Theme.row
                quiet: true
                iconName: "backspace"
                spoken: qsTr("Hapus satu angka")
                onClicked: pad.erase()
            }
        }
    }
}
