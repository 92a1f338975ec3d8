import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Pendaftaran dan pemeriksaan")
    RecordCard {
        Layout.fillWidth: true
        name: "Lale Ratna Sari"
        meta: qsTr("10.42 · KIA 5 sampai 16 tahun")
        stateIcon: "schedule"
        stateText: qsTr("Siap kirim")
        AppButton { iconName: "edit"; text: qsTr("Ubah") }
        AppButton { iconName: "undo"; text: qsTr("Tarik kembali") }
    }
    RecordCard {
        Layout.fillWidth: true
        name: "Baiq Ratnawati"
        meta: qsTr("10.31 · KIA 5 sampai 16 tahun")
        stateTone: Tone.Warn
        stateIcon: "edit_note"
        stateText: qsTr("Perlu perbaikan")
        reason: qsTr("Nama ibu berbeda dengan KK")
        AppButton { kind: AppButton.Tonal; iconName: "edit"; text: qsTr("Perbaiki") }
    }
    CheckedLine {
        Layout.fillWidth: true
        tone: Tone.Ok
        iconName: "schedule"
        line: qsTr("Jam tablet cocok dengan jam kantor")
    }
    CheckedLine {
        Layout.fillWidth: true
        tone: Tone.Warn
        iconName: "battery_full"
        line: qsTr("Baterai tinggal 18 %. Isi dulu, atau bawa bank daya.")
    }
    CoverageLegend {}
}
