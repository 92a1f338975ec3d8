import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// A new PIN: one's own, after the old one; or an officer's, after the team leader's code. One question at a time.
PadHost {
    id: page
    required property PinDesk pins
    readonly property bool asksPin: pins.step === PinDesk.OldPin || pins.step === PinDesk.NewPin
        || pins.step === PinDesk.Repeat
    property string typed: ""
    readonly property string question: pins.step === PinDesk.OldPin ? qsTr("Ketik PIN lama Anda.")
        : pins.step === PinDesk.NewPin ? qsTr("Pilih PIN baru, 6 angka. Jangan tanggal lahir.")
        : pins.step === PinDesk.Repeat ? qsTr("Ketik PIN baru itu sekali lagi.")
        : pins.step === PinDesk.LeaderCode ? qsTr("Ketua tim: ketik delapan kata dari kertas kode.")
        : qsTr("Kode ketua tim yang baru. Tulis di kertas dan simpan di kantor: hanya ditampilkan sekali ini.")
    function complete(word: string): void { typed = typed.replace(/[A-Za-z]*$/, "") + word + " " }
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
                text: qsTr("PIN untuk %1").arg(page.pins.who)
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
            PinPad {
                Layout.alignment: Qt.AlignHCenter
                visible: page.asksPin
                focus: visible
                busy: page.pins.busy
                waiting: page.pins.wait
                note: page.pins.note
                onCompleted: pin => page.pins.enterPin(pin)
            }
            Field {
                Layout.fillWidth: true
                visible: page.pins.step === PinDesk.LeaderCode
                focus: visible
                label: qsTr("Kode ketua tim")
                value: page.typed
                error: page.pins.busy ? "" : page.pins.note
                hint: page.pins.busy ? qsTr("Memeriksa …") : qsTr("Empat huruf pertama tiap kata sudah cukup.")
                onEdited: text => page.typed = text
                onAccepted: page.pins.enterCode(page.typed)
            }
            Flow {
                Layout.fillWidth: true
                visible: page.pins.step === PinDesk.LeaderCode
                spacing: Theme.s2
                Repeater {
                    model: page.pins.completions(page.typed)
                    delegate: AppButton {
                        required property string modelData
                        text: modelData
                        onClicked: page.complete(modelData)
                    }
                }
            }
            T {
                visible: page.pins.step === PinDesk.NewCode
                text: page.pins.code
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s3
                AppButton {
                    visible: page.pins.step === PinDesk.LeaderCode
                    kind: AppButton.Primary
                    text: qsTr("Periksa kode")
                    enabled: page.typed !== "" && !page.pins.busy && page.pins.wait === 0
                    onClicked: page.pins.enterCode(page.typed)
                }
                AppButton {
                    visible: page.pins.step === PinDesk.NewPin && page.pins.leading
                    text: qsTr("Buat kode ketua baru")
                    enabled: !page.pins.busy
                    onClicked: page.pins.renewCode()
                }
                AppButton {
                    visible: page.pins.step === PinDesk.NewCode
                    kind: AppButton.Primary
                    text: qsTr("Sudah saya catat")
                    onClicked: page.pins.codeIsWritten()
                }
                AppButton {
                    visible: !page.pins.mandatory && page.pins.step !== PinDesk.NewCode
                    text: qsTr("Batal")
                    enabled: !page.pins.busy
                    onClicked: page.pins.cancel()
                }
            }
        }
    }
}
