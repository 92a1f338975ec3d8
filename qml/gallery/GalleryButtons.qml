import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    id: section
    title: qsTr("Tombol dan pilihan")
    RowLayout {
        spacing: Theme.s4
        AppButton {
            kind: AppButton.Primary
            text: qsTr("Simpan, berikutnya")
            iconAfter: "arrow_forward"
            hint: "Ctrl+Enter"
        }
        AppButton { kind: AppButton.Tonal; text: qsTr("Coba kini"); iconName: "refresh" }
        AppButton { kind: AppButton.Outline; text: qsTr("Urungkan"); iconName: "undo" }
        AppButton { kind: AppButton.Danger; text: qsTr("Hapus draf"); iconName: "delete" }
    }
    RowLayout {
        spacing: Theme.s4
        AppButton { kind: AppButton.Primary; text: qsTr("Simpan, berikutnya"); enabled: false }
        AppButton { kind: AppButton.Tonal; text: qsTr("Coba kini"); enabled: false }
        AppButton { kind: AppButton.Outline; text: qsTr("Urungkan"); enabled: false }
        AppButton { kind: AppButton.Danger; text: qsTr("Hapus draf"); enabled: false }
    }
    RowLayout {
        spacing: Theme.s4
        T { text: qsTr("Dengan papan ketik di atasnya:") }
        AppButton { id: focused; kind: AppButton.Outline; text: qsTr("Bandingkan") }
        IconButton { iconName: "qr_code_scanner"; text: qsTr("Pindai"); filled: true }
        IconButton { iconName: "close"; text: qsTr("Tutup") }
        Component.onCompleted: focused.forceActiveFocus(Qt.TabFocusReason)
    }
    Segmented {
        id: three
        Layout.preferredWidth: 424
        label: qsTr("Tampilkan")
        options: [qsTr("Semua"), qsTr("Belum · 2.104"), qsTr("Selesai · 214")]
        onChosen: index => current = index
    }
    Segmented {
        Layout.preferredWidth: 424
        options: [qsTr("Kantor desa"), qsTr("Kecamatan")]
        current: 1
        onChosen: index => current = index
    }
    RowLayout {
        spacing: Theme.s5
        SexTiles { Layout.preferredWidth: 460; sex: SexTiles.Female; onChosen: value => sex = value }
        SexTiles { Layout.preferredWidth: 460; error: qsTr("Pilih salah satu."); onChosen: value => sex = value }
    }
    RowLayout {
        spacing: Theme.s4
        ChoiceTile {
            Layout.preferredWidth: 300
            text: "Hendra Wijaya"
            note: qsTr("Petugas")
            iconName: "person"
            on: true
        }
        ChoiceTile { Layout.preferredWidth: 300; text: "Baiq Nurhayati"; note: qsTr("Petugas"); iconName: "person" }
    }
}
