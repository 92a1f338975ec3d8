import QtQuick
import Jemput

GallerySection {
    title: qsTr("Hapus draf")
    AppButton { text: qsTr("Di belakang lembar") }
    DiscardDialog {
        id: dialog
        name: "DENDE BARU"
    }
    Component.onCompleted: {
        dialog.open()
        dialog.typed = "dende"
    }
}
