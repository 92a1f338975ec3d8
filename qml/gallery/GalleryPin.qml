import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("PIN")
    RowLayout {
        spacing: Theme.s6
        PinPad { entered: "123"; focus: true; Layout.alignment: Qt.AlignTop }
        PinPad { note: qsTr("PIN tidak cocok. Coba lagi."); Layout.alignment: Qt.AlignTop }
        PinPad { busy: true; Layout.alignment: Qt.AlignTop }
    }
}
