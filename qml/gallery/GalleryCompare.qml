import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Bandingkan")
    Card {
        Layout.preferredWidth: 760
        implicitHeight: lines.implicitHeight + 2 * Theme.s3
        ColumnLayout {
            id: lines
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * Theme.s3
            spacing: Theme.s1
            CompareLine {
                Layout.fillWidth: true
                lineLabel: qsTr("Nama ibu")
                known: "INAQ SAHRIM"
                typed: "INAQ SAHRIM"
                agreement: 0
            }
            CompareLine {
                Layout.fillWidth: true
                lineLabel: qsTr("Tanggal lahir")
                known: qsTr("4 Desember 2012")
                typed: qsTr("12 April 2012")
                agreement: 1
            }
            CompareLine {
                Layout.fillWidth: true
                lineLabel: qsTr("NIK")
                known: "520804******9003"
                typed: ""
                agreement: 2
            }
            CompareLine {
                Layout.fillWidth: true
                lineLabel: qsTr("Nama")
                known: "MUHAMMAD RATNA PUTRA LALU WIRAJAGAT KUSUMANEGARA"
                typed: "MOH. RATNA PUTRA WIRAJAGAT KUSUMANEGARA"
                agreement: 1
            }
        }
    }
}
