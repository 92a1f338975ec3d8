import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// A family at the table: what they share once, then a card each; one save.
Item {
    id: root
    required property FamilyPass family
    property real keyboardInset: 0
    signal closed
    readonly property string trouble: family.trouble
    onTroubleChanged: if (trouble !== "") area.contentY = 0
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        anchors.bottomMargin: Theme.s4 + root.keyboardInset
        spacing: Theme.s3
        RowLayout {
            spacing: Theme.s3
            T {
                text: root.family.title
                font.pixelSize: Theme.person
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Badge { iconName: "groups"; tone: Tone.Info; text: qsTr("%n orang", "", root.family.people) }
        }
        ScrollArea {
            id: area
            objectName: "familyArea"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            Column {
                id: column
                width: parent.width - Theme.s4
                spacing: Theme.s3
                Banner {
                    visible: root.family.trouble !== ""
                    width: column.width
                    tone: Tone.Danger
                    title: qsTr("Belum tersimpan")
                    text: root.family.trouble
                }
                FamilyHome { width: column.width; family: root.family }
                T {
                    visible: root.family.papers.count > 0
                    text: qsTr("Berkas keluarga")
                    font.pixelSize: Theme.section
                    font.weight: Font.Bold
                }
                PaperLines { width: column.width; papers: root.family.papers }
                Repeater {
                    model: root.family
                    delegate: FamilyCard {
                        required property int index
                        width: column.width
                        onFormWanted: root.family.openForm(index)
                    }
                }
                AppButton {
                    iconName: "person_add"
                    text: qsTr("Anggota baru")
                    onClicked: root.family.addMember()
                }
            }
        }
        RowLayout {
            spacing: Theme.s3
            Item { Layout.fillWidth: true }
            AppButton {
                text: qsTr("Tutup")
                hint: qsTr("Esc")
                implicitHeight: Theme.targetPrimary
                onClicked: root.close()
            }
            AppButton {
                kind: AppButton.Primary
                iconAfter: "arrow_forward"
                text: root.family.served > 0 ? qsTr("Simpan %n orang", "", root.family.served) : qsTr("Simpan, berikutnya")
                hint: qsTr("Ctrl+Enter")
                onClicked: root.family.save()
            }
        }
    }
    function close(): void {
        closed()
        family.close()
    }
}
