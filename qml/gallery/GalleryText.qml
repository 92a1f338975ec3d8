import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Huruf, lambang, keadaan")
    T { text: qsTr("Angka besar 40"); font.pixelSize: Theme.display; font.weight: Font.Bold }
    T { text: "Lale Ratna Sari"; font.pixelSize: Theme.person; font.weight: Font.Bold }
    T { text: qsTr("Judul bagian 22"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    T {
        text: qsTr("Teks biasa 18, cukup besar untuk dibaca di bawah matahari.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    T { text: qsTr("Keterangan 15, yang terkecil"); font.pixelSize: Theme.small; color: Theme.text2 }
    RowLayout {
        spacing: Theme.s5
        ColumnLayout {
            NumText { text: "5208 0444 1212 0003" }
            NumText { text: "1111 1111 1111 1111" }
        }
        ColumnLayout {
            T { text: "Regular 111 888"; font.weight: Font.Normal }
            T { text: "Medium 111 888"; font.weight: Font.Medium }
            T { text: "SemiBold 111 888"; font.weight: Font.DemiBold }
            T { text: "Bold 111 888"; font.weight: Font.Bold }
        }
        Repeater {
            model: ["how_to_reg", "list_alt", "sync", "edit_note", "insights", "settings", "photo_camera", "usb"]
            delegate: Icon {
                required property string modelData
                name: modelData
                size: 34
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s2
        Badge { tone: Tone.Neutral; iconName: "done"; text: qsTr("Lengkap") }
        Badge { tone: Tone.Info; iconName: "how_to_reg"; text: qsTr("Dari daftar desa") }
        Badge { tone: Tone.Ok; iconName: "check_circle"; text: qsTr("Selesai") }
        Badge { tone: Tone.Warn; iconName: "priority_high"; text: "KIA, Akta" }
        Badge { tone: Tone.Danger; iconName: "block"; text: qsTr("Ditolak") }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s2
        StateBadge { recordState: StateBadge.Draft }
        StateBadge { recordState: StateBadge.Ready }
        StateBadge { recordState: StateBadge.Sending }
        StateBadge { recordState: StateBadge.Received }
        StateBadge { recordState: StateBadge.Approved }
        StateBadge { recordState: StateBadge.NeedsFixing }
        StateBadge { recordState: StateBadge.Interrupted; detail: "10.47" }
        StateBadge { recordState: StateBadge.Refused; detail: qsTr("NIK milik orang lain") }
    }
    RowLayout {
        spacing: Theme.s4
        Card {
            implicitWidth: 420
            implicitHeight: lines.implicitHeight + 2 * Theme.s4
            ColumnLayout {
                id: lines
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.s4
                InfoLine {
                    label: qsTr("Warga tersimpan")
                    value: "486"
                    iconName: "people"
                    Layout.fillWidth: true
                }
                InfoLine {
                    label: qsTr("Belum terkirim")
                    value: "74"
                    iconName: "cloud_upload"
                    tone: Tone.Info
                    Layout.fillWidth: true
                }
                InfoLine {
                    label: qsTr("Ruang kosong")
                    value: "21,4 GB"
                    iconName: "sd_card"
                    tone: Tone.Ok
                    Layout.fillWidth: true
                }
            }
        }
        Card {
            implicitWidth: 420
            implicitHeight: advice.implicitHeight + 2 * Theme.s2
            ColumnLayout {
                id: advice
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.s2
                spacing: Theme.s2
                ActionLine {
                    Layout.fillWidth: true
                    iconName: "sync_problem"
                    text: qsTr("74 warga belum terkirim")
                    note: qsTr("Sejak Kamis, aman di tablet")
                }
                ActionLine {
                    Layout.fillWidth: true
                    tone: Tone.Danger
                    iconName: "block"
                    text: qsTr("1 warga ditolak kantor")
                    note: qsTr("NIK milik orang lain")
                }
            }
        }
    }
}
