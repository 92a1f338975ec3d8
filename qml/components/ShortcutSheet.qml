import QtQuick
import QtQuick.Layouts
import Jemput

// What the keyboard can do here; opened with "?".
Sheet {
    id: sheet
    property list<ShortcutEntry> entries
    contentItem: SheetBody {
        title: qsTr("Tombol cepat")
        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: Theme.s5
            rowSpacing: Theme.s3
            Repeater {
                model: sheet.entries
                delegate: KeyLine {
                    required property ShortcutEntry modelData
                    Layout.preferredWidth: 1
                    Layout.fillWidth: true
                    keys: modelData.keys
                    text: modelData.text
                }
            }
        }
        AppButton { Layout.alignment: Qt.AlignRight; text: qsTr("Tutup"); onClicked: sheet.close() }
    }
}
