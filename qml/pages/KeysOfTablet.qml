import Jemput

// Every key of the tablet's pages; F1 opens it.
ShortcutSheet {
    entries: [
        ShortcutEntry { keys: "F2"; text: qsTr("Cari warga") },
        ShortcutEntry { keys: "↓ ↑"; text: qsTr("Pilih di daftar") },
        ShortcutEntry { keys: "Enter"; text: qsTr("Buka yang dipilih") },
        ShortcutEntry { keys: "F4"; text: qsTr("Warga baru") },
        ShortcutEntry { keys: "Alt+1–9"; text: qsTr("Pilih layanan") },
        ShortcutEntry { keys: "F8"; text: qsTr("Tambah foto") },
        ShortcutEntry { keys: "Ctrl+Enter"; text: qsTr("Simpan, berikutnya") },
        ShortcutEntry { keys: "Ctrl+Z"; text: qsTr("Urungkan") },
        ShortcutEntry { keys: "Esc"; text: qsTr("Tutup isian; draf tetap") },
        ShortcutEntry { keys: "Ctrl+I"; text: qsTr("NIK lengkap, 5 detik") },
        ShortcutEntry { keys: "Ctrl+1–6"; text: qsTr("Pindah halaman") },
        ShortcutEntry { keys: "Ctrl+L"; text: qsTr("Kunci tablet") },
        ShortcutEntry { keys: "F1"; text: qsTr("Daftar tombol ini") }
    ]
}
