import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The numbers of this table: given out, passed over, called again. Nobody's number changes.
Sheet {
    id: sheet
    required property VisitDesk visit
    property string typed: ""
    property bool unknown: false // the typed number is nobody's
    onOpened: {
        typed = ""
        unknown = false
    }
    contentItem: SheetBody {
        title: qsTr("Antrean meja ini")
        NumText {
            text: sheet.visit.calling
            font.pixelSize: Theme.display
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        NumText {
            text: qsTr("%1 nomor diberikan, %2 menunggu").arg(sheet.visit.issued).arg(sheet.visit.waiting)
            color: Theme.text2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        T {
            text: qsTr("Beri nomor kepada yang datang. Tanpa itu setiap warga mendapat nomor saat disimpan.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2
            AppButton { iconName: "add"; text: qsTr("1 nomor"); onClicked: sheet.visit.issue(1) }
            AppButton { iconName: "add"; text: qsTr("10 nomor"); onClicked: sheet.visit.issue(10) }
            AppButton {
                iconName: "skip_next"
                text: qsTr("Lewati %1").arg(sheet.visit.calling)
                enabled: sheet.visit.waiting > 0
                onClicked: sheet.visit.skip()
            }
        }
        Field {
            Layout.fillWidth: true
            label: qsTr("Panggil nomor yang terlewat")
            digits: true
            optional: true
            maximumLength: 5
            error: sheet.unknown ? qsTr("Nomor ini belum diberikan. Cek tiketnya.") : ""
            value: sheet.typed
            onEdited: text => {
                sheet.typed = text
                sheet.unknown = false
            }
            onAccepted: sheet.call()
        }
        RowLayout {
            spacing: Theme.s2
            AppButton {
                Layout.fillWidth: true
                iconName: "campaign"
                text: qsTr("Panggil")
                enabled: sheet.typed !== ""
                onClicked: sheet.call()
            }
            AppButton { Layout.fillWidth: true; kind: AppButton.Primary; text: qsTr("Selesai"); onClicked: sheet.close() }
        }
    }
    function call(): void {
        unknown = !visit.call(typed)
        if (!unknown) close()
    }
}
