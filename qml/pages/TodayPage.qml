import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Hari ini: who was registered, newest first, and where each one stands.
Item {
    id: page
    required property Tablet tablet
    readonly property DayListModel today: tablet.today
    property int leaving: -1 // the row that is being taken back
    signal opening
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        spacing: Theme.s4
        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.s3
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Terdaftar hari ini"); value: page.today.count; unit: qsTr("warga") }
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Siap kirim"); value: page.today.waiting; unit: qsTr("aman di tablet") }
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Draf"); value: page.today.drafts; unit: qsTr("belum lengkap") }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                visible: page.today.count === 0
                anchors.centerIn: parent
                width: Math.min(460, parent.width)
                iconName: "list_alt"
                title: qsTr("Belum ada warga hari ini.")
            }
            ListView {
                anchors.fill: parent
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                spacing: Theme.s2
                model: page.today
                delegate: Card {
                    id: card
                    required property int index
                    required property string name
                    required property string meta
                    required property int stateTone
                    required property string stateIcon
                    required property string stateText
                    required property string reason
                    required property bool changeable
                    width: ListView.view.width
                    height: Math.max(Theme.row, line.implicitHeight + 2 * Theme.s3)
                    RowLayout {
                        id: line
                        anchors.fill: parent
                        anchors.margins: Theme.s3
                        spacing: Theme.s3
                        ColumnLayout {
                            spacing: 3
                            T { text: card.name; font.pixelSize: Theme.strong; font.weight: Font.Bold; wrapMode: Text.Wrap; Layout.fillWidth: true }
                            NumText { text: card.meta; color: Theme.text2; font.pixelSize: Theme.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
                            T { visible: text !== ""; text: card.reason; color: Theme.warn; font.pixelSize: Theme.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
                        }
                        Badge { tone: card.stateTone; iconName: card.stateIcon; text: card.stateText }
                        AppButton {
                            visible: card.changeable
                            iconName: "edit"
                            text: qsTr("Ubah")
                            Accessible.name: qsTr("Ubah %1").arg(card.name)
                            onClicked: {
                                page.today.change(card.index)
                                page.opening()
                            }
                        }
                        AppButton {
                            visible: card.changeable
                            iconName: "undo"
                            text: qsTr("Tarik kembali")
                            Accessible.name: qsTr("Tarik kembali %1").arg(card.name)
                            onClicked: {
                                page.leaving = card.index
                                dialog.text = card.name
                                dialog.open()
                            }
                        }
                    }
                }
            }
        }
    }
    ReasonDialog {
        id: dialog
        title: qsTr("Tarik kembali pendaftaran ini?")
        confirm: qsTr("Tarik kembali")
        reasons: [qsTr("Orang yang salah"), qsTr("Terdaftar dua kali"), qsTr("Warga membatalkan"), qsTr("Salah layanan")]
        onGiven: reason => page.today.takeBack(page.leaving, reason)
    }
}
