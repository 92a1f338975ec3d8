import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Warga")
    Card {
        Layout.preferredWidth: 424
        implicitHeight: rows.implicitHeight + 12
        ColumnLayout {
            id: rows
            x: 6
            y: 6
            width: parent.width - 12
            spacing: 0
            PersonRow {
                Layout.fillWidth: true
                name: "Lale Ratna Sari"
                nameMarked: "Lale <a href=\"m\">Ratna</a> Sari"
                meta: qsTr("P · 12 th · Tanjung Biru RT 03")
                tail: "0003"
                need: "KIA"
                selected: true
            }
            PersonRow {
                Layout.fillWidth: true
                name: "Ratnawati"
                nameMarked: "<a href=\"m\">Ratna</a>wati"
                meta: qsTr("P · 41 th · Lendang Berora RT 01")
                tail: "0127"
                need: qsTr("Lengkap")
                needTone: Tone.Neutral
                needIcon: "done"
            }
            PersonRow {
                Layout.fillWidth: true
                name: "Inaq Ratnasih"
                nameMarked: "Inaq <a href=\"m\">Ratna</a>sih"
                meta: qsTr("P · 63 th · Pawang Busur RT 04")
                tail: "0002"
                need: qsTr("Selesai")
                needTone: Tone.Ok
                needIcon: "check_circle"
            }
            PersonRow {
                Layout.fillWidth: true
                name: "Muhammad Ratna Putra Lalu Wirajagat Kusumanegara"
                meta: qsTr("L · 6 th · Tanjung Biru RT 01")
                need: "KIA, Akta"
            }
        }
    }
}
