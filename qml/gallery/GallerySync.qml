import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Sinkron")
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.Interrupted
        title: "Loloan"
        meta: qsTr("Jumat 13 Juni")
        value: 0.87
        line: qsTr("Sinyal putus di 87 dari 100 warga. Dicoba lagi 10.47. Data aman.")
        action: qsTr("Coba kini")
    }
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.NeedsFixing
        title: "Gumantar"
        meta: qsTr("Kamis 12 Juni")
        value: 1
        line: qsTr("147 diterima · 3 dikembalikan: tanggal lahir, foto kabur")
        action: qsTr("Perbaiki 3")
    }
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.Sending
        title: "Sambik Elen"
        meta: qsTr("Sabtu 14 Juni")
        value: 0.89
        line: qsTr("89 dari 100 warga · bila putus, lanjut dari sini")
    }
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.Waiting
        title: "Rempek Darussalam"
        meta: qsTr("Sabtu 14 Juni")
        line: qsTr("50 warga · 0,5 MB")
    }
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.Received
        title: "Senaru"
        meta: qsTr("Rabu 11 Juni")
        value: 1
        line: qsTr("86 warga · ditandatangani kantor 16.20")
    }
    BatchRow {
        Layout.fillWidth: true
        batchState: BatchRow.Refused
        title: "Senaru"
        meta: qsTr("Rabu 11 Juni")
        value: 1
        line: qsTr("1 warga ditolak: NIK milik orang lain. Datanya tetap di tablet.")
        action: qsTr("Lihat")
    }
    RowLayout {
        spacing: Theme.s4
        ProgressTrack { value: 0; label: "0 %" }
        ProgressTrack { value: 0.31; label: "31 %" }
        ProgressTrack { value: 1.1; label: "110 %"; fill: Theme.ok }
    }
}
