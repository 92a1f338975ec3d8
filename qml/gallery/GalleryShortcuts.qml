import QtQuick
import Jemput

GallerySection {
    title: qsTr("Tombol cepat")
    ShortcutSheet {
        id: sheet
        entries: [
            ShortcutEntry { keys: "F2  /"; text: qsTr("Cari warga") },
            ShortcutEntry { keys: "F4"; text: qsTr("Warga baru") },
            ShortcutEntry { keys: "Ctrl+Enter"; text: qsTr("Simpan, berikutnya") },
            ShortcutEntry { keys: "Ctrl+Z"; text: qsTr("Urungkan") },
            ShortcutEntry { keys: "1 … 4"; text: qsTr("Pilih layanan") },
            ShortcutEntry { keys: "Esc"; text: qsTr("Tutup") }
        ]
    }
    Component.onCompleted: sheet.open()
}
