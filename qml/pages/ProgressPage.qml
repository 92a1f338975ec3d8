import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Progres of this tablet's own villages, one document at a time: who is still missing, in people.
Item {
    id: page
    required property Tablet tablet
    readonly property ProgressModel progress: tablet.progress
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        spacing: Theme.s4
        Segmented {
            options: page.progress.indicators
            current: page.progress.indicator
            label: qsTr("Dokumen")
            onChosen: index => page.progress.indicator = index
        }
        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.s3
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Masih kurang")
                value: page.progress.gap
            }
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Cakupan")
                value: page.progress.percent
            }
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Diterima kantor")
                value: page.progress.received
                unit: qsTr("orang")
            }
            KpiTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                label: qsTr("Masih di tablet")
                value: page.progress.waiting
                unit: qsTr("orang")
            }
        }
        Banner {
            visible: !page.progress.known
            Layout.fillWidth: true
            tone: Tone.Info
            text: qsTr("Angka awal dari kantor belum ada di tablet ini. Datang sendiri saat tersambung; pendaftaran tetap dihitung.")
        }
        RowLayout {
            visible: page.progress.known
            spacing: Theme.s5
            T {
                text: page.progress.age
                color: Theme.text2
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            CoverageLegend {}
        }
        FollowingList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: page.progress
            delegate: VillageBar {
                required name
                required meta
                required known
                required coverage
                required villageTarget
                required nationalTarget
                required percent
                required gap
                required met
                required complete
                width: ListView.view.width
            }
        }
    }
}
