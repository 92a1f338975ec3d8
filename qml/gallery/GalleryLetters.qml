import QtQuick
import QtQuick.Layouts
import Jemput

// Letters are for touch: here the pad is opened as a finger would.
PadHost {
    id: host
    open: true
    GallerySection {
        anchors.fill: parent
        title: qsTr("Papan huruf")
        SearchField { id: search; Layout.preferredWidth: 424; placeholderText: qsTr("Nama atau NIK"); text: "Rat" }
        Component.onCompleted: {
            search.forceActiveFocus()
            host.open = true
        }
    }
}
