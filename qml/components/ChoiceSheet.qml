import QtQuick
import QtQuick.Layouts
import Jemput

// A long list to choose from; typing leaves what contains the letters.
Sheet {
    id: sheet
    required property string label
    property list<string> options
    property list<int> chosen
    property string typed: ""
    signal tapped(int option)
    readonly property list<int> found: {
        const wanted = typed.trim().toLowerCase()
        let rows = []
        for (let i = 0; i < options.length; ++i) if (options[i].toLowerCase().includes(wanted)) rows.push(i)
        return rows
    }
    onOpened: typed = ""
    contentItem: SheetBody {
        title: sheet.label
        Field {
            Layout.fillWidth: true
            input.focus: true
            label: qsTr("Cari dalam daftar")
            value: sheet.typed
            onEdited: text => sheet.typed = text
            onAccepted: if (sheet.found.length > 0) sheet.take(sheet.found[0])
        }
        T {
            visible: sheet.found.length === 0
            text: qsTr("Tidak ada yang cocok. Hapus satu huruf, atau pilih Lainnya.")
            color: Theme.text2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Repeater {
            model: sheet.found
            delegate: ChoiceTile {
                required property int modelData
                Layout.fillWidth: true
                text: sheet.options[modelData]
                on: sheet.chosen.indexOf(modelData) >= 0
                onClicked: sheet.take(modelData)
            }
        }
        AppButton { text: qsTr("Batal"); Layout.fillWidth: true; onClicked: sheet.close() }
    }
    function take(option: int): void {
        close()
        tapped(option)
    }
}
