import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// One of a family: what they need and ask for, their own papers, and the way to the full form.
Card {
    id: root
    required property FamilyMember member
    property bool all: false // every service that is possible is in sight
    signal formWanted
    implicitHeight: column.implicitHeight + 2 * Theme.s3
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.s3 }
        spacing: Theme.s2
        RowLayout {
            spacing: Theme.s3
            ColumnLayout {
                spacing: 3
                T {
                    text: root.member.name
                    font.pixelSize: Theme.strong
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                NumText {
                    text: root.member.meta
                    color: Theme.text2
                    font.pixelSize: Theme.label
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            Badge {
                visible: root.member.registered || root.member.newcomer
                iconName: root.member.registered ? "check" : "person_add"
                tone: root.member.registered ? Tone.Ok : Tone.Info
                text: root.member.registered ? qsTr("Sudah terdaftar") : qsTr("Warga baru")
            }
        }
        Banner { visible: text !== ""; Layout.fillWidth: true; text: root.member.trouble }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2
            Repeater {
                model: root.member.services.tiles
                delegate: ChoiceChip {
                    required property int index
                    required property string title
                    required property int tileState
                    required property bool needed
                    visible: !root.all && !root.member.registered && (needed || tileState === ServiceTile.On)
                    label: root.member.name
                    several: true
                    text: title
                    on: tileState === ServiceTile.On
                    widest: column.width
                    onClicked: root.member.services.tiles.toggle(index)
                }
            }
            AppButton {
                visible: !root.member.registered
                iconName: "add"
                iconAfter: root.all ? "expand_less" : "expand_more"
                text: qsTr("Pilih layanan")
                Accessible.name: root.member.name + ": " + text
                onClicked: root.all = !root.all
            }
            AppButton {
                iconName: "assignment"
                text: root.member.registered ? qsTr("Lihat")
                    : root.member.openAnswers > 0 ? qsTr("Formulir, %n isian terbuka", "", root.member.openAnswers)
                    : qsTr("Formulir")
                Accessible.name: root.member.name + ": " + text
                onClicked: root.formWanted()
            }
        }
        ServiceTiles {
            visible: root.all
            Layout.fillWidth: true
            tiles: root.member.services.tiles
            keys: false
        }
        PaperLines {
            visible: root.member.services.papers.count > 0
            Layout.fillWidth: true
            papers: root.member.services.papers
            of: root.member.name
        }
    }
}
