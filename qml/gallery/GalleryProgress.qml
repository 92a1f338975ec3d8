import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Progres")
    RowLayout {
        spacing: Theme.s3
        KpiTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            label: qsTr("Anak memiliki KIA")
            value: "65.754"
            unit: qsTr("dari 79.970")
            note: qsTr("naik 412 bulan ini")
            noteIcon: "trending_up"
            tone: Tone.Ok
        }
        KpiTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            label: qsTr("Cakupan desa")
            value: "82,2 %"
            note: qsTr("sasaran nasional 60 %")
            noteIcon: "check_circle"
            tone: Tone.Ok
        }
        KpiTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            label: qsTr("Masih kurang")
            value: "118"
            unit: qsTr("anak")
            note: qsTr("kurang 52 bila semua terbit")
            noteIcon: "flag"
            tone: Tone.Warn
        }
        KpiTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            label: qsTr("Di tablet ini saja")
            value: "74"
            unit: qsTr("warga")
            note: qsTr("data kantor per 12 Juni")
        }
    }
    Card {
        Layout.fillWidth: true
        implicitHeight: bars.implicitHeight + 2 * Theme.s3
        ColumnLayout {
            id: bars
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.s3
            spacing: Theme.s2
            VillageBar {
                Layout.fillWidth: true
                name: "Sambik Elen"
                coverage: 0.463
                villageTarget: 0.52
                nationalTarget: 0.6
                percent: "46,3 %"
                gap: qsTr("%n anak", "", 118)
            }
            VillageBar {
                Layout.fillWidth: true
                name: "Loloan"
                coverage: 0.512
                villageTarget: 0.56
                nationalTarget: 0.6
                percent: "51,2 %"
                gap: qsTr("%n anak", "", 91)
                stale: true
            }
            VillageBar {
                Layout.fillWidth: true
                name: "Rempek Darussalam"
                coverage: 0.664
                villageTarget: 0.7
                nationalTarget: 0.6
                percent: "66,4 %"
                gap: qsTr("Tercapai")
                met: true
            }
            VillageBar {
                Layout.fillWidth: true
                name: "Jenggala"
                coverage: 1.102
                nationalTarget: 0.6
                percent: "110,2 %"
                gap: qsTr("Tercapai")
                met: true
            }
        }
    }
}
