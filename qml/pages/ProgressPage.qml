import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Progres of this tablet's own villages, one document at a time.
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
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Diajukan lewat jemput bola"); value: page.progress.applied; unit: qsTr("orang") }
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Cakupan"); value: page.progress.percent }
            KpiTile { Layout.fillWidth: true; Layout.fillHeight: true; Layout.preferredWidth: 1; label: qsTr("Masih kurang"); value: page.progress.gap }
        }
        Banner {
            visible: !page.progress.known
            Layout.fillWidth: true
            tone: Tone.Info
            text: qsTr("Angka awal dari kantor belum ada di tablet ini. Datang sendiri saat tersambung; pendaftaran tetap dihitung.")
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.s2
            model: page.progress
            delegate: VillageBar {
                required coverage
                required villageTarget
                required nationalTarget
                required percent
                required gap
                required met
                width: ListView.view.width
            }
        }
    }
}
