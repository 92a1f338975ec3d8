import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Hari ini: drafts to go on with, then who was registered, newest first, and where each one stands.
Item {
    id: page
    required property Tablet tablet
    readonly property DayListModel today: tablet.today
    signal opening
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        spacing: Theme.s4
        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.s3
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Terdaftar hari ini")
                value: page.today.count
                unit: qsTr("warga")
            }
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Siap kirim")
                value: page.today.waiting
                unit: qsTr("aman di tablet")
            }
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Draf")
                value: page.today.drafts
                unit: qsTr("belum lengkap")
            }
        }
        RowLayout {
            spacing: Theme.s3
            Badge {
                visible: page.today.visit.closed !== ""
                tone: Tone.Ok
                iconName: "check_circle"
                text: page.today.visit.closed
            }
            Item { Layout.fillWidth: true }
            AppButton {
                iconName: "fact_check"
                text: page.today.visit.closed !== "" ? qsTr("Tutup lagi") : qsTr("Tutup hari")
                onClicked: closing.open()
            }
        }
        NumText {
            visible: text !== ""
            text: page.today.keptByOffice
            color: Theme.text2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                visible: page.today.rows === 0 && page.today.keptByOffice === ""
                anchors.centerIn: parent
                width: Math.min(460, parent.width)
                iconName: "list_alt"
                title: qsTr("Belum ada warga hari ini.")
            }
            FollowingList {
                anchors.fill: parent
                model: page.today
                delegate: RecordCard {
                    id: card
                    required property int index
                    required name
                    required meta
                    required stateTone
                    required stateIcon
                    required stateText
                    required reason
                    required property bool changeable
                    required property bool draft
                    width: ListView.view.width
                    AppButton {
                        visible: card.changeable
                        Layout.preferredWidth: Math.max(implicitWidth, 9 * Theme.body) // the buttons stand in columns
                        iconName: "edit"
                        text: card.draft ? qsTr("Lanjutkan") : qsTr("Ubah")
                        Accessible.name: text + " " + card.name
                        onClicked: {
                            page.today.change(card.index)
                            page.opening()
                        }
                    }
                    AppButton {
                        visible: card.changeable
                        Layout.preferredWidth: Math.max(implicitWidth, 10.7 * Theme.body)
                        iconName: card.draft ? "delete" : "undo"
                        text: card.draft ? qsTr("Hapus draf") : qsTr("Tarik kembali")
                        Accessible.name: text + " " + card.name
                        onClicked: page.leave(card.index, card.name, card.draft)
                    }
                    AppButton {
                        id: pathButton
                        visible: !card.draft
                        iconName: "route"
                        text: qsTr("Perjalanan")
                        Accessible.name: text + " " + card.name
                        onClicked: {
                            page.today.choosePath(card.index)
                            pathSheet.open()
                        }
                    }
                    Item { visible: card.draft; implicitWidth: pathButton.implicitWidth }
                }
            }
        }
    }
    function leave(row: int, name: string, isDraft: bool): void {
        const typed = today.ask(row)
        if (isDraft) {
            draftDialog.name = typed
            draftDialog.open()
        } else {
            dialog.text = name
            dialog.open()
        }
    }
    ReasonDialog {
        id: dialog
        title: qsTr("Tarik kembali pendaftaran ini?")
        confirm: qsTr("Tarik kembali")
        question: qsTr("Mengapa ditarik kembali?")
        reasons: [qsTr("Orang yang salah"), qsTr("Terdaftar dua kali"), qsTr("Warga membatalkan"), qsTr("Salah layanan")]
        onGiven: reason => page.today.takeBack(reason)
    }
    CloseDaySheet { id: closing; objectName: "closeDaySheet"; visit: page.today.visit }
    PathSheet { id: pathSheet; objectName: "pathSheet"; path: page.today.path }
    DiscardDialog { id: draftDialog; onGiven: page.today.discard() }
}
