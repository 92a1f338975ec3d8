import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// One photo, large enough to read the paper on it.
Sheet {
    id: sheet
    property string title: ""
    property string note: ""
    property var picture
    property bool removable: false
    signal replacing
    signal removing
    wide: 900
    onClosed: picture = undefined
    contentItem: SheetBody {
        title: sheet.title
        PhotoView {
            Layout.fillWidth: true
            Layout.preferredHeight: sheet.room !== null ? Math.max(200, sheet.room.height - 18 * Theme.body) : 200
            picture: sheet.picture
            Accessible.role: Accessible.Graphic
            Accessible.name: sheet.title
        }
        T { text: sheet.note; color: Theme.text2; font.pixelSize: Theme.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
        RowLayout {
            spacing: Theme.s3
            AppButton {
                visible: sheet.removable
                iconName: "delete"
                text: qsTr("Hapus")
                implicitHeight: Theme.targetPrimary
                onClicked: {
                    sheet.close()
                    sheet.removing()
                }
            }
            Item { Layout.fillWidth: true }
            AppButton {
                iconName: "add_a_photo"
                text: qsTr("Ganti")
                implicitHeight: Theme.targetPrimary
                onClicked: {
                    sheet.close()
                    sheet.replacing()
                }
            }
            AppButton { kind: AppButton.Primary; text: qsTr("Tutup"); onClicked: sheet.close() }
        }
    }
}
