import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Whether somebody who is known is the person that is being typed. The officer decides; nothing is merged by itself.
Sheet {
    id: sheet
    required property FormDoubles doubles
    property bool saysOther: false // asks why it is another person
    wide: 860
    onAboutToShow: saysOther = false
    onClosed: doubles.putOff()
    Connections {
        target: sheet.doubles
        function onDecided(): void { sheet.saysOther = false }
        function onChanged(): void { if (sheet.doubles.left === 0) sheet.close() }
    }
    contentItem: SheetBody {
        title: qsTr("Orang yang sama?")
        RowLayout {
            spacing: Theme.s3
            ColumnLayout {
                spacing: 0
                T {
                    text: sheet.doubles.name
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                NumText {
                    text: sheet.doubles.meta
                    color: Theme.text2
                    font.pixelSize: Theme.label
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            Badge {
                tone: sheet.doubles.strong ? Tone.Danger : Tone.Warn
                iconName: sheet.doubles.strong ? "report" : "warning"
                text: sheet.doubles.strong ? qsTr("Sangat mirip") : qsTr("Mirip")
            }
        }
        Banner { Layout.fillWidth: true; text: sheet.doubles.reasons }
        ColumnLayout {
            visible: !sheet.saysOther
            spacing: Theme.s1
            RowLayout {
                Layout.leftMargin: Theme.s2
                Layout.rightMargin: Theme.s2
                spacing: Theme.s3
                Item { implicitWidth: 24 } // as the lines below: sign, label
                Item { implicitWidth: 6.5 * Theme.body }
                Repeater {
                    model: [qsTr("Sudah dikenal"), qsTr("Yang diketik")]
                    delegate: T {
                        required property string modelData
                        text: modelData
                        color: Theme.text2
                        font.pixelSize: Theme.label
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                    }
                }
            }
            Repeater {
                model: sheet.doubles.lines
                delegate: CompareLine { Layout.fillWidth: true }
            }
        }
        T {
            visible: sheet.saysOther
            text: qsTr("Mengapa orang lain?")
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        GridLayout {
            visible: sheet.saysOther
            Layout.fillWidth: true
            columns: 2
            rowSpacing: Theme.s2
            columnSpacing: Theme.s2
            Repeater {
                model: sheet.doubles.otherReasons
                delegate: ChoiceTile {
                    required property string modelData
                    required property int index
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.fillHeight: true
                    text: modelData
                    onClicked: sheet.doubles.chooseOther(index)
                }
            }
        }
        T {
            visible: sheet.doubles.left > 1
            text: qsTr("Sesudah ini masih %n orang untuk dibandingkan.", "", sheet.doubles.left - 1)
            color: Theme.text2
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s3
            layoutDirection: Qt.RightToLeft
            AppButton {
                visible: !sheet.saysOther
                kind: AppButton.Primary
                iconName: "how_to_reg"
                text: qsTr("Orang yang sama")
                onClicked: sheet.doubles.chooseSame()
            }
            AppButton {
                kind: sheet.saysOther ? AppButton.Outline : AppButton.Tonal
                implicitHeight: Theme.targetPrimary
                text: sheet.saysOther ? qsTr("Kembali") : qsTr("Bukan, orang lain")
                onClicked: sheet.saysOther = !sheet.saysOther
            }
            AppButton {
                visible: !sheet.saysOther
                implicitHeight: Theme.targetPrimary
                text: qsTr("Putuskan nanti")
                onClicked: sheet.doubles.chooseLater()
            }
        }
    }
}
