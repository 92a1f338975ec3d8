import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Isian")
    RowLayout {
        spacing: Theme.s4
        SearchField { Layout.preferredWidth: 424; placeholderText: qsTr("Nama atau NIK") }
        SearchField {
            Layout.preferredWidth: 424
            placeholderText: qsTr("Nama atau NIK")
            text: "ratna"
            focus: true
        }
    }
    Grid {
        id: grid
        readonly property real cell: (width - Theme.s5) / 2
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.s5
        rowSpacing: Theme.s4
        Field {
            label: qsTr("Nama lengkap")
            value: "Lale Ratna Sari"
            width: grid.cell
        }
        Field {
            label: qsTr("NIK")
            value: "52080444121200"
            digits: true
            error: qsTr("NIK harus 16 angka, ini baru 14.")
            width: grid.cell
        }
        Field {
            label: qsTr("HP orang tua")
            value: "0878 6512 3"
            digits: true
            error: qsTr("Kurang 2 angka. Contoh: 0878 6512 3456")
            width: grid.cell
        }
        Field {
            label: qsTr("Catatan")
            optional: true
            hint: qsTr("Terbaca oleh kantor.")
            width: grid.cell
        }
        DateField {
            label: qsTr("Tanggal lahir")
            day: "04"
            month: "12"
            year: "2012"
            hint: qsTr("12 tahun pada hari kunjungan")
            width: grid.cell
        }
        DateField {
            label: qsTr("Tanggal lahir")
            day: "04"
            month: "12"
            year: "2052"
            error: qsTr("Tanggal lahir belum terjadi. Cek tahunnya.")
            width: grid.cell
        }
    }
}
