import QtQuick
import Jemput

Frame {
    id: frame
    practice: true
    bar.title: "Desa Sambik Elen"
    bar.subtitle: qsTr("Kec. Bayan · Sabtu, 14 Juni 2025 · Meja 2")
    bar.who: "Hendra W."
    bar.role: qsTr("Petugas")
    bar.extra: QueuePill { text: "A-017"; waiting: 12 }
    bar.net.note: qsTr("%n aman di tablet", "", 74)
    entries: [
        RailEntry { key: "daftar"; iconName: "how_to_reg"; text: qsTr("Daftar"); page: page },
        RailEntry { key: "hari-ini"; iconName: "list_alt"; text: qsTr("Hari ini"); page: page },
        RailEntry { key: "sinkron"; iconName: "sync"; text: qsTr("Sinkron"); count: 74; page: page },
        RailEntry { key: "perbaiki"; iconName: "edit_note"; text: qsTr("Perbaiki"); count: 3; page: page },
        RailEntry { key: "progres"; iconName: "insights"; text: qsTr("Progres"); page: page },
        RailEntry { key: "setelan"; iconName: "settings"; text: qsTr("Setelan"); atEnd: true; page: page }
    ]
    Component.onCompleted: tell(qsTr("Lale Ratna Sari tersimpan"))
    Component {
        id: page
        Item {
            EmptyState {
                anchors.centerIn: parent
                width: 420
                iconName: "list_alt"
                title: qsTr("Belum ada warga hari ini.")
            }
        }
    }
}
