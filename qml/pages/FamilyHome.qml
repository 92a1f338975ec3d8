import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Where the family lives and whose children they are: read in one line, typed once for all of them.
Card {
    id: root
    objectName: "familyHome"
    required property FamilyPass family
    property bool unfolded: false
    readonly property real cell: (column.width - 2 * Theme.s3) / 3 - 1
    implicitHeight: column.implicitHeight + 2 * Theme.s3
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.s3 }
        spacing: Theme.s3
        RowLayout {
            spacing: Theme.s3
            NumText {
                text: root.family.home !== "" ? root.family.home : qsTr("Alamat dan orang tua belum ada.")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            AppButton {
                iconName: "edit"
                iconAfter: root.unfolded ? "expand_less" : "expand_more"
                text: qsTr("Alamat dan orang tua")
                onClicked: root.unfolded = !root.unfolded
            }
        }
        Flow {
            visible: root.unfolded
            Layout.fillWidth: true
            spacing: Theme.s3
            TextOf { width: root.cell; label: qsTr("Dusun"); model: root.family.hamlet; optional: true }
            TextOf { width: root.cell; label: qsTr("RT"); model: root.family.rt; digits: true; optional: true }
            TextOf { width: root.cell; label: qsTr("RW"); model: root.family.rw; digits: true; optional: true }
            TextOf { width: root.cell; label: qsTr("Nama ibu"); model: root.family.mother; optional: true }
            TextOf { width: root.cell; label: qsTr("Nama ayah"); model: root.family.father; optional: true }
            TextOf { width: root.cell; label: qsTr("Nomor HP"); model: root.family.phone; digits: true; optional: true }
        }
        Note {
            visible: root.unfolded
            Layout.fillWidth: true
            hint: qsTr("Alamat dan nomor HP berlaku untuk semua; nama orang tua untuk anak-anaknya.")
        }
    }
}
