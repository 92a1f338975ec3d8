import QtQuick
import Jemput

GallerySection {
    title: qsTr("Alasan")
    AppButton { text: qsTr("Di belakang lembar") }
    ReasonDialog {
        id: dialog
        title: qsTr("Tetap simpan dengan peringatan?")
        text: qsTr("Nama ibu berbeda dengan daftar desa: Inaq Sahrim, bukan Inaq Sahri.")
        look: qsTr("Lihat")
        reasons: [qsTr("Sesuai berkas asli"), qsTr("Daftar desa salah ketik"), qsTr("Dibenarkan kepala dusun"),
            qsTr("Orang yang bersangkutan yakin")]
    }
    Component.onCompleted: {
        dialog.open()
        dialog.reason = dialog.reasons[1]
    }
}
