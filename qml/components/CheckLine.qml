import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One paper. One tap means "the original was shown to me"; the word at the right changes that to a copy,
// or to an SPTJM in its place. The numbers are those of the paper states of the record.
ColumnLayout {
    id: line
    enum Paper { NotYet, OriginalShown, CopyTaken, Photographed, ReplacedBySptjm }

    required property string text
    property string spoken: text // for who listens, where several lines say the same
    required property int paper
    property bool sptjmAllowed: false
    property bool optional: false
    property bool choosing: false // the three ways are in sight
    signal chosen(int paper)
    readonly property bool on: paper !== CheckLine.NotYet
    readonly property list<string> words: [qsTr("(boleh kosong)"), qsTr("Asli"), qsTr("Salinan"), qsTr("Foto"),
        qsTr("SPTJM")]
    readonly property list<int> papers: [CheckLine.OriginalShown, CheckLine.CopyTaken, CheckLine.ReplacedBySptjm]
    spacing: Theme.s2
    RowLayout {
        spacing: Theme.s2
        AbstractButton {
            id: tick
            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Theme.s2)
            leftPadding: Theme.s3
            rightPadding: Theme.s3
            text: line.text
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.CheckBox
            Accessible.name: line.spoken
            Accessible.description: line.on || line.optional ? line.words[line.paper] : ""
            Accessible.checked: line.on
            Keys.onReturnPressed: tick.clicked()
            Keys.onEnterPressed: tick.clicked()
            onClicked: {
                line.choosing = false
                line.chosen(line.on ? CheckLine.NotYet : CheckLine.OriginalShown)
            }
            background: Rectangle {
                radius: Theme.radius
                color: tick.pressed ? Theme.surfaceAlt : Theme.surface
                border.width: 2
                border.color: line.on ? Theme.ok : Theme.outline
                FocusRing { shown: tick.visualFocus }
            }
            contentItem: RowLayout {
                spacing: Theme.s3
                Icon {
                    name: line.on ? "check_box" : "check_box_outline_blank"
                    size: 30
                    color: line.on ? Theme.ok : Theme.text2
                }
                T { text: tick.text; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
                T {
                    visible: line.optional && !line.on
                    text: line.words[CheckLine.NotYet]
                    color: Theme.text2
                    font.pixelSize: Theme.small
                }
            }
        }
        AppButton {
            visible: line.on
            Layout.fillHeight: true
            Layout.minimumWidth: 8 * Theme.body // the words stand in one column
            text: line.words[line.paper]
            iconAfter: line.choosing ? "expand_less" : "expand_more"
            Accessible.name: line.spoken + ": " + text
            onClicked: line.choosing = !line.choosing
        }
    }
    Segmented {
        visible: line.on && line.choosing
        Layout.fillWidth: true
        label: line.spoken
        options: line.sptjmAllowed ? [line.words[1], line.words[2], line.words[4]] : [line.words[1], line.words[2]]
        current: line.paper === CheckLine.OriginalShown ? 0 : line.paper === CheckLine.CopyTaken ? 1
            : line.paper === CheckLine.ReplacedBySptjm ? 2 : -1
        onChosen: index => {
            line.choosing = false
            line.chosen(line.papers[index])
        }
    }
}
