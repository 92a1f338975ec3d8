import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Layanan dan berkas")
    RowLayout {
        spacing: 10
        ServiceTile {
            tileState: ServiceTile.On
            iconName: "child_care"
            text: "KIA"
            note: qsTr("Belum punya")
            Layout.fillHeight: true
        }
        ServiceTile {
            tileState: ServiceTile.Done
            iconName: "description"
            text: qsTr("Akta lahir")
            note: qsTr("Sudah terbit")
            Layout.fillHeight: true
        }
        ServiceTile {
            tileState: ServiceTile.Off
            iconName: "family_restroom"
            text: qsTr("Ubah KK")
            note: qsTr("Bila berubah")
            Layout.fillHeight: true
        }
        ServiceTile {
            tileState: ServiceTile.Impossible
            iconName: "badge"
            text: "KTP-el"
            note: qsTr("Mulai 17 tahun")
            Layout.fillHeight: true
        }
        ServiceTile {
            tileState: ServiceTile.Off
            iconName: "description"
            text: qsTr("Akta lahir tanpa surat lahir")
            note: qsTr("Perlu SPTJM dan dua saksi")
            Layout.fillHeight: true
        }
    }
    ColumnLayout {
        spacing: Theme.s2
        Layout.preferredWidth: 480
        Layout.fillWidth: false
        T { text: qsTr("Berkas KIA"); font.weight: Font.Bold }
        CheckLine {
            Layout.fillWidth: true
            text: qsTr("Akta kelahiran")
            paper: CheckLine.OriginalShown
            onChosen: state => paper = state
        }
        CheckLine {
            Layout.fillWidth: true
            text: qsTr("Kartu keluarga")
            paper: CheckLine.CopyTaken
            onChosen: state => paper = state
        }
        CheckLine {
            Layout.fillWidth: true
            text: qsTr("Surat keterangan lahir dari bidan atau rumah sakit")
            paper: CheckLine.ReplacedBySptjm
            sptjmAllowed: true
            choosing: true
            onChosen: state => paper = state
        }
        CheckLine {
            Layout.fillWidth: true
            text: qsTr("Foto anak")
            paper: CheckLine.NotYet
            optional: true
            onChosen: state => paper = state
        }
    }
}
