import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Daftarkan tablet ini: the first page of a machine that is no tablet yet. One question at a time.
PadHost {
    id: page
    required property EnrolDesk desk
    property string ticket: desk.waitingTicket
    property string office: ""
    readonly property bool asksPin: desk.step === EnrolDesk.FirstPin || desk.step === EnrolDesk.Repeat
    readonly property string question: desk.step === EnrolDesk.Ticket
            ? qsTr("Pindai karcis dari kantor, atau tempel teksnya.")
        : desk.step === EnrolDesk.FirstPin
            ? qsTr("Pilih PIN pertama untuk semua petugas. Tiap petugas menggantinya saat masuk pertama kali.")
        : desk.step === EnrolDesk.Repeat ? qsTr("Ketik PIN itu sekali lagi.")
        : desk.step === EnrolDesk.Working ? qsTr("Menghubungi kantor …")
        : desk.step === EnrolDesk.Waiting
            ? qsTr("Bacakan enam kata ini ke kantor. Kantor menyetujui tablet ini hanya bila di sana katanya sama.")
        : qsTr("Kode ketua tim. Tulis di kertas dan simpan di kantor: hanya ditampilkan sekali ini.")
    function send(): void { desk.enterTicket(ticket, office) }
    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s6
        contentHeight: column.implicitHeight
        ColumnLayout {
            id: column
            width: Math.min(620, parent.width - Theme.s4)
            x: (parent.width - width) / 2
            spacing: Theme.s3
            T {
                text: page.desk.step === EnrolDesk.LeaderCode ? page.desk.about : qsTr("Daftarkan tablet ini")
                font.pixelSize: Theme.title
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                text: page.question
                font.pixelSize: Theme.strong
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Segmented {
                Layout.fillWidth: true
                visible: page.desk.step === EnrolDesk.Ticket
                label: qsTr("Bahasa")
                options: ["Bahasa Indonesia", "English"]
                current: page.desk.english ? 1 : 0
                onChosen: index => page.desk.languageAsked(index === 1)
            }
            Field {
                Layout.fillWidth: true
                visible: page.desk.step === EnrolDesk.Ticket
                focus: visible
                label: qsTr("Karcis")
                value: page.ticket
                error: page.desk.note
                hint: page.desk.waitingTicket !== ""
                    ? qsTr("Pendaftaran ini masih menunggu kantor. Ketuk Lanjut untuk meneruskan.")
                    : qsTr("Dimulai dengan JEMPUT1. Berlaku 24 jam, untuk satu tablet.")
                onEdited: text => page.ticket = text
                onAccepted: page.send()
            }
            Field {
                Layout.fillWidth: true
                visible: page.desk.step === EnrolDesk.Ticket
                label: qsTr("Alamat kantor")
                optional: true
                value: page.office
                hint: qsTr("Hanya bila alamat di karcis tidak menjawab. Contoh: https://192.168.1.10:8443")
                onEdited: text => page.office = text
                onAccepted: page.send()
            }
            PinPad {
                Layout.alignment: Qt.AlignHCenter
                visible: page.asksPin
                focus: visible
                note: page.desk.note
                onCompleted: pin => page.desk.enterPin(pin)
            }
            T {
                visible: page.desk.step === EnrolDesk.LeaderCode || page.desk.step === EnrolDesk.Waiting
                text: page.desk.step === EnrolDesk.Waiting ? page.desk.sixWords : page.desk.code
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T {
                visible: page.desk.step === EnrolDesk.Waiting
                text: qsTr("Tablet bertanya lagi sendiri. Bila dihentikan atau dimatikan, karcis yang sama meneruskannya.")
                color: Theme.text2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Note {
                Layout.fillWidth: true
                hint: page.desk.step === EnrolDesk.LeaderCode ? page.desk.note : ""
                error: page.desk.step === EnrolDesk.Waiting ? page.desk.note : ""
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s3
                AppButton {
                    visible: page.desk.step === EnrolDesk.Ticket
                    kind: AppButton.Primary
                    text: qsTr("Lanjut")
                    enabled: page.ticket !== ""
                    onClicked: page.send()
                }
                AppButton {
                    visible: page.desk.step === EnrolDesk.LeaderCode
                    kind: AppButton.Primary
                    text: qsTr("Sudah saya catat")
                    onClicked: page.desk.codeIsWritten()
                }
                AppButton {
                    visible: page.asksPin || page.desk.step === EnrolDesk.Working
                        || page.desk.step === EnrolDesk.Waiting
                    text: page.desk.step === EnrolDesk.Waiting ? qsTr("Berhenti menunggu") : qsTr("Batal")
                    onClicked: page.desk.cancel()
                }
            }
        }
    }
}
