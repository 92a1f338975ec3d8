import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The day's figures, what does not add up, and the closing. A difference is named and needs a reason, no more.
Sheet {
    id: sheet
    required property VisitDesk visit
    property string obstacles: ""
    property string difference: ""
    property bool asksReason: false
    wide: 760
    onOpened: asksReason = false
    contentItem: SheetBody {
        title: sheet.visit.closed !== "" ? sheet.visit.closed : qsTr("Tutup hari")
        BalanceTable { Layout.fillWidth: true; visit: sheet.visit }
        NumText {
            visible: sheet.visit.sought !== ""
            text: qsTr("Dicari dan tidak dilayani: %1").arg(sheet.visit.sought)
            color: Theme.text2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        NumText { text: sheet.visit.sending; color: Theme.text2; wrapMode: Text.Wrap; Layout.fillWidth: true }
        CheckedLine {
            visible: sheet.visit.balances
            Layout.fillWidth: true
            tone: Tone.Ok
            line: qsTr("Cocok: setiap nomor dan setiap warga terhitung.")
        }
        Repeater {
            model: sheet.visit.differences
            delegate: CheckedLine {
                required property string modelData
                Layout.fillWidth: true
                tone: Tone.Warn
                line: modelData
            }
        }
        Field {
            visible: !sheet.visit.balances
            Layout.fillWidth: true
            label: qsTr("Mengapa ada selisih?")
            value: sheet.difference
            error: sheet.asksReason ? qsTr("Tulis alasannya; hari tetap bisa ditutup.") : ""
            onEdited: text => {
                sheet.difference = text
                sheet.asksReason = false
            }
        }
        Field {
            Layout.fillWidth: true
            label: qsTr("Kendala")
            optional: true
            maximumLength: 300
            value: sheet.obstacles
            onEdited: text => sheet.obstacles = text
        }
        RowLayout {
            spacing: Theme.s2
            AppButton { text: qsTr("Batal"); onClicked: sheet.close() }
            Item { Layout.fillWidth: true }
            AppButton {
                iconName: "picture_as_pdf"
                text: qsTr("Laporan PDF")
                onClicked: {
                    sheet.visit.saveReport(sheet.obstacles, sheet.difference)
                    sheet.close()
                }
            }
            AppButton {
                kind: AppButton.Primary
                text: sheet.visit.closed !== "" ? qsTr("Tutup lagi") : qsTr("Tutup hari")
                onClicked: sheet.finish()
            }
        }
    }
    function finish(): void {
        if (!visit.balances && difference.trim() === "") {
            asksReason = true
            return
        }
        visit.close(obstacles, difference)
        visit.saveReport(obstacles, difference)
        close()
    }
}
