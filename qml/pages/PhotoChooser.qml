import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Which photo: the newest of the tablet's folders and of what is plugged in.
Sheet {
    id: sheet
    required property PhotoFiles files
    property string title: ""
    signal chosen(string file)
    wide: 900
    onAboutToShow: files.look()
    onClosed: files.forget()
    contentItem: SheetBody {
        title: qsTr("Foto dari berkas: %1").arg(sheet.title)
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2
            Repeater {
                model: sheet.files.places
                delegate: AppButton {
                    required property string modelData
                    required property int index
                    readonly property string folder: sheet.files.folders[index]
                    kind: folder === sheet.files.folder ? AppButton.Tonal : AppButton.Outline
                    iconName: folder === sheet.files.folder ? "done" : "folder"
                    text: modelData
                    onClicked: sheet.files.folder = folder
                }
            }
        }
        Field {
            Layout.fillWidth: true
            label: qsTr("Folder foto")
            value: sheet.files.folder
            onEdited: text => sheet.files.folder = text
        }
        T {
            visible: sheet.files.count === 0
            text: sheet.files.looking ? qsTr("Mencari foto …")
                : qsTr("Tidak ada foto JPEG atau PNG di folder ini. Pilih folder lain, atau pasang USB, kartu atau HP.")
            color: Theme.text2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Math.max(2, Math.floor(width / (10 * Theme.body)))
            rowSpacing: Theme.s2
            columnSpacing: Theme.s2
            Repeater {
                model: sheet.files
                delegate: PhotoTile {
                    required property int index
                    required property string name
                    required property string meta
                    required picture
                    required iconName
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    tileState: FormPhotos.Empty
                    text: name
                    note: meta
                    Component.onCompleted: sheet.files.want(index)
                    onClicked: {
                        sheet.chosen(sheet.files.path(index)) // first: without motion the sheet is gone at once
                        sheet.close()
                    }
                }
            }
        }
        T {
            visible: text !== ""
            text: sheet.files.sentence
            color: Theme.text2
            font.pixelSize: Theme.label
            Layout.fillWidth: true
        }
        Banner {
            Layout.fillWidth: true
            text: qsTr("Jemput menyimpan salinan yang terkunci. Foto aslinya tetap di folder ini dan bisa dilihat siapa saja: hapus setelah tersimpan.")
        }
        RowLayout {
            Item { Layout.fillWidth: true }
            AppButton { text: qsTr("Batal"); implicitHeight: Theme.targetPrimary; onClicked: sheet.close() }
        }
    }
}
