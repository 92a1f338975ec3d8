import QtQuick
import QtQuick.Layouts
import Jemput

// A draft is the one thing that can be thrown away for good, so the name is typed first.
Sheet {
    id: dialog
    property string name: ""
    property string typed: ""
    readonly property bool matches: typed.trim().toUpperCase() === name.trim().toUpperCase()
    signal given
    onAboutToShow: typed = ""
    contentItem: SheetBody {
        title: qsTr("Hapus draf ini?")
        Banner {
            Layout.fillWidth: true
            title: dialog.name !== "" ? dialog.name : qsTr("Belum ada nama")
            text: qsTr("Isiannya hilang dan tidak dapat dikembalikan. Pendaftaran yang sudah tersimpan tetap aman.")
        }
        Field {
            input.focus: true
            visible: dialog.name !== ""
            Layout.fillWidth: true
            label: qsTr("Ketik namanya untuk menghapus")
            value: dialog.typed
            onEdited: text => dialog.typed = text
        }
        RowLayout {
            spacing: Theme.s3
            Item { Layout.fillWidth: true }
            AppButton { text: qsTr("Batal"); implicitHeight: Theme.targetPrimary; onClicked: dialog.close() }
            AppButton {
                kind: AppButton.Primary
                text: qsTr("Hapus")
                enabled: dialog.matches
                onClicked: {
                    dialog.close()
                    dialog.given()
                }
            }
        }
    }
}
