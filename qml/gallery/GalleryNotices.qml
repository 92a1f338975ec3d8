import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Kabar")
    PracticeBanner { Layout.fillWidth: true }
    Banner {
        Layout.fillWidth: true
        title: qsTr("Mungkin orang yang sama: Ratna Sari, Lendang Berora")
        text: qsTr("Tanggal lahir sama, nama mirip. Simpan tetap bisa.")
        action: qsTr("Bandingkan")
    }
    Banner {
        Layout.fillWidth: true
        tone: Tone.Danger
        title: qsTr("Sudah dilayani 09.12 oleh Hendra, meja 1.")
        action: qsTr("Lihat")
    }
    Banner {
        Layout.fillWidth: true
        tone: Tone.Info
        text: qsTr("Kantor tidak menjawab. Anda tetap bisa mendaftar.")
    }
    Banner { Layout.fillWidth: true; tone: Tone.Ok; text: qsTr("Semua diterima kantor. Terakhir 16.20.") }
    Banner { Layout.fillWidth: true; tone: Tone.Neutral; text: qsTr("Data per 12 Juni, 2 tablet belum masuk.") }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s3
        NetPill { netState: NetPill.Offline; text: qsTr("Luring"); note: qsTr("%n aman di tablet", "", 74) }
        NetPill { netState: NetPill.Idle; text: qsTr("Wi-Fi kantor"); note: qsTr("Semua diterima") }
        NetPill { netState: NetPill.Sending; text: qsTr("Mengirim"); note: qsTr("412 dari 486") }
        NetPill { netState: NetPill.Interrupted; text: qsTr("Terputus"); note: qsTr("dicoba lagi 10.47") }
        NetPill { netState: NetPill.Overdue; text: qsTr("%n belum terkirim", "", 74); note: qsTr("sejak Kamis") }
    }
    Snackbar {
        visible: true
        Layout.preferredWidth: 520
        text: qsTr("Lale Ratna Sari tersimpan")
    }
    RowLayout {
        spacing: Theme.s6
        EmptyState {
            Layout.preferredWidth: 420
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            iconName: "search"
            title: qsTr("Ketik nama atau pindai.")
            text: qsTr("Mulai dari dua huruf.")
        }
        EmptyState {
            Layout.preferredWidth: 420
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            iconName: "person_add"
            title: qsTr("Daftar warga desa ini belum ada.")
            text: qsTr("Anda tetap bisa mendaftar warga baru.")
            action: qsTr("Warga baru")
        }
    }
}
