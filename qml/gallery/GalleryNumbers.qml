import QtQuick
import QtQuick.Layouts
import Jemput

PadHost {
    id: host
    GallerySection {
        anchors.fill: parent
        title: qsTr("Papan angka")
        Field { id: nik; Layout.preferredWidth: 424; label: qsTr("NIK"); digits: true; value: "5208" }
        Component.onCompleted: {
            nik.input.forceActiveFocus()
            host.open = true
        }
    }
}
