import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What has become of one registration, step by step; at the end what it waits for.
Sheet {
    id: sheet
    required property RecordPathModel path
    onAboutToShow: path.load()
    contentItem: SheetBody {
        title: sheet.path.name !== "" ? sheet.path.name : qsTr("Perjalanan pendaftaran")
        T {
            visible: sheet.path.documents !== ""
            text: sheet.path.documents
            color: Theme.text2
            font.pixelSize: Theme.label
            Layout.fillWidth: true
        }
        Repeater {
            model: sheet.path
            delegate: PathStep { Layout.fillWidth: true }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2
            AppButton {
                iconName: "receipt_long"
                text: qsTr("Tanda terima 80 mm")
                onClicked: {
                    sheet.path.saveSlip(0)
                    sheet.close()
                }
            }
            AppButton {
                iconName: "receipt_long"
                text: qsTr("Tanda terima A6")
                onClicked: {
                    sheet.path.saveSlip(1)
                    sheet.close()
                }
            }
        }
        RowLayout {
            Item { Layout.fillWidth: true }
            AppButton { kind: AppButton.Primary; text: qsTr("Tutup"); onClicked: sheet.close() }
        }
    }
}
