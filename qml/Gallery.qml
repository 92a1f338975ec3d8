import QtQuick
import Jemput

// Every component in every state, one section at a time: for the eye, for the audit, for picture tests.
// The people here are made up. Run jemput-tablet --gallery DIR.
Item {
    id: root
    property int section: 0
    property bool dark: false
    property real textScale: 1.0
    readonly property list<string> names: ["teks", "tombol", "isian", "papan-huruf", "papan-angka", "pin", "warga",
        "layanan", "formulir", "pendaftaran", "sinkron", "progres", "kabar", "bingkai", "alasan", "bandingkan",
        "hapus-draf", "tombol-cepat", "terkunci"]
    readonly property list<Component> parts: [
        Component { GalleryText {} },
        Component { GalleryButtons {} },
        Component { GalleryFields {} },
        Component { GalleryLetters {} },
        Component { GalleryNumbers {} },
        Component { GalleryPin {} },
        Component { GalleryPeople {} },
        Component { GalleryServices {} },
        Component { GalleryAnswers {} },
        Component { GalleryRecords {} },
        Component { GallerySync {} },
        Component { GalleryProgress {} },
        Component { GalleryNotices {} },
        Component { GalleryFrame {} },
        Component { GalleryReason {} },
        Component { GalleryCompare {} },
        Component { GalleryDiscard {} },
        Component { GalleryShortcuts {} },
        Component { GalleryLock {} }
    ]
    readonly property real contentHeight: (loader.item as Item)?.implicitHeight ?? 0
    Binding { target: Theme; property: "dark"; value: root.dark }
    Binding { target: Theme; property: "scale"; value: root.textScale }
    Rectangle { anchors.fill: parent; color: Theme.bg }
    Loader {
        id: loader
        anchors.fill: parent
        sourceComponent: root.section < 0 ? null : root.parts[root.section]
    }
}
