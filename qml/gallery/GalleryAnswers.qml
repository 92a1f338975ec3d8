import QtQuick
import QtQuick.Layouts
import Jemput

GallerySection {
    title: qsTr("Isian formulir")
    ColumnLayout {
        spacing: Theme.s4
        Layout.preferredWidth: 720
        Layout.fillWidth: true
        AnswerHead { Layout.fillWidth: true; title: qsTr("Kelahiran · F-2.01"); note: qsTr("%n belum diisi", "", 2) }
        ChoiceChips {
            Layout.fillWidth: true
            label: qsTr("Tempat dilahirkan")
            options: [qsTr("Rumah sakit"), qsTr("Puskesmas"), qsTr("Polindes"), qsTr("Rumah"), qsTr("Lainnya")]
            chosen: [3]
        }
        ChoiceChips {
            Layout.fillWidth: true
            label: qsTr("Unsur yang berubah")
            several: true
            options: [qsTr("Nama"), qsTr("Pendidikan"), qsTr("Pekerjaan"), qsTr("Alamat")]
            chosen: [0, 3]
        }
        ChoiceChips {
            Layout.fillWidth: true
            label: qsTr("Golongan darah")
            optional: true
            options: ["A", "B", "AB", "O"]
        }
        ChoicePicker { Layout.fillWidth: true; label: qsTr("Pekerjaan"); options: [qsTr("Petani")] }
        ChoicePicker {
            Layout.fillWidth: true
            label: qsTr("Pekerjaan")
            optional: true
            options: [qsTr("Petani")]
            chosen: [0]
        }
    }
}
